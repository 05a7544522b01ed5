import { z } from 'zod';
import { CONTROL_LIMITS } from '../limits.ts';
import { someAxis } from './axes.ts';
import type { Chance } from './chance.ts';
import { describe } from './descriptor.ts';
import { color, common } from './fields.ts';

/** x and y in turn, 0..1 from the picture's top left. */
const pointsUpTo = (most: number) =>
  z
    .array(z.number().min(0).max(1))
    .min(2)
    .max(most * 2)
    .refine((points) => points.length % 2 === 0, { error: 'a point has no y' });

/** A part of the picture's width. */
const width = z.number().positive().max(CONTROL_LIMITS.strokeWidth);

/** One line of a drawing. */
export const Stroke = z.object({ color, width, points: pointsUpTo(CONTROL_LIMITS.strokePointsKept) });
export type Stroke = z.infer<typeof Stroke>;

/** A piece of a stroke as it is drawn: a piece that begins where the last one ended goes on with it. */
const Piece = z.object({ color: z.string(), width, points: pointsUpTo(CONTROL_LIMITS.strokePoints) });

export const draw = describe({
  control: z.object({
    kind: z.literal('draw'),
    ...common,
    colors: z.array(color).min(1).max(CONTROL_LIMITS.colors),
    /** The picture's width divided by its height. */
    aspect: z.number().min(0.2).max(5),
    /** The picture so far. */
    strokes: z.array(Stroke).max(CONTROL_LIMITS.strokes).optional(),
  }),
  value: z.union([
    z.object({ stroke: Piece }),
    z.object({ undo: z.literal(true) }),
    z.object({ clear: z.literal(true) }),
    z.object({ done: z.literal(true) }),
  ]),
  delivery: 'discrete',
  grip: null,
  asks: (control, title) => [title, control.label, control.aspect],
  fit: ({ colors }, act) => ('stroke' in act && !colors.includes(act.stroke.color) ? null : act),
  any({ colors }, chance) {
    if (chance.next() < 0.2)
      return chance.pick([{ undo: true }, { clear: true }, { done: true }]) ?? { done: true };
    const points = Array.from({ length: 2 * (1 + chance.below(CONTROL_LIMITS.strokePoints)) }, () =>
      chance.next(),
    );
    return { stroke: { color: chance.pick(colors) ?? '#000000', width: 0.01, points } };
  },
  touch: ({ colors }, chance) => [
    { stroke: { color: chance.pick(colors) ?? '#000000', width: 0.02, points: scribble(chance) } },
  ],
  examples: [{ kind: 'draw', id: 'draw', colors: ['#112233', '#445566'], aspect: 1 }],
});

const SCRIBBLE_POINTS = 12;

function scribble(chance: Chance): number[] {
  const points = [chance.next(), chance.next()];
  while (points.length < 2 * SCRIBBLE_POINTS) {
    const [x = 0.5, y = 0.5] = points.slice(-2);
    points.push(within(x + someAxis(chance) / 8), within(y + someAxis(chance) / 8));
  }
  return points;
}

const within = (value: number): number => Math.min(1, Math.max(0, value));
