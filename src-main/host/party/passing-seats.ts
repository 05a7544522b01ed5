/** Seats that simulated phones have: they are given up once nobody can come for them any more. */
import type { SessionEvent } from './seats.ts';
import type { Session } from './session.ts';

/** These are passing seats from now on. Returns whether that is new of any of them. */
export function markPassing(session: Session, playerIds: readonly string[]): boolean {
  const fresh = playerIds.flatMap((playerId) => session.seat(playerId) ?? []).filter((seat) => !seat.passing);
  for (const seat of fresh) seat.passing = true;
  return fresh.length > 0;
}

/** Gives up the passing seats that no phone sits in, without those `held`. */
export function dropPassing(session: Session, held: ReadonlySet<string>, awakeMs: number): SessionEvent[] {
  return session
    .seats()
    .filter(({ passing, presence, playerId }) => passing && presence.at === 'dropped' && !held.has(playerId))
    .flatMap(({ playerId }) => session.remove(playerId, 'left', awakeMs));
}
