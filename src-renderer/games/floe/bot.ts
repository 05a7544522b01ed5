/** A bot that is fun to beat: it looks about seven times a second, aims badly, and fears the rim a little late. */
import { atan2, cos, hypot, sin } from 'partyline';
import type { Context, MoveOf, Player } from 'partyline';
import { centreOf } from './geometry.ts';
import { isHeld } from './ice.ts';
import {
  isStanding,
  standingIce,
  type Disc,
  type FloeControls,
  type FloeState,
  type Point,
} from './state.ts';

const THINK_EVERY_STEPS = 9;
const LOOK_AHEAD_S = 0.5;
/** A bot knows of chunks that go within this time; a person sees them tremble for nearly as long. */
const FORESEES_MS = 1500;

export type Move = MoveOf<FloeControls>;

export function botMove(state: FloeState, player: Player, ctx: Context): Move | null {
  const own = state.discs.find((disc) => disc.playerId === player.id);
  if (state.phase.at !== 'play' || !own || own.fell) return null;
  const step = Math.round((ctx.now * 60) / 1000) + player.seat * 4;
  if (step % THINK_EVERY_STEPS !== 0) return null;

  const ice = standingIce(state).filter((chunk) => chunk.fallAt > state.meltMs + FORESEES_MS);
  const heart = centreOf(ice.map((chunk) => chunk.centre));
  const ahead = { x: own.x + own.vx * LOOK_AHEAD_S, y: own.y + own.vy * LOOK_AHEAD_S };
  if (!isHeld(ice, ahead, state.radius)) return steer(own, heart, 0.15, ctx);

  const prey = nearest(own, state.discs.filter(isStanding));
  if (!prey) return steer(own, heart, 0.6, ctx);
  if (wantsToDash(own, prey, { heart, radius: state.radius, ctx })) return { control: 'dash', value: true };
  return steer(own, aimAt(prey, heart, state.radius), 0.55, ctx);
}

function nearest(own: Disc, discs: readonly Disc[]): Disc | null {
  const others = discs.filter((disc) => disc !== own);
  others.sort((one, other) => distance(own, one) - distance(own, other));
  return others[0] ?? null;
}

/** A little behind the prey as seen from the rim, so that the shove goes outwards. */
function aimAt(prey: Disc, heart: Point, radius: number): Point {
  const far = distance(prey, heart) || 1;
  const inward = { x: (heart.x - prey.x) / far, y: (heart.y - prey.y) / far };
  return {
    x: prey.x + prey.vx * 0.18 + inward.x * radius * 0.8,
    y: prey.y + prey.vy * 0.18 + inward.y * radius * 0.8,
  };
}

type Hunt = { heart: Point; radius: number; ctx: Context };

function wantsToDash(own: Disc, prey: Disc, { heart, radius, ctx }: Hunt): boolean {
  const far = distance(own, prey);
  if (own.dashReadyAt > ctx.now || far > radius * 6) return false;
  const toPrey = { x: (prey.x - own.x) / far, y: (prey.y - own.y) / far };
  const aligned = toPrey.x * own.aim.x + toPrey.y * own.aim.y;
  const outwards = toPrey.x * (prey.x - heart.x) + toPrey.y * (prey.y - heart.y);
  return aligned > 0.86 && outwards > 0 && ctx.random() < 0.5;
}

/** Full tilt towards a point, off by up to `wobble` radians. */
function steer(own: Disc, to: Point, wobble: number, ctx: Context): Move {
  const angle = atan2(to.y - own.y, to.x - own.x) + (ctx.random() - 0.5) * 2 * wobble;
  const round = (part: number) => Math.round(part * 100) / 100;
  return { control: 'move', value: { x: round(cos(angle)), y: round(sin(angle)) } };
}

function distance(one: Point, other: Point): number {
  return hypot(one.x - other.x, one.y - other.y);
}
