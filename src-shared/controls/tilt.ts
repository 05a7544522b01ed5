import { z } from 'zod';
import { pushed } from './axes.ts';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';

export const tilt = describe({
  control: z.object({ kind: z.literal('tilt'), ...common }),
  ...pushed,
  examples: [{ kind: 'tilt', id: 'tilt' }],
});
