/** Which assaults come together, and for how long: malformed frames come all the while. */
import type { AssaultName } from './attacker.ts';

/** `seats` are how many of the attackers' seats each assault takes, in its order. */
export type Battle = { title: string; forMs: number; assaults: Partial<Record<AssaultName, number>> };

export const BATTLES: readonly Battle[] = [
  { title: 'malformed frames and hellos', forMs: 3_000, assaults: { malformedHellos: 0 } },
  { title: 'hostile content', forMs: 3_000, assaults: { hostileContent: 4 } },
  { title: 'floods of messages', forMs: 3_000, assaults: { messageFlood: 2, deafFlood: 1, pingFlood: 1 } },
  { title: 'lines opened and given up', forMs: 3_000, assaults: { churn: 1 } },
  { title: 'forged roles', forMs: 3_000, assaults: { forgedRoles: 2 } },
  { title: 'stolen and guessed tokens', forMs: 3_000, assaults: { stolenTokens: 1 } },
  { title: 'foreign names, origins and paths', forMs: 3_000, assaults: { foreignDoors: 0, paths: 0 } },
  {
    title: 'unfinished frames, unread answers',
    forMs: 3_000,
    assaults: { unfinishedFrames: 2, unreadAnswers: 2 },
  },
  { title: 'slow requests', forMs: 6_000, assaults: { slowRequests: 1 } },
  { title: 'a thousand sockets', forMs: 3_000, assaults: { thousandSockets: 0 } },
];
