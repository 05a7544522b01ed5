/** A whole recording played again, and whether it was the same game. */
import type { Recording } from '../../../src-shared/recording.ts';
import type { GameTexts } from '../../../src-shared/stage-link.ts';
import type { Game, Player, Result } from '../../sdk/partyline.ts';
import { canonicalJson, checkState } from './state-check.ts';
import { DamagedRecording } from './place.ts';
import { createReplay, partingOf, type Parting } from './replay.ts';
import { describeProblem } from '../problem.ts';
import { rankingOf } from './recorder.ts';

export type Replayed = {
  /** The last step that was played. */
  steps: number;
  state: unknown;
  players: readonly Player[];
  result: Result | null;
  parting: Parting | null;
  /** The errors that the rules threw on the way. */
  threw: string | null;
};

/** `own` finds the game's folder in a line of a stack, where it is not the stage's. */
export type Showing = {
  game: Game<unknown>;
  recording: Recording;
  texts: GameTexts;
  own?: RegExp;
};

/** Plays a recording, up to its end or to a step; throws what the rules throw before the first. */
export function replayWhole({ game, recording, texts, own }: Showing, toStep = recording.steps): Replayed {
  const replay = createReplay({ game, tape: recording, texts });
  const { runner } = replay;
  const last = Math.min(toStep, recording.steps);
  let threw: string | null = null;
  let result: Result | null = null;
  try {
    replay.advance(last);
    result = runner.result();
  } catch (error) {
    if (error instanceof DamagedRecording) throw error;
    threw = describeProblem(error, own);
  }
  const { steps, state, players } = runner;
  const seen = { steps, state, players, result, threw };
  return { ...seen, parting: replay.parting() ?? partingAtEnd() };

  function partingAtEnd(): Parting | null {
    if (last < recording.steps) return null;
    const sameUntil = recording.checks.findLast((check) => check.step <= steps)?.step ?? 0;
    const found = checkState(state, steps);
    const isSame =
      steps === recording.steps &&
      found.hash === recording.end.hash &&
      (threw === null) === (recording.threw === null) &&
      (threw !== null || canonicalJson(rankingOf(runner)) === canonicalJson(recording.ranking));
    return isSame
      ? null
      : { ...partingOf(recording.end, found, sameUntil), step: Math.min(steps, recording.steps) };
  }
}
