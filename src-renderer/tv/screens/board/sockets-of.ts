/** Gives each player a socket, which they keep until they leave, whoever else comes and goes. */
import { SOCKETS } from './board-layout.ts';

/** By socket: a player's id, or null where nobody sits. */
export type Sockets = readonly (string | null)[];

export const NO_SOCKETS: Sockets = Array.from({ length: SOCKETS }, () => null);

/** The next seating: leavers free their socket, newcomers take the first free one, the rest have none. */
export function socketsOf(before: Sockets, playerIds: readonly string[]): Sockets {
  const here = new Set(playerIds);
  const after = before.map((id) => (id !== null && here.has(id) ? id : null));
  const seated = new Set(after);
  for (const id of playerIds) {
    const free = after.indexOf(null);
    if (free === -1) break;
    if (!seated.has(id)) after[free] = id;
  }
  return after;
}
