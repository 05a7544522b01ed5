/** Arrows and WASD as a direction, for guests without a finger to spare. */
import type { Point } from './stick-maths.ts';

const KEYS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  a: { x: -1, y: 0 },
  d: { x: 1, y: 0 },
  w: { x: 0, y: -1 },
  s: { x: 0, y: 1 },
};

/** The keys that are down now; opposite ones cancel each other. */
export type ArrowKeys = {
  any(): boolean;
  /** False where it is no key of ours. */
  take(key: string, pressed: boolean): boolean;
  clear(): void;
  /** -1, 0 or 1 on each axis, y down. */
  direction(): { x: -1 | 0 | 1; y: -1 | 0 | 1 };
};

/** A function, not a class: what old browsers need for private fields would come with every page. */
export function createArrowKeys(): ArrowKeys {
  const down = new Set<string>();
  return {
    any: () => down.size > 0,
    take(key, pressed) {
      const known = key.length === 1 ? key.toLowerCase() : key;
      if (!KEYS[known]) return false;
      if (pressed) down.add(known);
      else down.delete(known);
      return true;
    },
    clear: () => down.clear(),
    direction() {
      let x = 0;
      let y = 0;
      for (const key of down) {
        x += KEYS[key]?.x ?? 0;
        y += KEYS[key]?.y ?? 0;
      }
      return { x: sign(x), y: sign(y) };
    },
  };
}

function sign(value: number): -1 | 0 | 1 {
  return value > 0 ? 1 : value < 0 ? -1 : 0;
}
