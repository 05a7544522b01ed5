/** Ink: a stroke of a `draw` control as a line that swells and thins with the hand, the same on phone and TV. */
import { getStroke } from 'perfect-freehand';

/** As `draw` sends it: x and y in turn, 0..1, and the width as a part of the picture's width. */
export type InkStroke = { color: string; width: number; points: readonly number[] };
type Size = { width: number; height: number };
type Canvas = Pick<
  CanvasRenderingContext2D,
  'beginPath' | 'moveTo' | 'quadraticCurveTo' | 'closePath' | 'fill' | 'fillStyle'
>;

/** Paints a stroke into a picture of this size. */
export function paintInk(canvas: Canvas, stroke: InkStroke, size: Size): void {
  const outline = inkOutline(stroke, size);
  const first = outline[0];
  if (!first) return;
  canvas.fillStyle = stroke.color;
  canvas.beginPath();
  canvas.moveTo(first[0], first[1]);
  outline.forEach((point, index) => {
    const next = outline[(index + 1) % outline.length] ?? first;
    // Through the middles, so that the outline has no corners.
    canvas.quadraticCurveTo(point[0], point[1], (point[0] + next[0]) / 2, (point[1] + next[1]) / 2);
  });
  canvas.closePath();
  canvas.fill();
}

/** The outline of a stroke, as points of the picture. */
export function inkOutline({ points, width }: InkStroke, size: Size): [number, number][] {
  const way: [number, number][] = [];
  for (let index = 0; index + 1 < points.length; index += 2) {
    way.push([(points[index] ?? 0) * size.width, (points[index + 1] ?? 0) * size.height]);
  }
  return getStroke(way, {
    size: width * size.width,
    thinning: 0.35,
    smoothing: 0.6,
    streamline: 0.35,
    last: true,
  });
}
