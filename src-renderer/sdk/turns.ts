/** Whose turn it is: plain JSON, skipping who is away. */
import type { Context, Player } from './context.ts';
import { isHere, playerOf } from './presence.ts';

type Room = Pick<Context, 'players'>;

/** `order` are player ids; `index` is whose turn it is. */
export type Turns = { order: string[]; index: number };

/** The players in the order given (seat order, or `shuffle(ctx.players, ctx)`); the first begins. */
export function startTurns(players: readonly Pick<Player, 'id'>[]): Turns {
  return { order: players.map((player) => player.id), index: 0 };
}

/** The id of whose turn it is; null where nobody is in the order. */
export function currentTurn(turns: Turns): string | null {
  return turns.order[turns.index] ?? null;
}

/**
 * Passes the turn to the next who is here, and returns that id. Where nobody else is here the turn stays; null where
 * nobody is in the order.
 */
export function nextTurn(turns: Turns, ctx: Room): string | null {
  const { order, index } = turns;
  for (let ahead = 1; ahead < order.length; ahead += 1) {
    const at = (index + ahead) % order.length;
    const player = playerOf(order[at] ?? '', ctx);
    if (!player || !isHere(player)) continue;
    turns.index = at;
    break;
  }
  return currentTurn(turns);
}

/** In `join`: a late comer plays last. */
export function joinTurns(turns: Turns, player: Pick<Player, 'id'>): void {
  if (turns.order.includes(player.id)) return;
  // A newcomer waits longest: their place is just before the one whose turn it is.
  turns.order.splice(turns.index, 0, player.id);
  if (turns.order.length > 1) turns.index += 1;
}

/** In `leave`: takes the player out; where it was their turn, it is the next one's who is here. */
export function leaveTurns(turns: Turns, player: Pick<Player, 'id'>, ctx: Room): void {
  const at = turns.order.indexOf(player.id);
  if (at < 0) return;
  if (at === turns.index) nextTurn(turns, ctx);
  const current = currentTurn(turns);
  turns.order.splice(at, 1);
  turns.index = current === player.id ? 0 : turns.order.indexOf(current ?? '');
  if (turns.index < 0) turns.index = 0;
}
