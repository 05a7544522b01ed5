import { z } from 'zod';
import { CONTROL_LIMITS } from '../limits.ts';
import { describe } from './descriptor.ts';
import { Stroke } from './draw.ts';
import { alt, common, game, gameFile } from './fields.ts';

/** Something to look at: a file of the game's folder, or a drawing. */
export const picture = describe({
  control: z
    .object({
      kind: z.literal('picture'),
      ...common,
      /** What is to be seen, for those who do not see it. */
      alt,
      image: gameFile.optional(),
      game,
      strokes: z.array(Stroke).max(CONTROL_LIMITS.strokes).optional(),
      /** The drawing's width divided by its height; 1 when absent. */
      aspect: z.number().min(0.2).max(5).optional(),
    })
    .refine(({ image, strokes }) => (image === undefined) !== (strokes === undefined), {
      error: 'a picture has either an image or strokes',
    }),
  value: z.never(),
  delivery: 'discrete',
  grip: null,
  asks: () => [],
  words: (control) => [control.alt],
  any: () => undefined,
  touch: () => [],
  examples: [
    {
      kind: 'picture',
      id: 'picture',
      alt: 'A line',
      strokes: [{ color: '#112233', width: 0.02, points: [0, 0, 1, 1] }],
    },
    { kind: 'picture', id: 'file', alt: 'A cow', image: 'assets/the cow.webp' },
  ],
});
