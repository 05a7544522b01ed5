/** Words on a canvas: set, cut, shrunk or broken so that they fit. */
import { LOOK } from './look.ts';
import type { Pen } from './layer.ts';

/** Sets the heavy, condensed display face, `px` high in the pen's units. */
export function setType(pen: Pen, px: number, weight = 800): void {
  pen.font = `${weight} ${px}px ${LOOK.display}`;
  pen.fontStretch = 'semi-condensed';
}

/** Text with a hard, flat shadow `drop` below it. */
export function shadowText(
  pen: Pen,
  text: string,
  { x, y, drop }: { x: number; y: number; drop: number },
): void {
  const fill = pen.fillStyle;
  pen.fillStyle = LOOK.ink;
  pen.strokeStyle = LOOK.ink;
  pen.lineJoin = 'round';
  pen.lineWidth = drop * 1.6;
  pen.strokeText(text, x, y + drop);
  pen.strokeText(text, x, y);
  pen.fillStyle = fill;
  pen.fillText(text, x, y);
}

/** Measures a text in the type that is set. */
type Ruler = { measureText(text: string): { width: number } };

/** The text, cut with an ellipsis where it would be wider than that. */
export function cutText(pen: Ruler, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

export type TextRoom = { width: number; px: number; least: number; weight?: number };

/** Sets the largest type up to `px` in which the text is no wider than `width`; below `least` it is cut. Returns what to draw. */
export function fitText(pen: Pen, text: string, { width, px, least, weight = 800 }: TextRoom): string {
  setType(pen, px, weight);
  const wide = pen.measureText(text).width;
  if (wide > width) setType(pen, Math.max(least, Math.floor((px * width) / wide)), weight);
  return cutText(pen, text, width);
}

/** The text in lines no wider than that; a word that is too long for a line is cut. */
export function wrapText(pen: Ruler, text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (pen.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line].filter(Boolean).map((one) => cutText(pen, one, width));
}
