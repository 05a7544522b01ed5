/**
 * The attackers, in a process of their own that yields to everybody: what is measured is what they do to the
 * host, not to the processor. Orders come and reports go over the IPC channel of its parent.
 */
import { constants, setPriority } from 'node:os';
import type { Assault, Field, Seat, Target } from './assault.ts';
import { churn, deafFlood, messageFlood, pingFlood } from './assaults/floods.ts';
import { foreignDoors } from './assaults/foreign-doors.ts';
import { forgedRoles } from './assaults/forged-roles.ts';
import { unfinishedFrames, unreadAnswers } from './assaults/hoarders.ts';
import { hostileContent } from './assaults/hostile-content.ts';
import { malformedFrames } from './assaults/malformed-frames.ts';
import { malformedHellos } from './assaults/malformed-hellos.ts';
import { paths } from './assaults/paths.ts';
import { slowRequests } from './assaults/slow-requests.ts';
import { stolenTokens } from './assaults/stolen-tokens.ts';
import { thousandSockets } from './assaults/thousand-sockets.ts';
import { chanceOf } from './wire/chance.ts';

const ASSAULTS = {
  churn,
  deafFlood,
  foreignDoors,
  forgedRoles,
  hostileContent,
  malformedHellos,
  messageFlood,
  paths,
  pingFlood,
  slowRequests,
  stolenTokens,
  thousandSockets,
  unfinishedFrames,
  unreadAnswers,
} satisfies Record<string, Assault>;

export type AssaultName = keyof typeof ASSAULTS;

/** One battle: these assaults for so long, and malformed frames all the while. */
export type Order = {
  target: Target;
  seed: number;
  names: readonly AssaultName[];
  forMs: number;
  /** Whose seats the volleys take, and those of each assault. */
  seats: { volleys: readonly Seat[]; assaults: readonly (readonly Seat[])[] };
  volleys: { frames: number; firstVolley: number; perSecond: number };
};

export type Report = { counts: Record<string, number>; wrongs: string[] };

/** Of one kind of trouble a few examples are enough. */
const MOST_WRONGS = 12;

async function attack(order: Order): Promise<Report> {
  const counts: Record<string, number> = {};
  const wrongs: string[] = [];
  const endMs = performance.now() + order.forMs;
  const chance = chanceOf(order.seed);
  const fieldOf = (seats: readonly Seat[], number: number): Field => ({
    target: order.target,
    chance: number === 0 ? chance : chance.fork(-number),
    seats,
    isOver: () => performance.now() >= endMs || wrongs.length >= MOST_WRONGS,
    isLost: () => wrongs.length >= MOST_WRONGS,
    count: (what, times = 1) => (counts[what] = (counts[what] ?? 0) + times),
    wrong: (sentence) => wrongs.push(sentence),
  });
  await Promise.all([
    malformedFrames(fieldOf(order.seats.volleys, 0), order.volleys),
    ...order.names.map((name, index) =>
      ASSAULTS[name](fieldOf(order.seats.assaults[index] ?? [], index + 1)),
    ),
  ]);
  return { counts, wrongs };
}

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on('message', (order: Order) => {
  void attack(order).then((report) => process.send?.(report));
});
