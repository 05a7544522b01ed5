/** The sheet that is drawn on: finished strokes below, the one under the finger above; sharp on any screen. */
import type { Stroke } from '../../../../src-shared/controller.ts';
import { paintInk } from '../../../ui/ink.ts';
import { contrast, PAPER } from '../../look/shade.ts';

export const DARK_PAPER = '#171330';

export type Paper = {
  /** CSS pixels. */
  resize(size: { width: number; height: number }): void;
  show(strokes: readonly Stroke[]): void;
  /** The line under the finger, or null once it is done. */
  follow(line: Stroke | null): void;
};

/** Beyond this nobody sees it, and old phones feel it. */
const MOST_DENSITY = 3;

export function createPaper(below: HTMLCanvasElement, above: HTMLCanvasElement): Paper {
  let size = { width: 0, height: 0 };
  let shown: readonly Stroke[] = [];
  let line: Stroke | null = null;
  let frame = 0;

  function wipe(canvas: HTMLCanvasElement): CanvasRenderingContext2D | null {
    const context = canvas.getContext('2d');
    context?.clearRect(0, 0, canvas.width, canvas.height);
    return context;
  }
  function paint(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
    const context = wipe(canvas);
    if (!context) return;
    for (const stroke of strokes) paintInk(context, stroke, canvas);
  }

  return {
    resize(next) {
      if (next.width === size.width && next.height === size.height) return;
      size = next;
      const density = Math.min(MOST_DENSITY, window.devicePixelRatio || 1);
      for (const canvas of [below, above]) {
        canvas.width = Math.round(next.width * density);
        canvas.height = Math.round(next.height * density);
      }
      paint(below, shown);
      paint(above, line ? [line] : []);
    },
    show(strokes) {
      const added =
        strokes.length === shown.length + 1 && shown.every((one, index) => one === strokes[index]);
      const last = strokes[strokes.length - 1];
      const context = below.getContext('2d');
      if (added && last && context) paintInk(context, last, below);
      else paint(below, strokes);
      shown = strokes;
    },
    follow(next) {
      line = next;
      cancelAnimationFrame(frame);
      // A finger moves more often than a screen shows.
      if (next) frame = requestAnimationFrame(() => paint(above, line ? [line] : []));
      else wipe(above);
    },
  };
}

/** The largest sheet of this shape that fits. */
export function sheetIn(
  box: { width: number; height: number } | null,
  aspect: number,
): { width: number; height: number } {
  if (!box) return { width: 0, height: 0 };
  const width = Math.floor(Math.min(box.width, box.height * aspect));
  return { width, height: Math.floor(width / aspect) };
}

/** Light paper or dark, whichever shows the faintest ink better. */
export function groundFor(colors: readonly string[]): string {
  const faintest = (paper: string) => Math.min(...colors.map((color) => contrast(color, paper)));
  return faintest(PAPER) >= faintest(DARK_PAPER) ? PAPER : DARK_PAPER;
}
