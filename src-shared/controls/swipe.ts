import { z } from 'zod';
import { CONTROL_LIMITS } from '../limits.ts';
import { anyAxis, someAxis } from './axes.ts';
import { describe } from './descriptor.ts';
import { common } from './fields.ts';

const { swipeHeights, swipeSpeed } = CONTROL_LIMITS;
const heights = z.number().min(-swipeHeights).max(swipeHeights);

export const swipe = describe({
  control: z.object({ kind: z.literal('swipe'), ...common }),
  /** In screen heights, and screen heights a second. */
  value: z.object({ dx: heights, dy: heights, speed: z.number().min(0).max(swipeSpeed) }),
  delivery: 'discrete',
  grip: null,
  asks: (control) => [control.label ?? null],
  any: (_control, chance) => ({
    dx: anyAxis(chance) * swipeHeights,
    dy: anyAxis(chance) * swipeHeights,
    speed: chance.next() * swipeSpeed,
  }),
  touch: (_control, chance) => [{ dx: someAxis(chance), dy: someAxis(chance), speed: 1 + chance.next() * 4 }],
  examples: [{ kind: 'swipe', id: 'swipe' }],
});
