import { z } from 'zod';
import { CONTROL_LIMITS } from '../limits.ts';
import { describe } from './descriptor.ts';
import { color, common, icon, id, IN_WORDS, isInWords, label, unlike } from './fields.ts';

const Item = z.object({ id, label, color: color.optional(), icon }).refine(isInWords, IN_WORDS);
const three = ['a', 'b', 'c'].map((one) => ({ id: one, label: one }));

/** Things to put in order. */
export const sort = describe({
  control: z.object({
    kind: z.literal('sort'),
    ...common,
    /** In the order in which they stand at first. */
    items: z
      .array(Item)
      .min(2)
      .max(CONTROL_LIMITS.sortItems)
      .refine(unlike, { error: 'two items have the same id' }),
    /** The ids as they were put in order already. */
    value: z.array(id).max(CONTROL_LIMITS.sortItems).optional(),
  }),
  /** All the ids, the first one on top. */
  value: z.array(z.string().max(64)).max(CONTROL_LIMITS.sortItems),
  delivery: 'discrete',
  grip: null,
  asks: (control, title) => [
    title,
    control.label,
    control.items.map((one) => JSON.stringify([one.id, one.label, one.icon])).sort(),
  ],
  words: (control) => control.items.map((item) => item.label),
  fit({ items }, value) {
    const isWhole = value.length === items.length && new Set(value).size === items.length;
    return isWhole && items.every(({ id: one }) => value.includes(one)) ? value : null;
  },
  any: ({ items }, chance) => chance.some(idsOf(items), items.length),
  touch: ({ items }, chance) => [chance.some(idsOf(items), items.length)],
  examples: [{ kind: 'sort', id: 'sort', items: three }],
});

function idsOf(items: readonly { id: string }[]): string[] {
  return items.map((item) => item.id);
}
