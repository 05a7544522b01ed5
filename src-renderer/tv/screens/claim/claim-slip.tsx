/** Somebody at the door says that a dropped seat is theirs: over every screen, and the focus stays where it is. */
import { useEffect, useState, type ReactElement } from 'react';
import type { Claim, Player } from '../../../../src-shared/party.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { PlugHead } from '../parts/glyph.tsx';
import { useKeys } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';

/** A key that was already on its way when the slip came is no answer. */
const ARMED_AFTER_MS = 600;

export type ClaimSlipProps = {
  /** In order of asking: one after the other. */
  claims: readonly Claim[];
  players: readonly Player[];
  orders: Pick<ShellOrders, 'giveSeat' | 'denySeat'>;
  /** Over a game it makes itself small. */
  slim: boolean;
};

export function ClaimSlip({ claims, players, orders, slim }: ClaimSlipProps): ReactElement | null {
  const [first, ...others] = claims;
  const player = players.find(({ playerId }) => playerId === first?.playerId);
  if (!first || !player) return null;
  const { claimId } = first;
  return (
    <Slip
      key={claimId}
      player={player}
      more={others.length}
      slim={slim}
      onGive={() => orders.giveSeat(claimId)}
      onDeny={() => orders.denySeat(claimId)}
    />
  );
}

type SlipProps = { player: Player; more: number; slim: boolean; onGive(): void; onDeny(): void };

function Slip({ player, more, slim, onGive, onDeny }: SlipProps): ReactElement {
  const t = useWords();
  const [armed, setArmed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setArmed(true), ARMED_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  const answer = (say: () => void) => (): void => {
    setArmed(false);
    say();
  };
  const { name } = player;
  const [giveKey, denyKey] = [t('claim.giveKey'), t('claim.denyKey')];
  useKeys((event) => {
    if (!armed || event.repeat) return;
    const key = event.key.toUpperCase();
    if (key === giveKey) answer(onGive)();
    if (key === denyKey) answer(onDeny)();
  });
  return (
    <aside className={slim ? 'claim claim-slim' : 'claim'} aria-label={t('claim.name')}>
      <PlugHead color={player.color} iconIndex={player.iconIndex} />
      <div className="claim-words" role="status">
        <p>
          {t('claim.door')}
          {more > 0 && <b> {t('claim.more', { count: more })}</b>}
        </p>
        <p className="claim-name">{t('claim.says', { name })}</p>
      </div>
      <div className="claim-keys">
        <button
          type="button"
          className="key key-brass"
          aria-label={t('claim.giveName', { name })}
          disabled={!armed}
          onClick={answer(onGive)}
        >
          {t('claim.give')}
          <kbd>{giveKey}</kbd>
        </button>
        <button
          type="button"
          className="key"
          aria-label={t('claim.denyName', { name })}
          disabled={!armed}
          onClick={answer(onDeny)}
        >
          {t('claim.deny')}
          <kbd>{denyKey}</kbd>
        </button>
      </div>
    </aside>
  );
}
