import { useState } from 'preact/hooks';
import type { PersonHere } from '../../../src-shared/protocol.ts';
import { Face } from '../look/face.tsx';
import { useTranslate } from '../phone-context.ts';
import { byName } from '../screens/by-name.ts';
import { PersonOrders } from './person-orders.tsx';

type PeopleProps = { people: readonly PersonHere[]; ownId: string };

/** Everybody, by name; a tap shows what the phone in charge may do with one. */
export function People({ people, ownId }: PeopleProps) {
  const t = useTranslate();
  const [openId, setOpenId] = useState<string | null>(null);
  return (
    <ul class="people">
      {byName(people).map((person) => {
        const { playerId, name, connected } = person;
        const isOwn = playerId === ownId;
        const isOpen = openId === playerId && !isOwn;
        return (
          <li key={playerId}>
            <button
              type="button"
              class={connected ? 'person' : 'person gone'}
              disabled={isOwn}
              aria-expanded={isOpen}
              onClick={() => setOpenId(isOpen ? null : playerId)}
            >
              <Face {...person} />
              <bdi>{name}</bdi>
              <span>{isOwn ? t('you.title') : connected ? '' : t('people.away')}</span>
            </button>
            {isOpen && <PersonOrders person={person} onDone={() => setOpenId(null)} />}
          </li>
        );
      })}
    </ul>
  );
}
