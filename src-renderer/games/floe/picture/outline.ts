import { edgesOf, isInside } from '../geometry.ts';
import type { Chunk, Point } from '../state.ts';

/** An edge of the floe with open water behind it; `nx`, `ny` is its normal, outwards. */
export type RimEdge = { from: Point; to: Point; nx: number; ny: number };

/** The edges of these chunks that no other of them shares. */
export function rimOf(ice: readonly Chunk[]): RimEdge[] {
  return ice.flatMap((chunk) => {
    const near = ice.filter(
      (other) =>
        other !== chunk && Math.hypot(other.centre.x - chunk.centre.x, other.centre.y - chunk.centre.y) < 420,
    );
    const rim: RimEdge[] = [];
    for (const [from, to] of edgesOf(chunk.points)) {
      const length = Math.hypot(to.x - from.x, to.y - from.y);
      if (length < 0.5) continue;
      const nx = (to.y - from.y) / length;
      const ny = -(to.x - from.x) / length;
      const outside = { x: (from.x + to.x) / 2 + nx * 2, y: (from.y + to.y) / 2 + ny * 2 };
      if (!near.some((other) => isInside(other.points, outside))) rim.push({ from, to, nx, ny });
    }
    return rim;
  });
}
