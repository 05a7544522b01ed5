import { z } from 'zod';
import { CONTROL_LIMITS } from '../limits.ts';
import { describe } from './descriptor.ts';
import { color, common, emblem, game, id, label, unlike, withEmblem } from './fields.ts';
import { anyPicks, fitsPick, Ids, Pick, picksMany, somePicks } from './picks.ts';

const Option = withEmblem(z.object({ id, label, color: color.optional(), ...emblem }));
const three = ['a', 'b', 'c'].map((one) => ({ id: one, label: one }));

export const choices = describe({
  control: z.object({
    kind: z.literal('choices'),
    ...common,
    game,
    options: z
      .array(Option)
      .min(1)
      .max(CONTROL_LIMITS.options)
      .refine(unlike, { error: 'two options have the same id' }),
    pick: Pick.optional(),
    /** The current pick: an option's id, or ids where several may be picked. */
    value: z.union([id, z.array(id).max(CONTROL_LIMITS.options)]).optional(),
  }),
  /** An option's id, or ids where several may be picked. */
  value: z.union([z.string().max(64), Ids]),
  delivery: 'discrete',
  grip: null,
  crowd: 'counts',
  asks: (control, title) => [
    title,
    control.label,
    control.options.map(({ id: one, label: words, icon, image }) => [one, words, icon, image]),
  ],
  words: (control) => control.options.map((option) => option.label),
  fit({ options, pick }, value) {
    if (Array.isArray(value) !== picksMany(pick)) return null;
    return fitsPick(options, [value].flat(), pick) ? value : null;
  },
  any({ options, pick }, chance) {
    const ids = anyPicks(options, pick, chance);
    return ids && (picksMany(pick) ? ids : ids[0]);
  },
  touch({ options, pick }, chance) {
    const ids = somePicks(options, pick, chance);
    return picksMany(pick) ? [ids] : ids.slice(0, 1);
  },
  examples: [
    { kind: 'choices', id: 'choices', options: three },
    { kind: 'choices', id: 'icons', options: [{ id: 'a', label: 'a', icon: 'cow' }, ...three.slice(1)] },
    { kind: 'choices', id: 'up to two', options: three, pick: { min: 0, max: 2 } },
    { kind: 'choices', id: 'two or three', options: three, pick: { min: 2, max: 3 } },
  ],
});
