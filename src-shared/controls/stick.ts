import { z } from 'zod';
import { pushed } from './axes.ts';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';

export const stick = describe({
  control: z.object({ kind: z.literal('stick'), ...common }),
  ...pushed,
  examples: [{ kind: 'stick', id: 'stick' }],
});
