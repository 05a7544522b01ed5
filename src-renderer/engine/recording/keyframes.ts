/** Moments of a game that are kept whole, so that any other one is only a few seconds of play away. */
import type { RunnerSnapshot } from '../snapshot.ts';
import type { Place } from './place.ts';

/**
 * The state right after its step, before what then happened at it: `place` is where the tape stood. The snapshot is JSON;
 * what no snapshot holds is beside it.
 */
export type Keyframe = {
  step: number;
  place: Place;
  snapshot: string;
  standIns: boolean;
  hostTimeMs: number;
};

export type Keyframes = {
  /** Whether a moment so late deserves to be kept. */
  isDue(step: number): boolean;
  add(keyframe: Keyframe): void;
  first(): Keyframe | undefined;
  /** The last one that is not after this step. */
  before(step: number): Keyframe | undefined;
  /** The one at which half of them lie behind. */
  middle(): Keyframe | undefined;
  cutAfter(step: number): void;
  /** Forgets those before this one, and begins to count places at it. */
  cutBefore(first: Keyframe): void;
};

const FIRST_SPACING_STEPS = 70;
const MOST_FRAMES = 520;
const MOST_CHARS = 48_000_000;

export function createKeyframes(): Keyframes {
  let frames: Keyframe[] = [];
  let chars = 0;
  let spacing = FIRST_SPACING_STEPS;

  /** Every second one goes, so that they stay evenly spread over a game of any length. */
  function thin(): void {
    spacing *= 2;
    keep(frames.filter((_, index) => index % 2 === 0));
  }

  function keep(kept: Keyframe[]): void {
    frames = kept;
    chars = frames.reduce((sum, { snapshot }) => sum + snapshot.length, 0);
  }

  return {
    isDue: (step) => step - (frames.at(-1)?.step ?? -Infinity) >= spacing,
    add(keyframe) {
      frames.push(keyframe);
      chars += keyframe.snapshot.length;
      while (frames.length > 2 && (frames.length > MOST_FRAMES || chars > MOST_CHARS)) thin();
    },
    first: () => frames[0],
    before: (step) => frames.findLast((frame) => frame.step <= step),
    middle: () => frames[Math.floor(frames.length / 2)],
    cutAfter: (step) => keep(frames.filter((frame) => frame.step <= step)),
    cutBefore: (first) =>
      keep(
        frames
          .slice(frames.indexOf(first))
          .map((frame) => ({ ...frame, place: since(frame.place, first.place) })),
      ),
  };
}

function since(place: Place, first: Place): Place {
  const hasMoved = place.row > first.row;
  return {
    events: place.events - first.events,
    moves: place.moves - first.moves,
    row: place.row - first.row,
    movedAt: hasMoved ? place.movedAt : 0,
  };
}

/** The state of a game in a keyframe. */
export function freeze(snapshot: RunnerSnapshot, rest: Omit<Keyframe, 'step' | 'snapshot'>): Keyframe {
  return { ...rest, step: snapshot.steps, snapshot: JSON.stringify(snapshot) };
}
