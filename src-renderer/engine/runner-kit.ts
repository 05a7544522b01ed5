/** Runs a game for the engine's tests: two paper players, and whatever the test wants otherwise. */
import { paperPlayer } from '../sdk/paper-player.ts';
import type { Game } from '../sdk/partyline.ts';
import { createRunner } from './runner.ts';
import type { Runner, RunnerSetup } from './runner-types.ts';

const SETUP: RunnerSetup = {
  players: [paperPlayer('a'), paperPlayer('b')],
  audience: [],
  maxPlayers: 4,
  seed: 1,
  options: {},
  language: 'en',
  texts: {},
  standIns: true,
  snapshot: null,
};

export function runOnPaper<State>(game: Game<State>, more: Partial<RunnerSetup> = {}): Runner<State> {
  return createRunner(game, { ...SETUP, ...more });
}
