/** The gesture of a d-pad, by one thumb or four keys: each new direction out at once, and a picture to draw. */
import { createArrowKeys } from '../arrow-keys.ts';
import { dpadDirection, dpadRadius, NOWHERE, type Direction } from './dpad-maths.ts';
import { pulledAlong } from '../stick-maths.ts';
import type { Point } from '../stick-maths.ts';

/** In radii: farther from the centre, the thumb pulls the pad along. */
const LEASH = 1.1;

/** Where the pad stands relative to its home, in CSS pixels, and where it leans. */
export type DpadPicture = { held: boolean; shift: Point; direction: Direction };

export type DpadHand = {
  /** A finger lands: its place, and the middle and size of the pad's area. False where another finger has it. */
  down(pointerId: number, at: Point, area: { middle: Point; width: number; height: number }): boolean;
  move(pointerId: number, at: Point): void;
  up(pointerId: number): void;
  /** False where it is no key of ours. */
  key(key: string, pressed: boolean): boolean;
  letGo(): void;
  /** While the line is down, the thumb stays and nothing is sent. */
  setLive(live: boolean): void;
};

type Deps = { send(value: Direction): void; draw(picture: DpadPicture): void };
type Held = { pointerId: number; home: Point; centre: Point; radius: number };

export function createDpadHand(deps: Deps): DpadHand {
  let held: Held | null = null;
  let direction = NOWHERE;
  let told = NOWHERE;
  let live = true;
  const keys = createArrowKeys();

  function become(next: Direction): void {
    direction = next;
    if (live) tell();
    draw();
  }
  function tell(): void {
    if (isSame(told, direction)) return;
    told = direction;
    deps.send(direction);
  }
  function draw(): void {
    const shift = held ? { x: held.centre.x - held.home.x, y: held.centre.y - held.home.y } : { x: 0, y: 0 };
    deps.draw({ held: held !== null || keys.any(), shift, direction });
  }
  function follow(finger: Held, at: Point): void {
    finger.centre = pulledAlong(finger.centre, at, finger.radius * LEASH);
    const offset = { x: at.x - finger.centre.x, y: at.y - finger.centre.y };
    become(dpadDirection(offset, finger.radius, direction));
  }
  function release(): void {
    held = null;
    keys.clear();
    become(NOWHERE);
  }

  return {
    down(pointerId, at, { middle, width, height }) {
      if (held) return false;
      held = { pointerId, home: middle, centre: middle, radius: dpadRadius({ width, height }) };
      follow(held, at);
      return true;
    },
    move(pointerId, at) {
      if (held?.pointerId === pointerId) follow(held, at);
    },
    up(pointerId) {
      if (held?.pointerId === pointerId) release();
    },
    key(key, pressed) {
      if (!keys.take(key, pressed)) return false;
      if (!held) become(keys.direction());
      return true;
    },
    letGo() {
      if (held || keys.any()) release();
    },
    setLive(next) {
      if (next === live) return;
      live = next;
      // The thumb's moves meanwhile did not count.
      if (live) tell();
    },
  };
}

function isSame(one: Direction, other: Direction): boolean {
  return one.x === other.x && one.y === other.y;
}
