/** Draws one plug and its cord. The canvas's unit is one rem. */
import { pointAlong, type Point } from '../../../ui/rope.ts';
import { paintCord } from '../../../ui/cord-paint.ts';
import { PLUG_RADIUS } from './board-layout.ts';
import type { Plug } from './plug.ts';

const CORD_WIDTH = 1.3;
const INK = '#171330';
const SHADOW = '#0c0920';
const BRASS = '#e8b04b';
const BRASS_DARK = '#9a6a1c';
const PAPER = '#fff4de';

/** How far the cord trembles to the side at its middle, at this instant. */
function tremble(plug: Plug, nowS: number): number {
  const plucked = plug.pluckedS < 1.6 ? 1.9 * Math.exp(-3 * plug.pluckedS) * Math.sin(plug.pluckedS * 34) : 0;
  const bad = plug.wobble * Math.sin(nowS * 7 + plug.place.x) * (0.6 + 0.4 * Math.sin(nowS * 2.3));
  return plucked + (plug.state === 'in' ? bad : 0);
}

export function paintCordOf(ctx: CanvasRenderingContext2D, plug: Plug, nowS: number): void {
  const sway = tremble(plug, nowS);
  const { x, y } = plug.rope;
  const points: Point[] = [];
  for (let i = 0; i < x.length; i += 1) {
    const along = (i / (x.length - 1)) * Math.PI;
    // The bow leaves plug and desk straight, as a stiff cord does.
    const bow = plug.bow * Math.sin(along * 2) * Math.sin(along);
    points.push({ x: (x[i] ?? 0) + sway * Math.sin(along) + bow * 1.3, y: y[i] ?? 0 });
  }
  ctx.globalAlpha = plug.state === 'dangling' ? 0.75 : 1;
  trace(ctx, points);
  paintCord(ctx, plug.cord, CORD_WIDTH);
  ctx.globalAlpha = 1;
  for (const t of plug.pulses) paintPulse(ctx, points, t);
}

function trace(ctx: CanvasRenderingContext2D, points: readonly Point[]): void {
  ctx.beginPath();
  points.forEach((point, i) => {
    const next = points[i + 1];
    if (i === 0) ctx.moveTo(point.x, point.y);
    else if (next) ctx.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
    else ctx.lineTo(point.x, point.y);
  });
}

/** A bright bead that runs up the cord when the player's phone speaks. */
function paintPulse(ctx: CanvasRenderingContext2D, points: readonly Point[], t: number): void {
  const last = points.length - 1;
  const from = Math.max(0, Math.min(last, Math.floor((t - 0.12) * last)));
  const piece = points.slice(from, Math.max(from + 1, Math.min(last, Math.ceil(t * last))) + 1);
  if (piece.length < 2) return;
  trace(ctx, piece);
  ctx.lineCap = 'round';
  ctx.strokeStyle = PAPER;
  ctx.lineWidth = CORD_WIDTH * 0.8;
  ctx.stroke();
}

export function paintPlug(ctx: CanvasRenderingContext2D, plug: Plug, icon: Path2D, crown: Path2D): void {
  const { x, y } = plug.at;
  const radius = PLUG_RADIUS * plug.scale;
  const neck = pointAlong(plug.rope, 0.84);
  if (plug.glow > 0) paintGlow(ctx, plug);
  paintCollar(ctx, plug.at, Math.atan2(neck.y - y, neck.x - x), radius);
  disc(ctx, x + 0.35, y + 0.5, radius, SHADOW);
  disc(ctx, x, y, radius, plug.cord.color);
  ctx.lineWidth = 0.5;
  ctx.strokeStyle = PAPER;
  ctx.stroke();
  paintIcon(ctx, icon, x, y, (radius * 1.36) / 256);
  if (plug.inCharge) paintCrown(ctx, crown, x + radius * 0.72, y - radius * 0.78);
}

function paintGlow(ctx: CanvasRenderingContext2D, plug: Plug): void {
  ctx.beginPath();
  ctx.arc(plug.place.x, plug.place.y, 5.4 + (1 - plug.glow) * 3, 0, Math.PI * 2);
  ctx.lineWidth = 0.9 * plug.glow;
  ctx.strokeStyle = PAPER;
  ctx.globalAlpha = plug.glow;
  ctx.stroke();
  ctx.globalAlpha = 1;
}

/** The brass neck between plug and cord. */
function paintCollar(ctx: CanvasRenderingContext2D, at: Point, angle: number, radius: number): void {
  ctx.save();
  ctx.translate(at.x, at.y);
  ctx.rotate(angle);
  ctx.fillStyle = SHADOW;
  ctx.fillRect(radius * 0.8, -1.5, 3.5, 3.2);
  ctx.fillStyle = BRASS_DARK;
  ctx.fillRect(radius * 0.8, -1.2, 3.2, 2.4);
  ctx.fillStyle = BRASS;
  ctx.fillRect(radius * 0.8, -1.2, 3.2, 1.5);
  ctx.fillStyle = BRASS_DARK;
  ctx.fillRect(radius * 0.8 + 1.9, -1.2, 0.35, 2.4);
  ctx.restore();
}

function disc(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, fill: string): void {
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, Math.PI * 2);
  ctx.fillStyle = fill;
  ctx.fill();
}

function paintIcon(ctx: CanvasRenderingContext2D, icon: Path2D, x: number, y: number, scale: number): void {
  ctx.save();
  ctx.translate(x, y);
  ctx.scale(scale, scale);
  ctx.translate(-128, -128);
  ctx.fillStyle = INK;
  ctx.fill(icon);
  ctx.restore();
}

function paintCrown(ctx: CanvasRenderingContext2D, crown: Path2D, x: number, y: number): void {
  disc(ctx, x + 0.2, y + 0.3, 2, SHADOW);
  disc(ctx, x, y, 2, BRASS);
  paintIcon(ctx, crown, x, y, 2.9 / 256);
}
