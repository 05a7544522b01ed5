import type { Context, Player } from './context.ts';

/** Whether somebody is there who can answer: a connected phone, or a bot. */
export function isHere(player: Player): boolean {
  return player.connected || player.bot;
}

/** Everybody who can answer now, in seat order. */
export function playersHere(ctx: Pick<Context, 'players'>): Player[] {
  return ctx.players.filter(isHere);
}

/**
 * Whether this is so for everybody who is here. False while nobody is here (a Wi-Fi that fails takes all phones at once),
 * so that a phase waits for its clock and not for an empty room.
 */
export function everybodyHere(isSo: (player: Player) => boolean, ctx: Pick<Context, 'players'>): boolean {
  const here = playersHere(ctx);
  return here.length > 0 && here.every(isSo);
}

/** The player of this id, or undefined once they have left for good. */
export function playerOf(playerId: string, ctx: Pick<Context, 'players'>): Player | undefined {
  return ctx.players.find((player) => player.id === playerId);
}
