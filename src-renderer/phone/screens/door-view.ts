/** The join form's view of the door: a function of the link's state. */
import type { SeatFace } from '../../../src-shared/protocol.ts';
import type { LinkState } from '../link/link-state.ts';
import type { TextKey } from '../texts/en.ts';

export type DoorView = {
  /** The dropped seats that this phone may say are its own, by name. */
  offers: readonly SeatFace[];
  /** Nobody new gets in. */
  locked: boolean;
  /** The sentence above the button. */
  notice: TextKey | null;
  /** The seat that was asked for, while nobody has answered; `inCharge` names whose phone was asked beside the TV. */
  asked: { seat: SeatFace; inCharge: string | undefined } | null;
};

const SHUT: DoorView = { offers: [], locked: false, notice: null, asked: null };

/** So many fruitless tries, about two seconds, and it is worth a word. */
const WORRY_AFTER = 3;

export function doorView(state: LinkState): DoorView {
  if (state.at !== 'idle' && state.at !== 'refused') return SHUT;
  const { door, claim, failures } = state;
  const reason = state.at === 'refused' ? state.reason : null;
  // The door knows better than the refusal, once it is open.
  const locked = door ? door.locked : reason === 'party-locked';
  const seats = failures === 0 && door ? door.seats : [];
  const asked = claim?.state === 'asked' && seats.find(({ playerId }) => playerId === claim.playerId);
  return {
    offers: byName(seats),
    locked,
    notice: noticeOf(),
    asked: asked ? { seat: asked, inCharge: door?.inCharge } : null,
  };

  function noticeOf(): TextKey | null {
    if (claim?.state === 'denied' || claim?.state === 'gone') return `claim.${claim.state}`;
    if (locked) return 'refused.party-locked';
    return reason && reason !== 'party-locked' ? `refused.${reason}` : null;
  }
}

/** How often no host was found, once that is worth a word; else null. */
export function troubleOf(state: LinkState): number | null {
  if (state.at !== 'idle' && state.at !== 'refused' && state.at !== 'joining') return null;
  return state.failures >= WORRY_AFTER ? state.failures : null;
}

/** Sorted as people look names up: without regard to case, and "Ana 2" before "Ana 10". */
export function byName<Named extends { name: string }>(all: readonly Named[]): Named[] {
  return [...all].sort((one, other) => one.name.localeCompare(other.name, undefined, { numeric: true }));
}
