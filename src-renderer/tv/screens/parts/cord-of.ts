/** The cord of a player or of a game's bot. */
import { CORDS, type Cord } from '../../../../src-shared/cords.ts';

/** Beyond the sixteen cords, a plain one in the player's colour. */
export function cordOf(player: { cordIndex: number; color: string }): Cord {
  return CORDS[player.cordIndex] ?? { color: player.color, dash: [], twist: false };
}
