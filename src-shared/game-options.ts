/** What a game lets people choose before its start, as `game.json` declares it, and what was chosen. */
import { z } from 'zod';
import { offeredPacks, PACK_LIMITS, readPacks, type PackShelf } from './game-pack.ts';

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

/** Which of the game's content packs: several at once, and never none. What is usual depends on the TV's language. */
const PacksOption = z.object({ type: z.literal('packs'), label });

export const GameOption = z.discriminatedUnion('type', [
  NumberOption,
  ChoiceOption,
  ToggleOption,
  PacksOption,
]);
export type GameOption = z.infer<typeof GameOption>;

const MOST_OPTIONS = 12;
const NO_PACKS: PackShelf = { packs: [], language: '', family: false };

export const GameOptions = z
  .record(id, GameOption)
  .refine((options) => Object.keys(options).length <= MOST_OPTIONS, `more than ${MOST_OPTIONS} options`)
  .refine(
    (options) => Object.values(options).filter(({ type }) => type === 'packs').length <= 1,
    'packs twice',
  );
export type GameOptions = z.infer<typeof GameOptions>;

export const OptionValue = z.union([
  z.number(),
  z.boolean(),
  z.string().max(40),
  z.array(z.string().max(40)).max(PACK_LIMITS.perGame),
]);
export type OptionValue = z.infer<typeof OptionValue>;

/** What was chosen, by the option's name. */
export type OptionValues = Record<string, OptionValue>;

/** The name that a choice is kept under (`keptName`). */
const kept = z.string().max(60);

/** One choice, on its way from the TV to the host. */
export const OptionChoice = z.object({
  gameId: z.string().max(64),
  option: kept,
  value: OptionValue,
});
export type OptionChoice = z.infer<typeof OptionChoice>;

/** The latest choices of each game, as settings keep them: the oldest game is dropped. */
export const KeptOptions = z.record(z.string().max(64), z.record(kept, OptionValue));
export type KeptOptions = z.infer<typeof KeptOptions>;

const MOST_GAMES = 200;
/** Of one game: each option once, and its packs in a few languages. */
const MOST_KEPT = MOST_OPTIONS + 8;

/** Packs are chosen for a language of the TV: what was chosen for one says nothing of another. */
export function keptName(name: string, { type }: GameOption, language: string): string {
  return type === 'packs' ? `${name}@${language.slice(0, 18)}` : name;
}

/** The name of the option that says which packs. */
export function packsOption(options: GameOptions | undefined): string | undefined {
  return Object.entries(options ?? {}).find(([, { type }]) => type === 'packs')?.[0];
}

export function keepOption(kept: KeptOptions, { gameId, option, value }: OptionChoice): KeptOptions {
  const { [gameId]: known, ...others } = kept;
  const values = Object.entries({ ...known, [option]: value }).slice(-MOST_KEPT);
  const games = Object.entries(others).slice(1 - MOST_GAMES);
  return Object.fromEntries([...games, [gameId, Object.fromEntries(values)]]);
}

/** Whether this may be chosen, of these packs. */
export function fitsOption(
  option: GameOption,
  value: unknown,
  shelf: PackShelf = NO_PACKS,
): value is OptionValue {
  switch (option.type) {
    case 'number':
      return typeof value === 'number' && isStep(option, value);
    case 'choice':
      return typeof value === 'string' && option.choices.includes(value);
    case 'toggle':
      return typeof value === 'boolean';
    case 'packs': {
      const ids = new Set(offeredPacks(shelf).map(({ id }) => id));
      return Array.isArray(value) && value.length > 0 && value.every((one) => ids.delete(String(one)));
    }
  }
}

/** The whole set for a start: what was chosen where it still fits, else the default. */
export function readOptions(
  options: GameOptions | undefined,
  chosen: unknown,
  shelf: PackShelf = NO_PACKS,
): OptionValues {
  const given = new Map<string, unknown>(
    typeof chosen === 'object' && chosen !== null ? Object.entries(chosen) : [],
  );
  return Object.fromEntries(
    Object.entries(options ?? {}).map(([name, option]) => {
      const value = given.get(keptName(name, option, shelf.language));
      if (option.type === 'packs') return [name, readPacks(shelf, value)];
      return [name, fitsOption(option, value, shelf) ? value : option.default];
    }),
  );
}

/** All that may be chosen, in order: of packs nothing, since it is not one after the other. */
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
    case 'packs':
      return [];
  }
}

function isStep({ from, to, step }: { from: number; to: number; step: number }, value: number): boolean {
  const steps = (value - from) / step;
  return value >= from && value <= to && Math.abs(steps - Math.round(steps)) < 1e-9;
}
