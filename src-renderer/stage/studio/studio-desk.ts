/** What a stage does in developer mode beside playing: it records, shows any moment again, and goes on from it. */
// Also here, so that it stays in front of all schemas where the build puts them into a chunk of their own.
import '../no-jit.ts';
import { phaseMarks } from '../../../src-shared/recording.ts';
import type { StageStart, StageStudio, StageToShell, StudioOrder } from '../../../src-shared/stage-link.ts';
import type { StagePlayer } from '../../../src-shared/stage-player.ts';
import type { Game } from '../../sdk/partyline.ts';
import { describeProblem } from '../../engine/problem.ts';
import { createRunner, type Runner } from '../../engine/runner.ts';
import { followSeats } from '../../engine/snapshot.ts';
import { createKeyframes, type Keyframe } from '../../engine/recording/keyframes.ts';
import { createRecorder } from '../../engine/recording/recorder.ts';
import { createReplay, partingOf, type Parting, type Replay } from '../../engine/recording/replay.ts';
import { checkState } from '../../engine/recording/state-check.ts';
import { createTape } from '../../engine/recording/tape.ts';

const MOMENT_EVERY_MS = 500;
const WATCHED_EVERY_MS = 100;
/** What is shown from a file is played in pieces, so that the stage goes on answering. */
const STEPS_AT_ONCE = 240;
const MOST_MARKS = 1000;

export type StudioOffice = {
  game: Game<unknown>;
  start: StageStart & { studio: StageStudio };
  send(message: StageToShell): void;
  /** This frame's clock in ms, which never goes back. */
  now(): number;
  /** Lets others have their turn. */
  breathe(): Promise<void>;
};

export type StudioDesk = {
  /** The game as it goes on: another one after `playFrom`. */
  live(): Runner<unknown>;
  /** What the picture shows. */
  shown(): Runner<unknown>;
  receive(order: StudioOrder): void;
  /** The game goes on: what is over is shown no more. */
  toNow(): void;
  /** After each frame, and at once where something `changed`. */
  look(changed: boolean): void;
  /** Says the recording, of a game that ended by an error where there is one. */
  tellRecording(error?: unknown): void;
};

export async function createStudioDesk(office: StudioOffice): Promise<StudioDesk> {
  const { game, start, send } = office;
  const { texts, studio } = start;
  const begun = studio.show?.start ?? beginningOf(start);
  const tape = createTape({ ...(studio.show ?? studio), start: begun }, studio.show ?? undefined);
  const keyframes = createKeyframes();
  let past: Replay | null = null;
  /** A recording stands on the stage, and nobody has played on yet. */
  let isShown = studio.show !== null;
  let isWatched = false;
  let toldParting = false;
  let isProven = false;
  let autopilot: readonly string[] | null = null;
  let momentAtMs = -Infinity;
  let watchedAtMs = -Infinity;
  let recorder = studio.show ? recordFrom(await playThrough(studio.show.steps)) : recordNew();
  if (studio.show) meet([...start.players, ...start.audience]);

  function recordNew() {
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
        await office.breathe();
      }
      replay.advance(lastStep);
    } catch (error) {
      refuse(`The rules throw at step ${replay.runner.steps} of the recording: ${describeProblem(error)}`);
      const goodStep = Math.max(replay.runner.steps - 1, firstStep());
      const again = replayFrom(keyframes.before(goodStep));
      again.advance(goodStep);
      return again;
    }
    tellParting(replay.parting());
    return replay;
  }

  /** The game goes on where this replay stands, and the tape with it. */
  function recordFrom(replay: Replay, taken: Record<string, number> = {}) {
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

  /** Who is at the party now is so in the game, too. */
  function meet(now: readonly StagePlayer[]): void {
    const { runner } = recorder;
    if (!studio.paper) followSeats(runner, [...runner.players, ...runner.audience], now);
  }

  function firstStep(): number {
    return keyframes.first()?.step ?? 0;
  }

  function replayTo(wanted: number): Replay {
    const step = Math.max(firstStep(), Math.min(wanted, recorder.runner.steps));
    const from = keyframes.before(step);
    const isNear = past && past.runner.steps <= step && past.runner.steps >= (from?.step ?? 0);
    if (from) prove(from);
    const replay = past && isNear ? past : replayFrom(from);
    replay.advance(step);
    tellParting(replay.parting());
    return replay;
  }

  /** Once a game: from one keyframe to the next it must be the same game, or the slider shows what never was. */
  function prove(next: Keyframe): void {
    const first = isProven ? undefined : keyframes.before(next.step - 1);
    if (!first) return;
    isProven = true;
    const replay = replayFrom(first);
    const expected = checkState((JSON.parse(next.snapshot) as { state: unknown }).state, next.step);
    replay.advance(next.step, () => {
      const { steps, state } = replay.runner;
      if (steps !== next.step) return;
      const found = checkState(state, steps);
      if (found.hash !== expected.hash) tellParting(partingOf(expected, found, first.step));
    });
  }

  function replayFrom(from: Keyframe | undefined): Replay {
    return createReplay({ game, tape, texts, ...(from ? { from } : {}) });
  }

  function tellParting(parting: Parting | null): void {
    if (!parting || toldParting) return;
    toldParting = true;
    const what = parting.members.length > 0 ? ` (${parting.members.join(', ')})` : '';
    refuse(`Played again, this is another game from step ${parting.step} on${what}.`);
  }

  function refuse(message: string): void {
    send({ type: 'refused', data: { message: message.slice(0, 2000) } });
  }

  function playFrom(step: number): void {
    const replay = replayTo(step);
    const live = recorder.runner;
    const now = [...live.players, ...live.audience];
    recorder = recordFrom(replay, live.snapshot().taken);
    toNow();
    meet(now);
    if (autopilot) recorder.runner.autopilot(autopilot);
  }

  /** What was asked for can be too much for the rules: then everything stays as it is. */
  function carefully(work: () => void): void {
    try {
      work();
    } catch (error) {
      past = null;
      refuse(`That moment cannot be shown. ${describeProblem(error)}`);
    }
  }

  function receive(order: StudioOrder): void {
    switch (order.do) {
      case 'autopilot':
        if (!game.bot) return refuse('This game has no bots: give it a "bot".');
        autopilot = order.playerIds;
        return recorder.runner.autopilot(order.playerIds);
      case 'watch':
        isWatched = order.state;
        return;
      case 'scrub':
        return scrub(order.step);
      case 'playFrom':
        return carefully(() => playFrom(order.step));
      case 'keep':
        return tellRecording();
      case 'settle':
        return;
    }
  }

  function scrub(step: number | null): void {
    if (step === null) past = null;
    else carefully(() => (past = replayTo(step)));
  }

  function toNow(): void {
    past = null;
    isShown = false;
  }

  const shown = () => past?.runner ?? recorder.runner;

  function look(changed: boolean): void {
    const nowMs = office.now();
    if (changed || nowMs - momentAtMs >= MOMENT_EVERY_MS) {
      momentAtMs = nowMs;
      send({
        type: 'moment',
        data: {
          past: past !== null || isShown,
          firstStep: firstStep(),
          step: shown().steps,
          lastStep: recorder.runner.steps,
          marks: phaseMarks(tape.checks).slice(-MOST_MARKS),
          played: [...shown().standIns()],
        },
      });
    }
    if (isWatched && (changed || nowMs - watchedAtMs >= WATCHED_EVERY_MS)) {
      watchedAtMs = nowMs;
      const { steps: step, state } = shown();
      const copy = JSON.parse(JSON.stringify(state)) as unknown;
      send({ type: 'watched', data: { step, state: copy, controllers: shown().controllers() } });
    }
  }

  function tellRecording(error?: unknown): void {
    send({ type: 'recording', data: { text: JSON.stringify(recorder.recording(error)) } });
  }

  return { live: () => recorder.runner, shown, receive, toNow, look, tellRecording };
}

function beginningOf(start: StageStart): NonNullable<StageStudio['show']>['start'] {
  const { players, audience, maxPlayers, seed, options, language, standIns, snapshot } = start;
  return structuredClone({ players, audience, maxPlayers, seed, options, language, standIns, snapshot });
}
