/**
 * A finger that draws: its way becomes points in 0..1 and goes out in pieces while the line is drawn. Each
 * piece begins where the last one ended, which tells the game that the stroke goes on.
 */
import { CONTROL_LIMITS } from '../../../../src-shared/limits.ts';
import type { Stroke } from '../../../../src-shared/controller.ts';

export type Ink = { color: string; width: number };

export type Pen = {
  /** A finger lands, at a part of the picture's width and height. */
  begin(ink: Ink, x: number, y: number): void;
  move(x: number, y: number): void;
  /** The line so far, or null. */
  line(): Stroke | null;
  /** The finger is lifted: the rest goes out, and the line is handed over. */
  end(): Stroke | null;
};

type Deps = {
  send(piece: Stroke): void;
  /** Returns the cancel. */
  after(delayMs: number, run: () => void): () => void;
};

/** A piece waits for more points at most so long. */
const PIECE_MS = 50;
/** Nearer than this to the last point is a finger that trembles. */
const NEAR = 0.0025;

export function createPen({ send, after }: Deps): Pen {
  let ink: Ink = { color: '#000000', width: 0.01 };
  let points: number[] | null = null;
  /** Where the next piece begins. */
  let from = 0;
  let cancel: (() => void) | null = null;

  function flush(): void {
    cancel?.();
    cancel = null;
    if (!points || points.length === from) return;
    send({ ...ink, points: points.slice(from === 0 ? 0 : from - 2) });
    from = points.length;
  }

  return {
    begin(next, x, y) {
      ink = next;
      points = [rounded(x), rounded(y)];
      from = 0;
      // A dot is a stroke, too, and seen at once.
      flush();
    },
    move(x, y) {
      if (!points) return;
      const [nextX, nextY] = [rounded(x), rounded(y)];
      const [lastX = 0, lastY = 0] = points.slice(-2);
      if (Math.hypot(nextX - lastX, nextY - lastY) < NEAR) return;
      points.push(nextX, nextY);
      const waiting = points.length - from + 2;
      if (waiting >= CONTROL_LIMITS.strokePoints * 2) flush();
      else cancel ??= after(PIECE_MS, flush);
    },
    line: () => points && { ...ink, points },
    end() {
      flush();
      const line = points && { ...ink, points };
      points = null;
      return line;
    },
  };
}

/** Finer than any screen, and short to write; a finger that leaves the paper draws along its edge. */
function rounded(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 10_000) / 10_000;
}
