export type Pen = CanvasRenderingContext2D;
export type Layer = { canvas: HTMLCanvasElement; pen: Pen };

export const INK = '#171330';
export const PAPER = '#fff4de';
export const BRASS = '#e8b04b';
export const DISPLAY = '"Bricolage Grotesque Variable", "Trebuchet MS", sans-serif';

/** A canvas that nobody sees: painted once, copied often. */
export function createLayer(width: number, height: number): Layer {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width));
  canvas.height = Math.max(1, Math.ceil(height));
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('This browser gives no 2D canvas.');
  return { canvas, pen };
}

/** Keeps what was painted for as long as nothing that it shows has changed. */
export function createCache<T>(): { get(key: string, paint: () => T): T; clear(): void } {
  const kept = new Map<string, T>();
  return {
    get(key, paint) {
      const known = kept.get(key);
      if (known !== undefined) return known;
      if (kept.size > 400) kept.clear();
      const fresh = paint();
      kept.set(key, fresh);
      return fresh;
    },
    clear: () => kept.clear(),
  };
}

/** Sets a heavy, condensed display face of so many pixels. */
export function setType(pen: Pen, px: number, weight = 800): void {
  pen.font = `${weight} ${px}px ${DISPLAY}`;
  pen.fontStretch = 'semi-condensed';
}

/** Text with a hard, flat shadow below it; both centred. */
export function shadowText(
  pen: Pen,
  text: string,
  { x, y, drop }: { x: number; y: number; drop: number },
): void {
  const fill = pen.fillStyle;
  pen.fillStyle = INK;
  pen.strokeStyle = INK;
  pen.lineJoin = 'round';
  pen.lineWidth = drop * 1.6;
  pen.strokeText(text, x, y + drop);
  pen.strokeText(text, x, y);
  pen.fillStyle = fill;
  pen.fillText(text, x, y);
}

/** The text, cut with an ellipsis where it would be wider than so many pixels. */
export function fitText(pen: Pen, text: string, width: number): string {
  if (pen.measureText(text).width <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && pen.measureText(`${letters.join('')}…`).width > width) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** The same uneven numbers each time: for stars and glints, where chance must not flicker. */
export function speckle(index: number, salt: number): number {
  const mixed = Math.sin(index * 127.1 + salt * 311.7) * 43758.5453;
  return mixed - Math.floor(mixed);
}
