/** Confetti from the two lower corners: where each piece is follows from its age alone, so it stands still in a pause. */
import { CORDS } from '../../../src-shared/cords.ts';
import type { Pen } from './layer.ts';

const PIECES = 150;
export const CONFETTI_MS = 5_000;
const FADE_MS = 900;
/** How fast the air slows a piece, a second; and how fast it sinks in the end, in heights a second. */
const DRAG = 2.4;
const SINK = 0.2;

export type Confetti = {
  /** Since the first piece flew, in ms; before 0 and after five seconds nothing is drawn. */
  ageMs: number;
  /** The size of the area it falls over, in the pen's units. */
  width: number;
  height: number;
  /** The winner's colour, say; without it those of all cords. */
  colors?: readonly string[];
  /** The pieces lie about, and fade. */
  reducedMotion: boolean;
};

export function paintConfetti(pen: Pen, { ageMs, width, height, colors, reducedMotion }: Confetti): void {
  if (ageMs < 0 || ageMs >= CONFETTI_MS) return;
  const shades = colors ?? CORDS.map((cord) => cord.color);
  const size = height * 0.016;
  pen.save();
  pen.globalAlpha = Math.min(1, (CONFETTI_MS - ageMs) / FADE_MS);
  for (let piece = 0; piece < PIECES; piece++) {
    const place = placeOf(piece, reducedMotion ? RESTING_S : ageMs / 1000);
    const x = place.x * height + (piece % 2 === 0 ? 0 : width);
    const turn = place.turn;
    pen.save();
    pen.translate(x, height - place.y * height);
    pen.rotate(turn);
    // A leaf of paper that tumbles is seen from its edge now and then.
    pen.scale(1, Math.cos(turn * 2.3 + piece) * 0.9 + 0.1);
    pen.fillStyle = shades[piece % shades.length] ?? '#fff';
    const long = size * (0.7 + scatter(piece, 5) * 0.9);
    if (piece % 5 === 0) {
      pen.beginPath();
      pen.arc(0, 0, size * 0.5, 0, Math.PI * 2);
      pen.fill();
    } else pen.fillRect(-long / 2, -size / 3, long, (size * 2) / 3);
    pen.restore();
  }
  pen.restore();
}

const RESTING_S = 1.3;

/** In heights of the picture, from the corner that it comes from; y goes up. */
function placeOf(piece: number, seconds: number): { x: number; y: number; turn: number } {
  const inwards = piece % 2 === 0 ? 1 : -1;
  const angle = (52 + scatter(piece, 1) * 34) * (Math.PI / 180);
  const speed = 1.5 + scatter(piece, 2) * 2.1;
  const late = scatter(piece, 3) * 0.22;
  const age = Math.max(0, seconds - late);
  const flown = (1 - Math.exp(-DRAG * age)) / DRAG;
  const sway = Math.sin(age * (2 + scatter(piece, 4) * 2) + piece) * 0.02 * Math.min(1, age);
  return {
    x: inwards * (Math.cos(angle) * speed * flown + sway),
    y: Math.sin(angle) * speed * flown - SINK * (age - flown) * (0.7 + scatter(piece, 6) * 0.9) - 0.02,
    turn: age * (2 + scatter(piece, 7) * 5) * inwards,
  };
}

/** The same uneven number from 0 up to 1 each time: for stars and confetti, where chance must not flicker. */
export function scatter(index: number, salt: number): number {
  const mixed = Math.sin(index * 127.1 + salt * 311.7) * 43758.5453;
  return mixed - Math.floor(mixed);
}
