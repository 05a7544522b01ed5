/** What a game lets people choose before its start, as `game.json` declares it, and what was chosen. */
import { z } from 'zod';

/** The key of a text of the game. */
const label = z.string().min(1).max(80);
const id = z.string().regex(/^[a-z][A-Za-z0-9-]{0,39}$/, 'a name such as "rounds"');

/** More steps than that are nobody's choice. */
const MOST_STEPS = 1_000;

const NumberOption = z
  .object({
    type: z.literal('number'),
    from: z.number(),
    to: z.number(),
    step: z.number().positive().default(1),
    default: z.number(),
    label,
  })
  .refine(({ from, to }) => from < to, 'from is not below to')
  .refine(({ from, to, step }) => (to - from) / step <= MOST_STEPS, `more than ${MOST_STEPS} steps`)
  .refine((option) => isStep(option, option.default), 'the default is none of its steps');

/** The text of each choice is under the label's key, a dot, and the choice. */
const ChoiceOption = z
  .object({ type: z.literal('choice'), choices: z.array(id).min(2).max(16), default: id, label })
  .refine(({ choices }) => new Set(choices).size === choices.length, 'two choices are the same')
  .refine(({ choices, default: chosen }) => choices.includes(chosen), 'the default is none of its choices');

const ToggleOption = z.object({ type: z.literal('toggle'), default: z.boolean(), label });

export const GameOption = z.discriminatedUnion('type', [NumberOption, ChoiceOption, ToggleOption]);
export type GameOption = z.infer<typeof GameOption>;

const MOST_OPTIONS = 12;

export const GameOptions = z
  .record(id, GameOption)
  .refine((options) => Object.keys(options).length <= MOST_OPTIONS, `more than ${MOST_OPTIONS} options`);
export type GameOptions = z.infer<typeof GameOptions>;

export const OptionValue = z.union([z.number(), z.boolean(), z.string().max(40)]);
export type OptionValue = z.infer<typeof OptionValue>;

/** What was chosen, by the option's name. */
export type OptionValues = Record<string, OptionValue>;

/** One choice, on its way from the TV to the host. */
export const OptionChoice = z.object({
  gameId: z.string().max(64),
  option: z.string().max(40),
  value: OptionValue,
});
export type OptionChoice = z.infer<typeof OptionChoice>;

/** The latest choices of each game, as settings keep them: the oldest game is dropped. */
export const KeptOptions = z.record(z.string().max(64), z.record(z.string().max(40), OptionValue));
export type KeptOptions = z.infer<typeof KeptOptions>;

const MOST_GAMES = 200;

export function keepOption(kept: KeptOptions, { gameId, option, value }: OptionChoice): KeptOptions {
  const { [gameId]: known, ...others } = kept;
  const values = Object.entries({ ...known, [option]: value }).slice(-MOST_OPTIONS);
  const games = Object.entries(others).slice(1 - MOST_GAMES);
  return Object.fromEntries([...games, [gameId, Object.fromEntries(values)]]);
}

/** Whether this may be chosen. */
export function fitsOption(option: GameOption, value: unknown): value is OptionValue {
  switch (option.type) {
    case 'number':
      return typeof value === 'number' && isStep(option, value);
    case 'choice':
      return typeof value === 'string' && option.choices.includes(value);
    case 'toggle':
      return typeof value === 'boolean';
  }
}

/** The whole set for a start: what was chosen where it still fits, else the default. */
export function readOptions(options: GameOptions | undefined, chosen: unknown): OptionValues {
  const given = new Map<string, unknown>(
    typeof chosen === 'object' && chosen !== null ? Object.entries(chosen) : [],
  );
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => {
      const value = given.get(name);
      return [name, fitsOption(option, value) ? value : option.default];
    }),
  );
}

/** All that may be chosen, in order. */
export function stepsOf(option: GameOption): OptionValue[] {
  switch (option.type) {
    case 'number': {
      const { from, to, step } = option;
      const count = Math.floor((to - from) / step + 1e-9);
      return Array.from({ length: count + 1 }, (_, index) => Number((from + index * step).toPrecision(12)));
    }
    case 'choice':
      return option.choices;
    case 'toggle':
      return [false, true];
  }
}

function isStep({ from, to, step }: { from: number; to: number; step: number }, value: number): boolean {
  const steps = (value - from) / step;
  return value >= from && value <= to && Math.abs(steps - Math.round(steps)) < 1e-9;
}
