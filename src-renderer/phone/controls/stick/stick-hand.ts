/**
 * The gesture of a stick, by one thumb or four keys: values out at most 60 a second, and a picture to draw. Points
 * are in CSS pixels, all in one frame of reference that does not move.
 */
import { pageNow } from '../../../ui/clock.ts';
import { type ArrowKeys, createArrowKeys } from '../arrow-keys.ts';
import { browserTimer, createLatestWins } from '../latest-wins.ts';
import { pulledAlong } from '../stick-maths.ts';
import { knobOffset, stickRadius, stickValue, type Point } from '../stick-maths.ts';

/** In radii: farther from the origin, the thumb pulls the stick along. */
const LEASH = 1.5;

/** `origin` and `radius` are absent while nobody holds it: then the style sheet places it. */
type Picture = { held: boolean; origin: Point | null; radius: number | null; knob: Point };

export type StickHand = {
  /** A finger lands in an area of this size; false when another finger has the stick already. */
  down(pointerId: number, at: Point, area: { width: number; height: number }): boolean;
  move(pointerId: number, at: Point): void;
  up(pointerId: number): void;
  /** An arrow or one of WASD; false for any other key. */
  key(key: string, pressed: boolean): boolean;
  letGo(): void;
  /** Draws what is held once more: the page around it changed. */
  redraw(): void;
  /** While the line is down, the thumb stays and nothing is sent. */
  setLive(live: boolean): void;
  close(): void;
};

type Deps = {
  send(value: Point): void;
  draw(picture: Picture): void;
  now?(): number;
  after?(delayMs: number, run: () => void): () => void;
};

const CENTRE: Point = { x: 0, y: 0 };
const AT_REST: Picture = { held: false, origin: null, radius: null, knob: CENTRE };
const KEY_RADIUS = 56;
const INTERVAL_MS = 1000 / 60;

type Held = { pointerId: number; origin: Point; radius: number };

export function createStickHand(deps: Deps): StickHand {
  let held: Held | null = null;
  let value = CENTRE;
  let live = true;
  let picture = AT_REST;
  const keys = createArrowKeys();
  const stream = createLatestWins<Point>(CENTRE, {
    intervalMs: INTERVAL_MS,
    now: deps.now ?? pageNow,
    after: deps.after ?? browserTimer,
    same: (one, other) => one.x === other.x && one.y === other.y,
    send: deps.send,
  });

  function draw(next: Picture): void {
    picture = next;
    deps.draw(next);
  }

  function become(next: Point): void {
    value = next;
    if (live) stream.push(next);
  }

  function release(): void {
    held = null;
    keys.clear();
    value = CENTRE;
    // A release is not to wait for its turn.
    if (live) stream.flush(CENTRE);
    draw(AT_REST);
  }

  return {
    down(pointerId, at, area) {
      if (held) return false;
      held = { pointerId, origin: at, radius: stickRadius(area) };
      draw({ held: true, origin: at, radius: held.radius, knob: CENTRE });
      return true;
    },
    move(pointerId, at) {
      if (held?.pointerId !== pointerId) return;
      held.origin = pulledAlong(held.origin, at, held.radius * LEASH);
      const knob = knobOffset(held.origin, at, held.radius);
      draw({ held: true, origin: held.origin, radius: held.radius, knob });
      become(stickValue(knob, held.radius));
    },
    up(pointerId) {
      if (held?.pointerId === pointerId) release();
    },
    key(key, pressed) {
      if (!keys.take(key, pressed)) return false;
      if (!keys.any()) {
        release();
        return true;
      }
      const knob = keysOffset(keys);
      draw({ held: true, origin: null, radius: null, knob });
      become(stickValue(knob, KEY_RADIUS));
      return true;
    },
    redraw() {
      if (picture.held) deps.draw(picture);
    },
    letGo() {
      if (held || keys.any()) release();
    },
    setLive(next) {
      if (next === live) return;
      live = next;
      // The thumb's moves meanwhile did not count: the host forgot this stick, or refused it.
      if (live) stream.push(value);
    },
    close() {
      if (held || keys.any()) release();
    },
  };
}

function keysOffset(keys: ArrowKeys): Point {
  const { x, y } = keys.direction();
  return knobOffset(CENTRE, { x: x * KEY_RADIUS, y: y * KEY_RADIUS }, KEY_RADIUS);
}
