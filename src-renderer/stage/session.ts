/** One game from `start` to its end: carries the shell's words to the runner, and the runner's to the shell. */
import type { SessionWord, StageStart, StageToShell } from '../../src-shared/stage-link.ts';
import type { Game, TvFrame } from '../sdk/partyline.ts';
import { startLoop, type Loop, type LoopDeps } from './loop.ts';
import type { Picture, PictureOptions } from './picture.ts';
import { createAssets } from './assets.ts';
import { phaseOf } from '../engine/phase-of.ts';
import { tellResult } from '../engine/read-result.ts';
import { describeProblem } from '../engine/problem.ts';
import { createRunner, STEP_MS } from '../engine/runner.ts';
import type { Runner } from '../engine/runner-types.ts';
import { createHowTo, followCast, type HowTo } from './how-to.ts';
import { createNews } from './news.ts';
import { createStageClock } from './stage-clock.ts';
import type { ExtendedGame, StageExtension } from './stage-extension.ts';

/** Play time between snapshots of a real-time game. */
const SNAPSHOT_EVERY_MS = 1000;
/** Play time may lag this much behind host time before timers on phones are set again. */
const DRIFT_MS = 200;

export type SessionDeps = Pick<LoopDeps, 'requestFrame' | 'cancelFrame'> & {
  send(message: StageToShell): void;
  importGame(url: string): Promise<Game<unknown>>;
  createPicture(game: Game<unknown>, options: PictureOptions): Picture<unknown>;
  /** For a start with a word of the shell's extension. */
  loadExtension?(): Promise<StageExtension>;
  /** This frame's clock in ms, which never goes back. */
  now(): number;
  /** For the log of a release: a slip of the game that an evening outlives. */
  warn(slip: Error): void;
};

export type Session = {
  receive(message: SessionWord): void;
  /** The game threw outside of our hands. */
  fail(error: unknown): void;
};

/** A round that runs: it is gone once the game is over or broken. */
type Round = {
  runner: Runner<unknown>;
  picture: Picture<unknown>;
  loop: Loop;
  start: StageStart;
  asset: TvFrame['asset'];
  extended: ExtendedGame | null;
  /** Until the shell says that the game begins. */
  howTo: HowTo | null;
};

export function createSession(deps: SessionDeps): Session {
  const { send } = deps;
  const clock = createStageClock(deps.now);
  const news = createNews(send);
  let round: Round | null = null;
  /** Said by the shell while the game was still being loaded. */
  let waiting: SessionWord[] | null = null;
  let isOver = false;
  let snapshotAtMs = 0;
  let phase: unknown;
  let hostTimeAtZero = 0;
  let hasWarned = false;

  function fail(error: unknown): void {
    if (isOver) return;
    isOver = true;
    round?.loop.close();
    endExtended(error);
    send({ type: 'problem', data: { message: describeProblem(error) } });
  }

  /** The extension may run rules again, and they may throw again: the first error is the one that counts. */
  function endExtended(error: unknown): void {
    try {
      round?.extended?.end(error);
    } catch {
      return;
    }
  }

  /** The same slip comes with each effect: one line says it all. */
  function warnOnce(slip: Error): void {
    if (!hasWarned) deps.warn(slip);
    hasWarned = true;
  }

  function guarded(work: () => void): void {
    if (isOver) return;
    try {
      work();
    } catch (error) {
      fail(error);
    }
  }

  async function begin(start: StageStart): Promise<void> {
    waiting = [];
    try {
      const extension = start.extension === undefined ? undefined : await deps.loadExtension?.();
      const game = await (extension ?? deps).importGame(start.gameUrl);
      const extended = extension
        ? await extension.openGame({ game, start, send: sendWord, now: deps.now })
        : null;
      const runner = extended?.live() ?? createRunner(game, { ...start, onSlip: warnOnce });
      const asset = createAssets(start.gameUrl);
      const picture = deps.createPicture(game, { asset, onError: fail });
      const loop = startLoop({
        stepMs: STEP_MS,
        step: () =>
          guarded(() => {
            if (!round?.howTo) round?.runner.step();
            else if (round.howTo.pass()) round.picture.jump();
            afterChange();
          }),
        draw: guardedDraw,
        requestFrame: deps.requestFrame,
        cancelFrame: deps.cancelFrame,
      });
      const { hostTimeMs } = clock;
      const isExhibit = extended?.isExhibit() ?? false;
      const howTo = isExhibit ? null : createHowTo(game, start, { send, hostTimeMs, onSlip: warnOnce });
      round = { runner, picture, loop, start, asset, extended, howTo };
      if (!extended?.isExhibit()) anchor(round);
    } catch (error) {
      fail(error);
      return;
    }
    guarded(() => {
      // Nothing of an exhibit is new to phones and host.
      if (round?.extended?.isExhibit()) round.loop.pause();
      else {
        // Nobody can say which fingers are still where the last TV heard them.
        if (start.snapshot !== null) round?.runner.letGo();
        // Before the first picture, which may take long: a phone that waits for its controller need not wait for that.
        snapshot();
        round?.howTo?.tell();
        afterChange();
      }
      draw(0);
    });
    if (!isOver) round?.extended?.look(true);
    if (!isOver) send({ type: 'started', data: {} });
    const missed = waiting;
    waiting = null;
    missed.forEach(receive);
  }

  function anchor({ runner }: Round): void {
    hostTimeAtZero = clock.hostTimeMs() - runner.now;
    runner.anchorHostTime(hostTimeAtZero);
  }

  function draw(alpha: number): void {
    if (!round) return;
    const { picture, start, asset, extended, howTo } = round;
    const runner = howTo?.runner ?? extended?.shown() ?? round.runner;
    picture.draw(runner.state, {
      players: runner.players,
      teams: runner.teams,
      t: runner.t,
      now: runner.now + (runner.result() ? 0 : alpha * STEP_MS),
      alpha: runner.result() ? 0 : alpha,
      reducedMotion: start.reducedMotion,
      asset,
    });
  }

  /** A picture that throws ends the round even after the result: it would throw at each frame. */
  function guardedDraw(alpha: number): void {
    try {
      draw(alpha);
      round?.extended?.look(false);
    } catch (error) {
      round?.loop.close();
      fail(error);
    }
  }

  function afterChange(): void {
    if (!round || isOver) return;
    const { runner, howTo } = round;
    if (howTo) return news.tell(howTo.runner);
    if (Math.abs(clock.hostTimeMs() - runner.now - hostTimeAtZero) > DRIFT_MS) anchor(round);
    news.tell(runner);
    const result = runner.result();
    if (result) {
      news.tellStore(runner);
      isOver = true;
      round.extended?.end();
      send({ type: 'result', data: tellResult(result, runner.t) });
      return;
    }
    const due = runner.realTime && runner.now - snapshotAtMs >= SNAPSHOT_EVERY_MS;
    if (due || phaseOf(runner.state) !== phase) snapshot();
  }

  function snapshot(): void {
    if (!round) return;
    const { runner } = round;
    snapshotAtMs = runner.now;
    phase = phaseOf(runner.state);
    news.tellStore(runner);
    const state = runner.snapshot();
    send({ type: 'snapshot', data: { state, taken: state.taken } });
  }

  function receive(message: SessionWord): void {
    if (message.type === 'ping') {
      clock.heard(message.data.hostTimeMs);
      return send({ type: 'pong', data: { sent: message.data.sent } });
    }
    if (message.type === 'start') {
      if (round || waiting) return;
      clock.heard(message.data.hostTimeMs);
      void begin(message.data);
      return;
    }
    if (waiting) {
      waiting.push(message);
      return;
    }
    const running = round;
    if (!running) return;
    guarded(() => apply(running, message));
    if (!isOver && message.type !== 'inputs') running.extended?.look(true);
  }

  function apply(running: Round, message: Exclude<SessionWord, { type: 'start' | 'ping' }>): void {
    const { runner, loop, howTo } = running;
    howTo?.hear(message);
    if (followCast(runner, message)) return turnPassed();
    switch (message.type) {
      case 'inputs':
        if (howTo) return;
        for (const input of message.data.list) if (input.scene !== 'practice') runner.input(input);
        // Sixteen sticks at sixty a second: a real-time game tells the news once a step, not once an input.
        if (!runner.realTime) turnPassed();
        return;
      case 'play':
        if (!howTo) return;
        running.howTo = null;
        running.picture.jump();
        anchor(running);
        return turnPassed();
      case 'standIns':
        return runner.allowStandIns(message.data.allowed);
      case 'settle':
        return snapshot();
      case 'extension':
        if (running.extended) onExtensionWord(running, running.extended, message.data);
        return;
      case 'pause':
        loop.pause();
        if (running.extended?.isExhibit()) return draw(0);
        // Fingers leave the phones while the game hears nothing of it.
        runner.letGo();
        // A pause may be long, and what was pressed just before it must not wait for its end to be kept.
        snapshot();
        return draw(0);
      case 'resume':
        toNow(running);
        loop.resume();
        anchor(running);
        return afterChange();
    }
  }

  function toNow({ extended, picture }: Round): void {
    if (!extended) return;
    const shown = extended.shown();
    extended.resume();
    if (extended.shown() !== shown) picture.jump();
  }

  function onExtensionWord(running: Round, extended: ExtendedGame, word: unknown): void {
    const change = extended.receive(word);
    if (extended.shown() !== extended.live()) running.loop.pause();
    if (change === 'jumped') running.picture.jump();
    if (running.runner !== extended.live()) {
      running.runner = extended.live();
      anchor(running);
      turnPassed();
    } else if (change === 'changed') afterChange();
    draw(0);
  }

  function sendWord(data: unknown): void {
    send({ type: 'extension', data });
  }

  /** Something happened that must not be lost with the next power cut. */
  function turnPassed(): void {
    afterChange();
    if (!isOver) snapshot();
  }

  return { receive, fail };
}
