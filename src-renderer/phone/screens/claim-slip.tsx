import { useEffect, useState } from 'preact/hooks';
import type { SeatClaim } from '../../../src-shared/protocol.ts';
import { Face } from '../look/icon-view.tsx';
import { usePhone, useTranslate } from '../phone-context.ts';

/** A thumb that is on its way when the slip drops in is not an answer. */
const ARMED_AFTER_MS = 700;

type ClaimSlipProps = {
  /** The first is asked about, the others after it. */
  claims: readonly SeatClaim[];
  /** In a game it stays within the head of the page; elsewhere it may say more. */
  roomy: boolean;
};

/** For the phone in charge: somebody at the door says that a seat is theirs. */
export function ClaimSlip({ claims, roomy }: ClaimSlipProps) {
  const [first, ...others] = claims;
  return first ? <Slip key={first.claimId} claim={first} more={others.length} roomy={roomy} /> : null;
}

function Slip({ claim, more, roomy }: { claim: SeatClaim; more: number; roomy: boolean }) {
  const t = useTranslate();
  const { link, feel } = usePhone();
  const [armed, setArmed] = useState(false);
  const { claimId, name } = claim;
  useEffect(() => {
    feel.tick();
    const timer = window.setTimeout(() => setArmed(true), ARMED_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [feel]);

  function answer(order: 'giveSeat' | 'denySeat'): void {
    setArmed(false);
    link.send({ type: 'command', data: { name: order, args: { claimId } } });
  }

  return (
    <div class={roomy ? 'claim roomy' : 'claim'} role="alert">
      <Face {...claim} />
      <p>
        {t(roomy ? 'claim.says' : 'claim.short', { name })}
        {roomy && more > 0 && <small>{t('claim.more', { count: more })}</small>}
      </p>
      <button
        type="button"
        class="yes"
        disabled={!armed}
        aria-label={t('claim.giveName', { name })}
        onClick={() => answer('giveSeat')}
      >
        {t(roomy ? 'claim.give' : 'claim.yes')}
      </button>
      <button
        type="button"
        disabled={!armed}
        aria-label={t('claim.deny', { name })}
        onClick={() => answer('denySeat')}
      >
        {roomy ? t('claim.deny', { name }) : t('claim.no')}
      </button>
    </div>
  );
}
