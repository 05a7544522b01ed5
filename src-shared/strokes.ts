/** A drawing as its `draw` control makes it: pieces come in while a line is drawn, and undo takes whole lines. */
import { CONTROL_LIMITS } from './limits.ts';
import type { ControlValues, Stroke } from './controller.ts';

/**
 * The strokes after an act of a `draw` control. A piece that begins where the last stroke ended, in the same
 * ink, goes on with it.
 */
export function afterDrawing(strokes: readonly Stroke[], act: ControlValues['draw']): Stroke[] {
  if ('clear' in act) return [];
  if ('undo' in act) return strokes.slice(0, -1);
  if ('done' in act) return [...strokes];
  // Phones of 2019 do not know at().
  const last = strokes[strokes.length - 1];
  if (last && goesOn(last, act.stroke)) {
    const points = [...last.points, ...act.stroke.points.slice(2)];
    return [...strokes.slice(0, -1), { ...last, points }];
  }
  // A drawing has an end, and a phone that was left in a pocket must not fill the host.
  if (strokes.length >= CONTROL_LIMITS.strokes) return [...strokes];
  return [...strokes, act.stroke];
}

function goesOn(last: Stroke, piece: Stroke): boolean {
  const [x, y] = last.points.slice(-2);
  return (
    last.color === piece.color &&
    last.width === piece.width &&
    piece.points[0] === x &&
    piece.points[1] === y &&
    last.points.length + piece.points.length <= CONTROL_LIMITS.strokePointsKept * 2
  );
}
