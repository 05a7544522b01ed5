import { z } from 'zod';
import { firstGraphemes } from '../graphemes.ts';
import { CONTROL_LIMITS } from '../limits.ts';
import { tidyText } from '../tidy-text.ts';
import { describe } from './descriptor.ts';
import { common, label } from './fields.ts';

export const text = describe({
  control: z.object({
    kind: z.literal('text'),
    ...common,
    placeholder: label.optional(),
    /** In graphemes. */
    maxLength: z.int().min(1).max(CONTROL_LIMITS.textLength),
    value: z.string().max(2_000).optional(),
  }),
  value: z.string().max(CONTROL_LIMITS.textLength * 50),
  delivery: 'discrete',
  grip: null,
  asks: (control, title) => [title, control.label, control.placeholder],
  words: (control) => [control.placeholder],
  fit: ({ maxLength }, value) => fitText(value, maxLength),
  any: ({ maxLength }, chance) => chance.pick([...SCRIBBLES, 'W'.repeat(maxLength)]) ?? '',
  touch({ maxLength }, chance) {
    const word = Array.from(chance.pick(WORDS) ?? '');
    return [word.slice(0, maxLength).join('').trim()];
  },
  examples: [{ kind: 'text', id: 'text', maxLength: 12 }],
});

const SCRIBBLES = [
  'Ana',
  'a b c',
  'x'.repeat(300),
  '\u202e\n',
  '',
  '🦩🦩🦩',
  'constructor',
  '{{name}}',
  '<b>',
] as const;
const WORDS = ['Ana', 'a fish', 'yes', 'no idea', 'banana', 'ação', 'hmm', 'the moon'];

/** Of a short text so much is read all the same: marks and spaces of it may be thrown away. */
const READ_UNITS = 1_000;
/** The longest emoji: a kiss of two people with their skin tones. */
const EMOJI_UNITS = 16;

/** Of marks that are stacked on one letter so many are read: putting them in order takes the square of their number. */
const TOWER = /(\p{M}{24})\p{M}+/gu;

function fitText(value: string, maxLength: number): string {
  // Bounded before anything is done with it.
  const bounded = value
    .replace(TOWER, '$1')
    .trimStart()
    .slice(0, Math.max(READ_UNITS, maxLength * EMOJI_UNITS));
  const tidy = tidyText(bounded);
  return firstGraphemes(tidy, maxLength).join('').trim();
}
