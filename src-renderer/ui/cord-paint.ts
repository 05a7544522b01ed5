/** How a cord looks on a canvas: its colour, its pattern, a hard edge around both. */
import type { Cord } from '../../src-shared/cords.ts';

/** The ground between a cord's dashes: its own colour in the shade, so that it stays one cord. */
export function shadeOf(color: string): string {
  const value = Number.parseInt(color.slice(1), 16);
  const mix = (channel: number, ink: number): number => Math.round(channel * 0.34 + ink * 0.5);
  return `rgb(${mix(value >> 16, 0x17)} ${mix((value >> 8) & 255, 0x13)} ${mix(value & 255, 0x30)})`;
}

/** Strokes the canvas's current path as this cord, `width` thick in the canvas's unit. */
export function paintCord(ctx: CanvasRenderingContext2D, cord: Cord, width: number): void {
  ctx.lineJoin = 'round';
  ctx.lineCap = 'round';
  ctx.setLineDash([]);
  ctx.strokeStyle = '#0c0920';
  ctx.lineWidth = width * 1.5;
  ctx.stroke();
  const whole = cord.dash.length === 0;
  ctx.strokeStyle = whole ? cord.color : shadeOf(cord.color);
  ctx.lineWidth = width;
  ctx.stroke();
  ctx.lineCap = 'butt';
  if (!whole) {
    ctx.setLineDash(cord.dash.map((part) => part * width));
    ctx.strokeStyle = cord.color;
    ctx.stroke();
  }
  if (cord.twist) paintTwist(ctx, width);
  ctx.setLineDash([]);
}

/** A second, dark strand that shows as short notches, as on a twisted wire. */
function paintTwist(ctx: CanvasRenderingContext2D, width: number): void {
  ctx.setLineDash([width * 0.28, width * 0.72]);
  ctx.strokeStyle = 'rgb(12 9 32 / 0.72)';
  ctx.lineWidth = width * 0.9;
  ctx.stroke();
  ctx.setLineDash([width * 0.28, width * 0.72]);
  ctx.lineDashOffset = -width * 0.34;
  ctx.strokeStyle = 'rgb(255 244 222 / 0.55)';
  ctx.lineWidth = width * 0.5;
  ctx.stroke();
  ctx.lineDashOffset = 0;
}
