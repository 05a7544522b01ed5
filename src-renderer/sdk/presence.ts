import type { Context, Player } from './context.ts';

/** Whether somebody is there who can answer: a connected phone, or a bot. */
export function isHere(player: Player): boolean {
  return player.connected || player.bot;
}

/** Everybody who can answer now, in seat order. */
export function playersHere(ctx: Pick<Context, 'players'>): Player[] {
  return ctx.players.filter(isHere);
}

/** The player of this id, or undefined once they have left for good. */
export function playerOf(playerId: string, ctx: Pick<Context, 'players'>): Player | undefined {
  return ctx.players.find((player) => player.id === playerId);
}
