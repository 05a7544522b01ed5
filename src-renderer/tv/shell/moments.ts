import type { Claim } from '../../../src-shared/party.ts';
import type { Told } from '../link/tv-link.ts';
import type { Moment } from './shell-view.ts';

/** More pulses a second along one cord than this are a blur. */
const SPOKE_EVERY_MS = 100;

export type Moments = {
  /** Returns the unsubscribe. */
  listen(listener: (moment: Moment) => void): () => void;
  tell(moment: Moment): void;
  /** An input of this player at this time (ms): told at most ten times a second. */
  spoke(playerId: string, nowMs: number): void;
};

export function createMoments(): Moments {
  const listeners = new Set<(moment: Moment) => void>();
  const spokeAt = new Map<string, number>();

  function tell(moment: Moment): void {
    for (const listener of listeners) listener(moment);
    if (moment.kind === 'left') spokeAt.delete(moment.playerId);
  }

  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell,
    spoke(playerId, nowMs) {
      const last = spokeAt.get(playerId);
      if (last !== undefined && nowMs - last < SPOKE_EVERY_MS) return;
      spokeAt.set(playerId, nowMs);
      tell({ kind: 'spoke', playerId });
    },
  };
}

/** Claims that have come between two looks at the door. */
export function newClaims(before: readonly Claim[], after: readonly Claim[]): Moment[] {
  const known = new Set(before.map(({ claimId }) => claimId));
  const come = after.filter(({ claimId }) => !known.has(claimId));
  return come.map(({ playerId }) => ({ kind: 'claimed', playerId }));
}

/** The moment that a message of the host is, or null. */
export function momentOf(message: Told): Moment | null {
  switch (message.type) {
    case 'playerJoined':
      return { kind: 'joined', playerId: message.data.playerId };
    case 'playerDropped':
      return { kind: 'dropped', playerId: message.data.playerId };
    case 'playerReturned':
      return { kind: 'returned', playerId: message.data.playerId };
    case 'playerLeft':
      return { kind: 'left', playerId: message.data.playerId };
    default:
      return null;
  }
}
