/** A player's disc as a thing: a puck in the cord's colour, its pattern as the rim, the icon on top. */
import { createLayer, LOOK, paintCordDisc, paintIcon, type Layer, type Pen, type Player } from 'partyline';
import { SQUASH } from './view.ts';

/** The middle of the puck's top is the middle of the layer, `reach` pixels from each side. */
export type Puck = Layer & { reach: number };

/** `radius` in pixels; `tilt`: seen from above (1) or, as on the ice, from a little lower (SQUASH). */
export function paintPuck(player: Player, radius: number, tilt: number = SQUASH): Puck {
  const reach = Math.ceil(radius * 1.45);
  const { canvas, pen } = createLayer(reach * 2, reach * 2);
  const tall = tilt < 1 ? radius * 0.3 : 0;
  const line = Math.max(1.5, radius * 0.07);
  pen.translate(reach, reach);
  if (tall > 0) paintSide(pen, { radius, tall, line, color: player.color });

  pen.save();
  pen.scale(1, tilt);
  paintCordDisc(pen, player, radius);
  pen.restore();

  // Between the puck's tilt and none: an icon that lies quite flat is hard to read.
  pen.save();
  pen.scale(1, (1 + tilt) / 2);
  paintIcon(pen, player, radius * 0.98);
  pen.restore();
  return { canvas, pen, reach };
}

function paintSide(
  pen: Pen,
  { radius, tall, line, color }: { radius: number; tall: number; line: number; color: string },
): void {
  pen.fillStyle = 'rgba(30, 60, 110, 0.26)';
  pen.beginPath();
  pen.ellipse(radius * 0.1, tall + radius * 0.14, radius * 1.1, radius * SQUASH * 1.08, 0, 0, Math.PI * 2);
  pen.fill();
  const body = (wide: number, fill: string) => {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.ellipse(0, tall, wide, wide * SQUASH, 0, 0, Math.PI);
    pen.lineTo(-wide, 0);
    pen.lineTo(wide, 0);
    pen.fill();
  };
  body(radius, LOOK.ink);
  body(radius - line, color);
  body(radius - line, 'rgba(23, 19, 48, 0.42)');
}
