/** Fixtures for the tests of Floe: players moved by hand, and no picture. */
import type { Control } from 'partyline';
import type { GameStore } from '../../../src-shared/game-store.ts';
import { paperPlayer } from '../../sdk/paper-player.ts';
import { createRunner } from '../../engine/runner.ts';
import type { Runner } from '../../engine/runner-types.ts';
import { game } from './game.ts';
import type { Disc, FloeState } from './state.ts';
import texts from './texts.en.json' with { type: 'json' };

export const person = (seat: number) =>
  paperPlayer(`p${seat}`, { name: `Ana ${seat}`, iconIndex: seat, cordIndex: seat, seat });

export function start(
  count: number,
  seed = 1,
  watching = 0,
  rounds = 5,
  store: GameStore = {},
): Runner<FloeState> {
  const players = Array.from({ length: count }, (_, seat) => person(seat));
  const setup = {
    players,
    audience: Array.from({ length: watching }, (_, more) => person(count + more)),
    maxPlayers: 16,
    seed,
    options: { rounds },
    store,
    language: 'en',
    texts: { en: texts },
    standIns: true,
    snapshot: null,
  };
  return createRunner(game, setup);
}

export function runUntil(runner: Runner<FloeState>, done: () => boolean, mostSeconds = 400): void {
  for (let step = 0; step < mostSeconds * 60; step++) {
    if (done()) return;
    runner.step();
  }
  throw new Error(`still ${runner.state.phase.at} after ${mostSeconds} s`);
}

export const runSeconds = (runner: Runner<FloeState>, seconds: number) => {
  for (let step = 0; step < seconds * 60; step++) runner.step();
};
export const reach = (runner: Runner<FloeState>, phase: FloeState['phase']['at']) =>
  runUntil(runner, () => runner.state.phase.at === phase);
export const discOf = ({ state }: Runner<FloeState>, playerId: string): Disc => {
  const found = state.discs.find((disc) => disc.playerId === playerId);
  if (!found) throw new Error(`${playerId} has no disc`);
  return found;
};
export const send = (runner: Runner<FloeState>, playerId: string, control: string, value: unknown) =>
  runner.input({ playerId, control, value });

/** Puts a disc into the open sea. */
export const throwOut = (runner: Runner<FloeState>, playerId: string) => {
  const disc = discOf(runner, playerId);
  disc.x = 2_000;
  disc.vx = 0;
};

/** All screens by player; asking a runner twice gives only news, so this asks a twin. */
export function screens(
  runner: Runner<FloeState>,
): Map<string, { title?: string | undefined; controls: Control[] }> {
  const twin = createRunner(game, {
    players: [...runner.players],
    audience: [...runner.audience],
    maxPlayers: 16,
    seed: 0,
    options: { rounds: 5 },
    language: 'en',
    texts: { en: texts },
    standIns: true,
    snapshot: runner.snapshot(),
  });
  return new Map(
    twin.takeControllers().flatMap(({ to, controller }) => to.map((id) => [id, controller] as const)),
  );
}

export const dashOf = (runner: Runner<FloeState>, playerId: string) =>
  screens(runner)
    .get(playerId)
    ?.controls.find((control) => control.id === 'dash');
