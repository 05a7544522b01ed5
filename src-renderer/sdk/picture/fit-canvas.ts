/** A canvas that fills its element, in the units of one drawing board on every TV. */
import { pageNow } from '../../ui/clock.ts';
import { type Pen, penOf } from './layer.ts';
import { LOOK } from './look.ts';

/** The drawing board of every picture, in units. */
export const BOARD = { width: 1920, height: 1080 } as const;

/** Older TVs cut this part off each side. */
const UNSAFE = 0.05;

export type Box = { left: number; top: number; right: number; bottom: number };

/** The area for words and numbers, in units of the board. */
export const SAFE: Readonly<Box> = {
  left: BOARD.width * UNSAFE,
  top: BOARD.height * UNSAFE,
  right: BOARD.width * (1 - UNSAFE),
  bottom: BOARD.height * (1 - UNSAFE),
};

export type Board = {
  /** Draws in units of the board: (0, 0) is its left upper corner. */
  pen: Pen;
  /** The canvas in its own pixels: for layers that are painted ahead. */
  width: number;
  height: number;
  /** Pixels to a unit. */
  scale: number;
  /** The edges of the canvas, in units: a TV that is not 16:9 shows more than the board. */
  edges: Box;
  /** The first frame, or another size than at the last one: what was painted ahead is to be painted again. */
  isNew: boolean;
};

export type CanvasOptions = {
  /**
   * The ground of each frame: a colour (the house's ink without it), `transparent` (slower: what lies behind shows
   * through), or `kept`, the frame before, for a picture that paints every pixel itself.
   */
  ground?: `#${string}` | 'transparent' | 'kept';
};

/**
 * Puts a canvas into the element. The returned function is called once a frame, and fits it: sharp on every screen, and with
 * fewer pixels where the machine has been too slow for seconds.
 */
export function fitCanvas(element: HTMLElement, { ground = LOOK.ink }: CanvasOptions = {}): () => Board {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'display:block;width:100%;height:100%';
  element.replaceChildren(canvas);
  const pen = penOf(canvas, ground !== 'transparent');
  const pace = createPace();
  let isFirst = true;

  return () => {
    const frame = {
      width: element.clientWidth,
      height: element.clientHeight,
      ratio: window.devicePixelRatio,
    };
    const { width, height } = canvasSize(frame, pace.pixels(pageNow()));
    const isNew = isFirst || canvas.width !== width || canvas.height !== height;
    isFirst = false;
    if (isNew) Object.assign(canvas, { width, height });
    const place = placeBoard(width, height);
    pen.setTransform(1, 0, 0, 1, 0, 0);
    layGround(pen, ground, width, height);
    pen.setTransform(place.scale, 0, 0, place.scale, place.left, place.top);
    return { pen, width, height, scale: place.scale, edges: edgesOf(place, width, height), isNew };
  };
}

function layGround(pen: Pen, ground: string, width: number, height: number): void {
  if (ground === 'kept') return;
  if (ground === 'transparent') return pen.clearRect(0, 0, width, height);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
}

type Frame = { width: number; height: number; ratio: number };

/** The canvas of an element so large, in whole pixels and never more than so many of them. */
export function canvasSize(
  { width, height, ratio }: Frame,
  mostPixels: number,
): { width: number; height: number } {
  const wanted = Math.max(1, width * ratio * height * ratio);
  const shrink = Math.min(1, Math.sqrt(mostPixels / wanted)) * ratio;
  return { width: Math.max(1, Math.round(width * shrink)), height: Math.max(1, Math.round(height * shrink)) };
}

type Place = { scale: number; left: number; top: number };

/** The whole board in the middle of a canvas, as large as it will go. */
export function placeBoard(width: number, height: number): Place {
  const scale = Math.min(width / BOARD.width, height / BOARD.height);
  return { scale, left: (width - BOARD.width * scale) / 2, top: (height - BOARD.height * scale) / 2 };
}

function edgesOf({ scale, left, top }: Place, width: number, height: number): Box {
  return {
    left: -left / scale,
    top: -top / scale,
    right: (width - left) / scale,
    bottom: (height - top) / scale,
  };
}

/** How many pixels this machine can paint in time: fewer where frames come late for seconds on end. */
const SIZES = [1920 * 1080, 1600 * 900, 1280 * 720] as const;
const FRAMES = 150;
/** Sixty frames a second are 16.7 ms each; a machine that needs this much is not keeping up. */
const SLOW_MS = 21;
/** A longer gap is a pause or a hidden window. */
const GAP_MS = 400;

type Pace = { pixels(nowMs: number): number };

/** Asked once a frame. It only ever goes down: going up again would flicker between two sizes. */
export function createPace(): Pace {
  let size = 0;
  let frames = 0;
  let spentMs = 0;
  let lastMs = 0;
  return {
    pixels(nowMs) {
      const tookMs = nowMs - lastMs;
      lastMs = nowMs;
      if (tookMs < GAP_MS) {
        frames += 1;
        spentMs += tookMs;
      }
      if (frames >= FRAMES) {
        if (spentMs / frames > SLOW_MS) size = Math.min(SIZES.length - 1, size + 1);
        frames = 0;
        spentMs = 0;
      }
      return SIZES[size] ?? SIZES[0];
    },
  };
}
