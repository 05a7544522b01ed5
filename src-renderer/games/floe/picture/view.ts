/** The camera: the floe seen from a low cliff, fitted into any picture. */
import type { Point } from '../state.ts';

export type View = {
  width: number;
  height: number;
  /** Pixels to a pixel of the 1920x1080 drawing board. */
  scale: number;
  /** Pixels to a unit of the floe, along x; along y it is `unit * SQUASH`. */
  unit: number;
  centre: Point;
  horizon: number;
  /** How deep the ice goes into the water, in pixels. */
  depth: number;
};

export const SQUASH = 0.78;

export function createView(width: number, height: number): View {
  const scale = Math.min(width / 1920, height / 1080);
  return {
    width,
    height,
    scale,
    unit: scale * 1.1,
    centre: { x: width / 2, y: height / 2 + 84 * scale },
    horizon: height / 2 - 318 * scale,
    depth: 44 * scale,
  };
}

export function toScreen(view: View, at: Point): Point {
  return { x: view.centre.x + at.x * view.unit, y: view.centre.y + at.y * view.unit * SQUASH };
}
