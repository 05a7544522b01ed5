/** A player's disc as a thing: a puck in the cord's colour, its pattern as the rim, the icon on top. */
import { CORDS, type Player } from 'partyline';
import { ICONS } from '../../../ui/icons.ts';
import { createLayer, INK, PAPER, type Layer, type Pen } from './canvas.ts';
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
  disc(pen, radius, INK);
  disc(pen, radius - line, PAPER);
  paintRim(pen, player, { radius: radius - line - radius * 0.1, width: radius * 0.2 });
  disc(pen, radius * 0.73, INK);
  disc(pen, radius * 0.73 - line * 0.8, player.color);
  paintShine(pen, radius * 0.7);
  pen.restore();

  paintIcon(pen, player, { size: radius * 0.98, tilt: (1 + tilt) / 2 });
  return { canvas, pen, reach };
}

function disc(pen: Pen, radius: number, color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.arc(0, 0, Math.max(0, radius), 0, Math.PI * 2);
  pen.fill();
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
  body(radius, INK);
  body(radius - line, color);
  body(radius - line, 'rgba(23, 19, 48, 0.42)');
}

/** The cord laid once around: the dashes of its pattern, scaled so that they close. */
function paintRim(pen: Pen, player: Player, { radius, width }: { radius: number; width: number }): void {
  const cord = CORDS[player.cordIndex % CORDS.length];
  const around = Math.PI * 2 * radius;
  pen.lineWidth = width;
  pen.strokeStyle = player.color;
  const period = (cord?.dash ?? []).reduce((sum, part) => sum + part, 0);
  if (cord && period > 0) {
    const unit = around / Math.max(1, Math.round(around / (period * width * 0.62))) / period;
    pen.setLineDash(cord.dash.map((part) => part * unit));
  }
  pen.beginPath();
  pen.arc(0, 0, radius, 0, Math.PI * 2);
  pen.stroke();
  pen.setLineDash([]);
  if (!cord?.twist) return;
  pen.strokeStyle = INK;
  pen.lineWidth = width * 0.28;
  const turns = Math.round(around / (width * 1.3));
  for (let turn = 0; turn < turns; turn++) {
    const angle = (turn / turns) * Math.PI * 2;
    const end = angle + 0.55 * ((Math.PI * 2) / turns);
    pen.beginPath();
    pen.moveTo(Math.cos(angle) * (radius - width / 2), Math.sin(angle) * (radius - width / 2));
    pen.lineTo(Math.cos(end) * (radius + width / 2), Math.sin(end) * (radius + width / 2));
    pen.stroke();
  }
}

function paintShine(pen: Pen, radius: number): void {
  const light = pen.createLinearGradient(0, -radius, 0, radius);
  light.addColorStop(0, 'rgba(255, 255, 255, 0.42)');
  light.addColorStop(0.55, 'rgba(255, 255, 255, 0)');
  pen.fillStyle = light;
  pen.beginPath();
  pen.arc(0, 0, radius, 0, Math.PI * 2);
  pen.fill();
}

function paintIcon(pen: Pen, player: Player, { size, tilt }: { size: number; tilt: number }): void {
  const svg = ICONS[player.iconIndex % ICONS.length]?.svg ?? '';
  pen.save();
  pen.scale((size / 256) * 1, (size / 256) * tilt);
  pen.translate(-128, -128);
  pen.fillStyle = INK;
  for (const [, path] of svg.matchAll(/ d="([^"]+)"/g)) pen.fill(new Path2D(path ?? ''));
  pen.restore();
}
