/** A game is played once, and remembered at every phase: each check may then go on from there. */
import { phaseOf } from '../phase-of.ts';
import type { RunnerSnapshot } from '../snapshot.ts';
import { chanceFrom } from './chance.ts';
import { fewOf, patienceOf, type Contestant } from './contestant.ts';
import { makePlayers, openRoom, play, reopenRoom, type Room } from './room.ts';

/** `phase` is what to call it: the name of the phase, and how far into it. */
export type Moment = { phase: string; room: Room };

/** A game without a `phase` is looked at every so many steps. */
const LOOK_EVERY_STEPS = 300;
/** A little later in the phase, when somebody has done something. */
const DEEPER_STEPS = 70;
/** Each phase twice: the first round may be another than the second. */
const OF_EACH_PHASE = 2;
const MOST_MOMENTS = 24;

export type Walk = {
  seed: number;
  count?: number;
  /** People alone, although the game has bots. */
  withoutBots?: boolean;
};

/** Rooms of their own, one for each phase that a game goes through, and one a little later in each. */
export function momentsOf(
  contestant: Contestant,
  { seed, count = fewOf(contestant), withoutBots = false }: Walk,
): Moment[] {
  const chance = chanceFrom(seed);
  // Half of the room are bots where the game has some: people who tap at random may never get anywhere.
  const bots = contestant.game.bot && !withoutBots ? Math.floor(count / 2) : 0;
  const room = openRoom(contestant, { players: makePlayers(count, bots), seed });
  const moments: Moment[] = [];
  const seen = new Map<string, number>();
  const keep = (phase: string) => moments.push({ phase, room: reopenRoom(contestant, room) });

  const mostSteps = patienceOf(contestant);
  for (let taken = 0; taken < mostSteps && moments.length < MOST_MOMENTS;) {
    const name = nameOf(room.runner.state);
    const times = seen.get(name) ?? 0;
    seen.set(name, times + 1);
    if (times < OF_EACH_PHASE) keep(`at the start of ${name}`);
    if (room.runner.result()) break;
    const changed = () => nameOf(room.runner.state) !== name;
    const deeper = play(room, { steps: DEEPER_STEPS, chance, until: changed });
    if (times < OF_EACH_PHASE && !changed() && !room.runner.result()) keep(`in ${name}`);
    const steps = phaseOf(room.runner.state) === null ? LOOK_EVERY_STEPS : mostSteps - taken;
    taken += 1 + deeper + play(room, { steps, chance, until: changed });
  }
  return moments;
}

function nameOf(state: unknown): string {
  const phase = phaseOf(state);
  return phase === null ? 'the game' : `the phase ${JSON.stringify(phase)}`;
}

export function snapshotOf({ room }: Moment): RunnerSnapshot {
  return room.runner.snapshot();
}
