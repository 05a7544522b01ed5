/** Chance for rules: always from `ctx.random`, so the same seed gives the same game. */
import type { Context } from './context.ts';

type Chance = Pick<Context, 'random'>;

/** A whole number from `from` to `to`, both included: `integer(1, 6, ctx)` is a die. */
export function integer(from: number, to: number, ctx: Chance): number {
  return from + Math.floor(ctx.random() * (to - from + 1));
}

/** One of the list. @throws {Error} where the list is empty */
export function pick<T>(list: readonly T[], ctx: Chance): T {
  const [one] = sample(list, 1, ctx);
  if (one === undefined && list.length === 0) throw new Error('pick() was given an empty list.');
  return one as T;
}

/** A new list in random order. */
export function shuffle<T>(list: readonly T[], ctx: Chance): T[] {
  return sample(list, list.length, ctx);
}

/** So many different ones of the list (or all, where there are fewer), in random order. */
export function sample<T>(list: readonly T[], count: number, ctx: Chance): T[] {
  const left = [...list];
  const most = Math.min(Math.max(0, count), left.length);
  return Array.from({ length: most }, () => left.splice(integer(0, left.length - 1, ctx), 1)).flat(1) as T[];
}

/**
 * One of the list, each as likely as its weight (0 or more) says: `weighted([['gold', 1], ['mud', 9]], ctx)`.
 * @throws {Error} where no weight is above 0
 */
export function weighted<T>(list: readonly (readonly [item: T, weight: number])[], ctx: Chance): T {
  const likely = list.filter(([, weight]) => weight > 0);
  let left = ctx.random() * likely.reduce((sum, [, weight]) => sum + weight, 0);
  const found = likely.find(([, weight]) => (left -= weight) < 0) ?? likely.at(-1);
  if (!found) throw new Error('weighted() was given nothing with a weight above 0.');
  return found[0];
}
