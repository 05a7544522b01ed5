/** The how-to of a game: its own rules on scenes of its own, one after another, for as long as people try them. */
import type { StagePlayer } from '../../src-shared/stage-player.ts';
import type { Game, HowToStep } from '../sdk/partyline.ts';
import { createRunner, STEP_MS } from './runner.ts';
import type { Runner, RunnerSetup } from './runner-types.ts';
import { createTranslate } from './translate.ts';

/** How long a scene is shown that says nothing of it, in seconds. */
const SECONDS = 8;

export type Practice<State> = {
  /** The scene that is played now: another one after each step of the how-to. */
  readonly runner: Runner<State>;
  /** The place of the scene, from 0, and how many there are. */
  readonly step: number;
  readonly steps: number;
  /** Passes one step of play time. True where the next scene begins, after the last the first again. */
  pass(): boolean;
  /** The sentence of this scene, by language. */
  texts(): Record<string, string>;
};

/** Null for a game without a how-to. Nothing of a practice reaches the game, its store or its snapshots. */
export function createPractice<State>(game: Game<State>, setup: RunnerSetup): Practice<State> | null {
  const { howTo = [] } = game;
  const [first] = howTo;
  if (!first) return null;
  const { onSlip = raise } = setup;
  const translators = Object.entries(setup.texts).map(
    ([language, texts]) => [language, createTranslate({ language, texts, onSlip })] as const,
  );
  let step = 0;
  let current: HowToStep<State> = first;
  let runner = open(setup);

  function open({ players, audience }: Scene): Runner<State> {
    // A scene that its rules end stands still.
    const rules = { ...game, setup: current.scene, result: () => null };
    return createRunner(rules, { ...setup, players, audience, snapshot: null, seed: setup.seed + step });
  }

  return {
    get runner() {
      return runner;
    },
    get step() {
      return step;
    },
    steps: howTo.length,
    pass() {
      runner.step();
      if (runner.steps * STEP_MS < (current.seconds ?? SECONDS) * 1000) return false;
      step = (step + 1) % howTo.length;
      current = howTo[step] ?? first;
      runner = open({ players: [...runner.players], audience: [...runner.audience] });
      return true;
    },
    texts: () => Object.fromEntries(translators.map(([language, t]) => [language, t(current.key)])),
  };
}

type Scene = { players: StagePlayer[]; audience: StagePlayer[] };

function raise(slip: Error): never {
  throw slip;
}
