/**
 * A runner that writes down all that reaches it from outside, so that the same can be done again. A real-time game hears
 * of a stick, a tilt or a slider once a step, the latest value, as it may anywhere on the way; what is written is what
 * the rules were told. Its press time is a whole number of ms before the step.
 */
import { parseControlValue } from '../../../src-shared/controller-values.ts';
import { isContinuous } from '../../../src-shared/controls/controls.ts';
import type { RecordedEvent, Recording } from '../../../src-shared/recording.ts';
import { describeProblem } from '../problem.ts';
import type { Runner, RunnerInput } from '../runner-types.ts';
import { freeze, type Keyframe, type Keyframes } from './keyframes.ts';
import type { Move } from './place.ts';
import { lostInJson } from './plain-state.ts';
import { checkState, phaseName } from './state-check.ts';
import type { Tape } from './tape.ts';

/** Steps between checks where the phase stays: 5 s. */
const CHECK_EVERY_STEPS = 300;
/** A game that changes its phase at each step is not checked at each step. */
const LEAST_BETWEEN_STEPS = 6;
/** A tape larger than this loses its older half: a quarter of an hour of sixteen sticks that never rest. */
const MOST_BYTES = 32_000_000;

export type RecorderDeps = {
  runner: Runner<unknown>;
  tape: Tape;
  keyframes: Keyframes;
  standIns: boolean;
  hostTimeMs: number;
  mostBytes?: number;
};

export type Recorder = {
  /** To be played with in the place of the other one. */
  runner: Runner<unknown>;
  /** All of it so far; `error` is what the rules threw, where they did. */
  recording(error?: unknown): Recording;
};

export function createRecorder(deps: RecorderDeps): Recorder {
  const { runner: inner, tape, keyframes, mostBytes = MOST_BYTES } = deps;
  let { standIns, hostTimeMs } = deps;
  const waiting = new Map<string, RunnerInput & { pressedAt: number }>();
  let phase = phaseName(inner.state);
  let checkedAt = inner.steps;
  if (keyframes.isDue(inner.steps)) keep();

  function keep(): void {
    const lost = lostInJson(inner.state);
    if (lost !== null) throw new Error(lost);
    keyframes.add(freeze(inner.snapshot(), { place: tape.place(), standIns, hostTimeMs }));
    if (tape.size() <= mostBytes) return;
    const middle = keyframes.middle();
    if (!middle) return;
    tape.cutBefore(middle.place, middle.step, startFrom(tape.start, middle));
    keyframes.cutBefore(middle);
  }

  function check(): void {
    const { steps, state } = inner;
    const isOther = phaseName(state) !== phase && steps - checkedAt >= LEAST_BETWEEN_STEPS;
    if (isOther || steps - checkedAt >= CHECK_EVERY_STEPS) {
      checkedAt = steps;
      phase = phaseName(state);
      tape.addCheck(checkState(state, steps));
    }
    if (keyframes.isDue(steps)) keep();
  }

  /** Apply the waiting values of the step before anything else. */
  function flush(): void {
    const list = [...waiting.values()];
    waiting.clear();
    list.forEach(move);
  }

  function move({ pressedAt, ...input }: RunnerInput & { pressedAt: number }): boolean {
    const ageMs = Math.round(inner.now - pressedAt);
    const { playerId, control, value } = input;
    return taken({ ...input, pressedAt: inner.now - ageMs }, () =>
      tape.addMove(inner.steps, { playerId, control, value: value as Move['value'], ageMs }),
    );
  }

  /** An input that throws belongs on the tape most of all. */
  function taken(input: RunnerInput, write: () => void): boolean {
    let isTaken = true;
    try {
      isTaken = inner.input(input);
    } finally {
      if (isTaken) write();
    }
    return isTaken;
  }

  function input(given: RunnerInput): boolean {
    const { playerId, control, seq } = given;
    const pressedAt = given.pressedAt ?? inner.pressTime(given.at);
    const shown = inner.controlOf(playerId, control);
    if (shown && isContinuous(shown.kind)) {
      const value = parseControlValue(shown, given.value);
      if (value === null) return false;
      const moved = { playerId, control, value, pressedAt, ...(seq === undefined ? {} : { seq }) };
      if (!inner.realTime) return move(moved);
      waiting.set(JSON.stringify([playerId, control]), moved);
      return true;
    }
    flush();
    const { value } = given;
    return taken({ ...given, pressedAt }, () =>
      tape.addEvent(inner.steps, { type: 'input', playerId, control, value, at: pressedAt }),
    );
  }

  function written<Value>(toEvent: (value: Value) => RecordedEvent, act: (value: Value) => void) {
    return (value: Value): void => {
      flush();
      tape.addEvent(inner.steps, structuredClone(toEvent(value)));
      act(value);
    };
  }

  const runner: Runner<unknown> = {
    ...inner,
    get players() {
      return inner.players;
    },
    get audience() {
      return inner.audience;
    },
    get teams() {
      return inner.teams;
    },
    get steps() {
      return inner.steps;
    },
    get now() {
      return inner.now;
    },
    step() {
      flush();
      const before = inner.steps;
      inner.step();
      if (inner.steps !== before) check();
    },
    input,
    join: written((player) => ({ type: 'join', player }), inner.join),
    change: written((player) => ({ type: 'change', player }), inner.change),
    drop: written((playerId) => ({ type: 'drop', playerId }), inner.drop),
    back: written((playerId) => ({ type: 'back', playerId }), inner.back),
    leave: written((playerId) => ({ type: 'leave', playerId }), inner.leave),
    autopilot: written((playerIds) => ({ type: 'autopilot', playerIds: [...playerIds] }), inner.autopilot),
    letGo: () => written<null>(() => ({ type: 'letGo' }), inner.letGo)(null),
    allowStandIns: written(
      (allowed: boolean) => {
        standIns = allowed;
        return { type: 'standIns', allowed };
      },
      (allowed) => inner.allowStandIns(allowed),
    ),
    anchorHostTime: written(
      (next: number) => {
        hostTimeMs = next;
        return { type: 'anchor', hostTimeMs: next };
      },
      (next) => inner.anchorHostTime(next),
    ),
    snapshot() {
      flush();
      return inner.snapshot();
    },
  };

  return {
    runner,
    recording(error) {
      if (error === undefined) flush();
      return tape.recording({
        steps: inner.steps,
        end: checkState(inner.state, inner.steps),
        ranking: error === undefined ? rankingOf(inner) : null,
        threw: error === undefined ? null : describeProblem(error),
      });
    },
  };
}

export function rankingOf(runner: Runner<unknown>): Recording['ranking'] {
  return runner.result()?.ranking.map(({ playerId, score }) => ({ playerId, score })) ?? null;
}

/** The start of a recording that begins at this moment. */
function startFrom(start: Recording['start'], { snapshot, standIns }: Keyframe): Recording['start'] {
  const saved = JSON.parse(snapshot) as Pick<Recording['start'], 'players' | 'audience'>;
  return { ...start, players: saved.players, audience: saved.audience, standIns, snapshot: saved };
}
