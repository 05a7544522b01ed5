import type { SeatFace } from '../../../src-shared/protocol.ts';
import { Face } from '../look/icon-view.tsx';
import { usePhone, useTranslate } from '../phone-context.ts';
import { Card } from './card.tsx';
import type { DoorView } from './door-view.ts';

/** The seats that wait for their phone: one tap says whose this is. */
export function Offers({ offers }: { offers: readonly SeatFace[] }) {
  const t = useTranslate();
  const { link, feel } = usePhone();
  return (
    <section class="offers" aria-label={t('claim.offer')}>
      <h2>{t('claim.offer')}</h2>
      <ul class={offers.length > 4 ? 'many' : ''}>
        {offers.map((seat) => (
          <li key={seat.playerId}>
            <button
              type="button"
              class="offer"
              aria-label={t('claim.take', { name: seat.name })}
              onClick={() => {
                feel.tick();
                link.claim(seat.playerId);
              }}
            >
              <Face {...seat} />
              <bdi>{seat.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Somebody at the party has to nod; until then there is one thing to do. */
export function Asked({ seat, inCharge }: NonNullable<DoorView['asked']>) {
  const t = useTranslate();
  const { link } = usePhone();
  const { name, color } = seat;
  return (
    <Card
      title={t('claim.asked')}
      text={inCharge === undefined ? t('claim.askedTv', { name }) : t('claim.askedBoth', { name, inCharge })}
      color={color}
      cord="swinging"
    >
      <button type="button" class="call quiet" onClick={() => link.unclaim()}>
        {t('claim.back')}
      </button>
    </Card>
  );
}
