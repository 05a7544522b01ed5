/** Picking among options or cards. */
import { z } from 'zod';
import { CONTROL_LIMITS } from '../limits.ts';
import type { Chance } from './chance.ts';

/** How many options or cards a player may pick at once; one when absent. */
export const Pick = z
  .object({ min: z.int().min(0), max: z.int().min(1) })
  .refine((pick) => pick.min <= pick.max);
type Pick = z.infer<typeof Pick> | undefined;
type Options = readonly { id: string }[];

const ONE = { min: 1, max: 1 };

export const Ids = z.array(z.string().max(64)).max(CONTROL_LIMITS.options);

export function picksMany(pick: Pick): boolean {
  return (pick ?? ONE).max > 1;
}

export function fitsPick(options: Options, picked: readonly string[], pick: Pick = ONE): boolean {
  const known = new Set(options.map((option) => option.id));
  return (
    picked.length >= pick.min &&
    picked.length <= pick.max &&
    new Set(picked).size === picked.length &&
    picked.every((one) => known.has(one))
  );
}

/** Undefined where too few can be picked. */
export function anyPicks(options: Options, pick: Pick, chance: Chance): string[] | undefined {
  const { min, max } = pick ?? ONE;
  if (options.length < min) return undefined;
  // Nobody can send "none" where one is picked: only several may be none.
  const least = max > 1 ? min : 1;
  return between(options, [least, max], chance);
}

/** At least one, where there is one. */
export function somePicks(options: Options, pick: Pick, chance: Chance): string[] {
  const { min, max } = pick ?? ONE;
  return between(options, [Math.min(Math.max(min, 1), options.length), max], chance) ?? [];
}

function between(options: Options, [least, max]: [number, number], chance: Chance): string[] | undefined {
  const ids = options.map(({ id }) => id);
  const most = Math.min(max, ids.length);
  return most < least ? undefined : chance.some(ids, least + chance.below(most - least + 1));
}
