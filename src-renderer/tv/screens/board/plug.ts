/** One player's plug and cord on the board: where it is, where it flies, how it hangs. */
import type { Cord } from '../../../../src-shared/cords.ts';
import { createRope, stepRope, type Pin, type Point, type Rope } from '../../../ui/rope.ts';
import { PLUG_RADIUS, type SocketPlace } from './board-layout.ts';
import { bowOf, lineTrouble, slackOf, wobbleOf } from './line-quality.ts';

const POINTS = 18;
/** Where a dropped plug's cord stays caught: this many points from the plug. */
const CAUGHT = 6;

/** `flying` to its socket, `in` it, `dangling` from it, or `leaving` the board. */
export type PlugState = 'flying' | 'in' | 'dangling' | 'leaving' | 'gone';

export type Plug = {
  playerId: string;
  cord: Cord;
  iconIndex: number;
  inCharge: boolean;
  state: PlugState;
  place: SocketPlace;
  rope: Rope;
  at: Point;
  /** 1 at rest; larger for an instant at the click. */
  scale: number;
  /** Glow of the socket, 1 to 0. */
  glow: number;
  wobble: number;
  /** How far the cord bows now; it eases to `wantedBow`. */
  bow: number;
  wantedBow: number;
  slack: number;
  /** Seconds since the cord was plucked; Infinity when it is still. */
  pluckedS: number;
  /** Pulses on their way, each 0 at the desk to 1 at the plug. */
  pulses: number[];
  stop: () => void;
};

export function createPlug(
  look: Pick<Plug, 'playerId' | 'cord' | 'iconIndex' | 'inCharge'>,
  place: SocketPlace,
): Plug {
  const hole = { x: place.holeX, y: place.holeY + 2 };
  const start = { x: place.holeX, y: place.holeY + PLUG_RADIUS * 2 };
  return {
    ...look,
    state: 'flying',
    place,
    rope: createRope(hole, start, POINTS),
    at: start,
    scale: 1,
    glow: 0,
    wobble: 0,
    bow: 0,
    wantedBow: 0,
    slack: 1.05,
    pluckedS: Infinity,
    pulses: [],
    stop: () => undefined,
  };
}

/** Takes the latest round trip into the cord's tension; undefined where none was measured. */
export function setLine(plug: Plug, rttMs: number | undefined): void {
  const trouble = lineTrouble(rttMs);
  plug.slack = slackOf(trouble);
  plug.wobble = wobbleOf(trouble);
  plug.wantedBow = bowOf(trouble);
}

/** One step of physics; true while there is anything to see moving. */
export function stepPlug(plug: Plug, dtS: number): boolean {
  const tip = plug.rope.x.length - 1;
  const way = Math.hypot(plug.at.x - plug.place.holeX, plug.at.y - plug.place.holeY);
  const moving = plug.state === 'flying' || plug.state === 'leaving';
  const wanted = plug.state === 'dangling' ? danglingLength(plug) : way * (moving ? 1.12 : plug.slack);
  plug.rope.length += (wanted - plug.rope.length) * Math.min(1, dtS * (moving ? 30 : 5));
  const fastest = stepRope(plug.rope, pinsOf(plug, tip), dtS);
  if (plug.state === 'dangling') plug.at = { x: plug.rope.x[tip] ?? 0, y: plug.rope.y[tip] ?? 0 };
  const bowLeft = (plug.state === 'in' ? plug.wantedBow : 0) - plug.bow;
  plug.bow += bowLeft * Math.min(1, dtS * 4);
  plug.glow = Math.max(0, plug.glow - dtS * 1.6);
  plug.pluckedS += dtS;
  plug.pulses = plug.pulses.map((t) => t + dtS * 2.2).filter((t) => t < 1.1);
  const trembling = plug.pluckedS < 1.6 || (plug.wobble > 0 && plug.state === 'in');
  return (
    moving ||
    trembling ||
    Math.abs(bowLeft) > 0.01 ||
    plug.glow > 0 ||
    plug.pulses.length > 0 ||
    fastest > 0.004
  );
}

function danglingLength(plug: Plug): number {
  const hook = hookOf(plug);
  const way = Math.hypot(hook.x - plug.place.holeX, hook.y - plug.place.holeY);
  return ((way * 1.1) / (POINTS - 1 - CAUGHT)) * (POINTS - 1);
}

/** The cord of a dropped plug lies over its socket: it comes up to the left and hangs down to the right. */
function hookOf(plug: Plug): Point {
  return { x: plug.place.x - 1.4, y: plug.place.y + 1 };
}

function pinsOf(plug: Plug, tip: number): Pin[] {
  const hole = { index: 0, x: plug.place.holeX, y: plug.place.holeY + 2 };
  const hook = hookOf(plug);
  if (plug.state === 'dangling')
    return [
      hole,
      { index: tip - CAUGHT, ...hook },
      { index: tip - CAUGHT + 1, x: hook.x + 3.4, y: hook.y + 0.2 },
    ];
  return [hole, { index: tip, ...plug.at }];
}
