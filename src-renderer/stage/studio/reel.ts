/** The recording of one game as it grows, and the way back to any moment of it. */
import type { RecordedCheck } from '../../../src-shared/recording.ts';
import type { StageStart } from '../../../src-shared/stage-link.ts';
import type { StagePlayer } from '../../../src-shared/stage-player.ts';
import type { StudioStart } from '../../../src-shared/studio-stage.ts';
import { describeProblem } from '../../engine/problem.ts';
import { createKeyframes, type Keyframe } from '../../engine/recording/keyframes.ts';
import { createRecorder, type Recorder } from '../../engine/recording/recorder.ts';
import { createReplay, partingOf, type Parting, type Replay } from '../../engine/recording/replay.ts';
import { checkState } from '../../engine/recording/state-check.ts';
import { createTape } from '../../engine/recording/tape.ts';
import { createRunner } from '../../engine/runner.ts';
import { followSeats } from '../../engine/snapshot.ts';
import type { Game } from '../../sdk/partyline.ts';

/** A recording from a file is played in pieces, so that the stage goes on answering. */
const STEPS_AT_ONCE = 240;

export type ReelDeps = {
  game: Game<unknown>;
  start: StageStart;
  studio: StudioStart;
  /** Lets others have their turn. */
  breathe(): Promise<void>;
  /** Played again, it is another game than the recorded one. */
  onParting(parting: Parting): void;
  /** The rules can take the shown recording no further than before this step. */
  onStuck(step: number, detail: string): void;
};

export type Reel = {
  /** The game as it goes on: another one after `playFrom`. */
  recorder(): Recorder;
  firstStep(): number;
  checks(): readonly RecordedCheck[];
  /** Goes on with a `past` replay where that is the nearest. Throws what the rules throw. */
  replayTo(step: number, past: Replay | null): Replay;
  /** The game goes on where this replay stands, with everybody who is at the party now. */
  playFrom(replay: Replay): void;
};

/** Plays a recording that is to be shown to its end first. */
export async function createReel(deps: ReelDeps): Promise<Reel> {
  const { game, start, studio, breathe, onParting, onStuck } = deps;
  const { texts } = start;
  const { show } = studio;
  const begun = show?.start ?? beginningOf(start);
  const tape = createTape({ ...(show ?? studio), start: begun }, show ?? undefined);
  const keyframes = createKeyframes();
  let proof: 'due' | 'done' = 'due';
  let recorder = show ? recordFrom(await playThrough(show.steps)) : recordNew();
  if (show) meet([...start.players, ...start.audience]);

  function recordNew(): Recorder {
    const runner = createRunner(game, start);
    return createRecorder({ runner, tape, keyframes, standIns: start.standIns, hostTimeMs: 0 });
  }

  /** All of a shown recording, for its keyframes; it ends where the rules can take it no further. */
  async function playThrough(lastStep: number): Promise<Replay> {
    const replay = replayFrom(undefined);
    const keep = () => keyframes.isDue(replay.runner.steps) && keyframes.add(replay.keyframe());
    keep();
    try {
      for (let before = -1; before < replay.runner.steps && replay.runner.steps < lastStep;) {
        before = replay.runner.steps;
        replay.advance(Math.min(lastStep, before + STEPS_AT_ONCE), keep);
        await breathe();
      }
      replay.advance(lastStep);
    } catch (error) {
      onStuck(replay.runner.steps, describeProblem(error));
      const goodStep = Math.max(replay.runner.steps - 1, firstStep());
      const again = replayFrom(keyframes.before(goodStep));
      again.advance(goodStep);
      return again;
    }
    report(replay);
    return replay;
  }

  /** The tape goes on where this replay stands, too. */
  function recordFrom(replay: Replay, taken: Record<string, number> = {}): Recorder {
    const { players, audience, steps } = replay.runner;
    const { standIns, hostTimeMs } = replay.keyframe();
    const snapshot = { ...replay.runner.snapshot(), taken };
    const here = { players: [...players], audience: [...audience] };
    tape.cutAfter(replay.place(), steps);
    keyframes.cutAfter(steps);
    const runner = createRunner(game, { ...begun, ...here, texts, standIns, snapshot });
    runner.anchorHostTime(hostTimeMs);
    return createRecorder({ runner, tape, keyframes, standIns, hostTimeMs });
  }

  /** The players of the game become those who are at the party now. */
  function meet(now: readonly StagePlayer[]): void {
    const { runner } = recorder;
    if (!studio.paper) followSeats(runner, [...runner.players, ...runner.audience], now);
  }

  function firstStep(): number {
    return keyframes.first()?.step ?? 0;
  }

  function replayTo(wanted: number, past: Replay | null): Replay {
    const step = Math.max(firstStep(), Math.min(wanted, recorder.runner.steps));
    const from = keyframes.before(step);
    const isNear = past && past.runner.steps <= step && past.runner.steps >= (from?.step ?? 0);
    if (from) prove(from);
    const replay = past && isNear ? past : replayFrom(from);
    replay.advance(step);
    report(replay);
    return replay;
  }

  /** Once a game: from one keyframe to the next it must be the same game, or the slider shows what never was. */
  function prove(next: Keyframe): void {
    const first = proof === 'done' ? undefined : keyframes.before(next.step - 1);
    if (!first) return;
    proof = 'done';
    const replay = replayFrom(first);
    const expected = checkState((JSON.parse(next.snapshot) as { state: unknown }).state, next.step);
    replay.advance(next.step, () => {
      const { steps, state } = replay.runner;
      if (steps !== next.step) return;
      const found = checkState(state, steps);
      if (found.hash !== expected.hash) onParting(partingOf(expected, found, first.step));
    });
  }

  function replayFrom(from: Keyframe | undefined): Replay {
    return createReplay({ game, tape, texts, ...(from ? { from } : {}) });
  }

  function report(replay: Replay): void {
    const parting = replay.parting();
    if (parting) onParting(parting);
  }

  return {
    recorder: () => recorder,
    firstStep,
    checks: () => tape.checks,
    replayTo,
    playFrom(replay) {
      const { runner } = recorder;
      const now = [...runner.players, ...runner.audience];
      recorder = recordFrom(replay, runner.snapshot().taken);
      meet(now);
    },
  };
}

function beginningOf(start: StageStart): NonNullable<StudioStart['show']>['start'] {
  const { players, audience, maxPlayers, teams, seed, options, packs, store, language, standIns, snapshot } =
    start;
  return structuredClone({
    players,
    audience,
    maxPlayers,
    seed,
    options,
    store,
    language,
    standIns,
    snapshot,
    ...(teams === undefined ? {} : { teams }),
    ...(packs === undefined ? {} : { packs: [...packs] }),
  });
}
