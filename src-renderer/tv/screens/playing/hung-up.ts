import type { Player } from '../../../../src-shared/party.ts';
import type { StagePlayer } from '../../../../src-shared/stage-player.ts';

/** Who of this game is away. Whoever was away before it began is not missed by it. */
export function hungUp(players: readonly Player[], cast: readonly StagePlayer[]): Player[] {
  const inGame = new Set(cast.map((player) => player.id));
  return players.filter((player) => !player.connected && inGame.has(player.playerId));
}
