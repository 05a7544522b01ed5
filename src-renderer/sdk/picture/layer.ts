/** Canvases that nobody sees: painted once, copied at every frame. Copying is what a machine without a graphics card does fast. */
export type Pen = CanvasRenderingContext2D;
export type Layer = { canvas: HTMLCanvasElement; pen: Pen };

/** `width` and `height` in pixels of the canvas. */
export function createLayer(width: number, height: number): Layer {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.ceil(width));
  canvas.height = Math.max(1, Math.ceil(height));
  return { canvas, pen: penOf(canvas) };
}

export function penOf(canvas: HTMLCanvasElement, isOpaque = false): Pen {
  const pen = canvas.getContext('2d', { alpha: !isOpaque });
  if (!pen) throw new Error('This browser gives no 2D canvas.');
  return pen;
}

/** More than any picture of sixteen players has in use at once. */
const MOST_KEPT = 400;

export type Cache<T> = { get(key: string, paint: () => T): T; clear(): void };

/** Keeps what was painted; the key names everything that it shows. */
export function createCache<T>(): Cache<T> {
  const kept = new Map<string, T>();
  return {
    get(key, paint) {
      const known = kept.get(key);
      if (known !== undefined) return known;
      if (kept.size > MOST_KEPT) kept.clear();
      const fresh = paint();
      kept.set(key, fresh);
      return fresh;
    },
    clear: () => kept.clear(),
  };
}
