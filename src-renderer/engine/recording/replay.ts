/** The same game again: a recording's tape runs through the rules. */
import type { RecordedCheck, RecordedEvent, Recording } from '../../../src-shared/recording.ts';
import type { GameTexts } from '../../../src-shared/stage-link.ts';
import type { Game } from '../../sdk/partyline.ts';
import { createRunner } from '../runner.ts';
import type { Runner } from '../runner-types.ts';
import { freeze, type Keyframe } from './keyframes.ts';
import { afterMove, FIRST_PLACE, moveAt, nextMoveStep, type Place } from './place.ts';
import { checkState, differences } from './state-check.ts';

/** Where a replay is another game for the first time, and the last check at which it was still the same. */
export type Parting = { step: number; sameUntil: number; phase: string | null; members: string[] };

export type ReplayDeps = {
  game: Game<unknown>;
  tape: Pick<Recording, 'start' | 'events' | 'moves' | 'checks'>;
  texts: GameTexts;
  /** The moment to begin at; without it, the first. */
  from?: Keyframe;
};

export type Replay = {
  readonly runner: Runner<unknown>;
  parting(): Parting | null;
  /**
   * Plays on up to this step, and what happened at it; `onStep` hears of each step before what happened at it. Ends early
   * where the game is over, and throws what the rules throw.
   */
  advance(toStep: number, onStep?: () => void): void;
  keyframe(): Keyframe;
  place(): Place;
};

export function createReplay({ game, tape, texts, from }: ReplayDeps): Replay {
  const { start, events, moves } = tape;
  const saved = from && (JSON.parse(from.snapshot) as Pick<Recording['start'], 'players' | 'audience'>);
  const runner = createRunner<unknown>(game, {
    ...start,
    ...(from && saved
      ? { players: saved.players, audience: saved.audience, snapshot: saved, standIns: from.standIns }
      : {}),
    texts,
  });
  let place = from?.place ?? FIRST_PLACE;
  let standIns = from?.standIns ?? start.standIns;
  let hostTimeMs = from?.hostTimeMs ?? 0;
  let parted: Parting | null = null;
  let sameUntil = runner.steps;
  let nextCheck = firstAfter(tape.checks, runner.steps);
  runner.anchorHostTime(hostTimeMs);

  function happen(): void {
    const now = runner.steps;
    for (;;) {
      const next = events[place.events];
      const due = next && next.step <= now ? next : null;
      while (due === null || place.moves < due.moves) {
        const step = nextMoveStep(moves, place);
        if (step === null || step > now) break;
        const { playerId, control, value, ageMs } = moveAt(moves, place);
        place = afterMove(moves, place);
        runner.input({ playerId, control, value, pressedAt: runner.now - ageMs });
      }
      if (!due) return;
      place = { ...place, events: place.events + 1 };
      apply(due.event);
    }
  }

  function apply(event: RecordedEvent): void {
    switch (event.type) {
      case 'input': {
        const { playerId, control, value, at } = event;
        runner.input({ playerId, control, value, pressedAt: at });
        return;
      }
      case 'join':
        return runner.join(event.player);
      case 'change':
        return runner.change(event.player);
      case 'drop':
      case 'back':
      case 'leave':
        return runner[event.type](event.playerId);
      case 'letGo':
        return runner.letGo();
      case 'standIns':
        standIns = event.allowed;
        return runner.allowStandIns(standIns);
      case 'autopilot':
        return runner.autopilot(event.playerIds);
      case 'anchor':
        hostTimeMs = event.hostTimeMs;
        return runner.anchorHostTime(hostTimeMs);
    }
  }

  function check(): void {
    const expected = tape.checks[nextCheck];
    if (expected?.step !== runner.steps) return;
    nextCheck += 1;
    if (parted) return;
    const found = checkState(runner.state, runner.steps);
    if (found.hash === expected.hash) sameUntil = runner.steps;
    else parted = partingOf(expected, found, sameUntil);
  }

  return {
    runner,
    parting: () => parted,
    place: () => place,
    advance(toStep, onStep) {
      for (;;) {
        happen();
        runner.takeEffects();
        const before = runner.steps;
        if (before >= toStep) return;
        runner.step();
        if (runner.steps === before) return;
        check();
        onStep?.();
      }
    },
    keyframe: () => freeze(runner.snapshot(), { place, standIns, hostTimeMs }),
  };
}

export function partingOf(expected: RecordedCheck, found: RecordedCheck, sameUntil: number): Parting {
  return { step: expected.step, sameUntil, phase: expected.phase, members: differences(expected, found) };
}

function firstAfter(checks: readonly RecordedCheck[], step: number): number {
  const index = checks.findIndex((check) => check.step > step);
  return index < 0 ? checks.length : index;
}
