/** The answers of the players so far in this round: an answer, a guess or a vote each. */
import type { Context, Player } from './context.ts';
import { everybodyHere, playersHere } from './presence.ts';

type Room = Pick<Context, 'players'>;

/** By player id. An empty one is `{}`. */
export type Answers<T> = Record<string, T>;

export function hasAnswered(answers: Answers<unknown>, player: Pick<Player, 'id'>): boolean {
  return Object.hasOwn(answers, player.id);
}

/** Everybody who is here and has not answered yet. Who is away is not waited for. */
export function waitingFor(answers: Answers<unknown>, ctx: Room): Player[] {
  return playersHere(ctx).filter((player) => !hasAnswered(answers, player));
}

/** Whether all who are here have answered; false while nobody is here, so that only the clock goes on. */
export function everybodyAnswered(answers: Answers<unknown>, ctx: Room): boolean {
  return everybodyHere((player) => hasAnswered(answers, player), ctx);
}
