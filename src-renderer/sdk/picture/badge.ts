/** A player as a disc: the cord's colour, its pattern around it, the icon on top. */
import { CORDS } from '../../../src-shared/cords.ts';
import { iconPaths } from '../../ui/icon-paths.ts';
import { ICONS } from '../../ui/icons.ts';
import type { Player } from '../context.ts';
import type { Pen } from './layer.ts';
import { LOOK } from './look.ts';

type Looks = Pick<Player, 'color' | 'cordIndex' | 'iconIndex'>;

/** Around the pen's (0, 0), `radius` in its units. Costs dozens of strokes: paint it into a layer, and copy that. */
export function paintBadge(pen: Pen, player: Looks, radius: number): void {
  paintCordDisc(pen, player, radius);
  paintIcon(pen, player, radius * 0.98);
}

/** The badge without its icon. */
export function paintCordDisc(pen: Pen, player: Looks, radius: number): void {
  const line = Math.max(1.5, radius * 0.07);
  disc(pen, radius, LOOK.ink);
  disc(pen, radius - line, LOOK.paper);
  paintRim(pen, player, { radius: radius - line - radius * 0.1, width: radius * 0.2 });
  disc(pen, radius * 0.73, LOOK.ink);
  disc(pen, radius * 0.73 - line * 0.8, player.color);
  paintShine(pen, radius * 0.7);
}

/** The icon in ink, around the pen's (0, 0). */
export function paintIcon(pen: Pen, player: Pick<Player, 'iconIndex'>, size: number): void {
  pen.save();
  pen.scale(size / 256, size / 256);
  pen.translate(-128, -128);
  pen.fillStyle = LOOK.ink;
  for (const path of pathsOf(player)) pen.fill(new Path2D(path));
  pen.restore();
}

/** The icon's outlines, in a square of 256: for an SVG of your own. */
export function pathsOf({ iconIndex }: Pick<Player, 'iconIndex'>): string[] {
  return iconPaths(ICONS[iconIndex % ICONS.length]?.svg ?? '');
}

/** The dashes of a cord laid once around a circle, so long that they close; empty where it is whole. */
export function rimDashes({ cordIndex }: Pick<Player, 'cordIndex'>, radius: number, width: number): number[] {
  const dash = CORDS[cordIndex % CORDS.length]?.dash ?? [];
  const period = dash.reduce((sum, part) => sum + part, 0);
  if (period === 0) return [];
  const around = Math.PI * 2 * radius;
  const unit = around / Math.max(1, Math.round(around / (period * width * 0.62))) / period;
  return dash.map((part) => part * unit);
}

function disc(pen: Pen, radius: number, color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  pen.arc(0, 0, Math.max(0, radius), 0, Math.PI * 2);
  pen.fill();
}

function paintRim(pen: Pen, player: Looks, { radius, width }: { radius: number; width: number }): void {
  pen.lineWidth = width;
  pen.strokeStyle = player.color;
  pen.setLineDash(rimDashes(player, radius, width));
  pen.beginPath();
  pen.arc(0, 0, radius, 0, Math.PI * 2);
  pen.stroke();
  pen.setLineDash([]);
  if (!CORDS[player.cordIndex % CORDS.length]?.twist) return;
  pen.strokeStyle = LOOK.ink;
  pen.lineWidth = width * 0.28;
  const turns = Math.round((Math.PI * 2 * radius) / (width * 1.3));
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
