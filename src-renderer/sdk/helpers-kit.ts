/** Fixtures for tests of the SDK's helpers: four players of paper, rooms of them, and seeded chance. */
import { createRandom } from '../engine/random.ts';
import { paperPlayer } from './paper-player.ts';
import type { Player } from './partyline.ts';

export const [ana, bruno, carla, davi] = [
  paperPlayer('ana'),
  paperPlayer('bruno'),
  paperPlayer('carla'),
  paperPlayer('davi'),
] as const;

export const chance = (seed = 1) => ({ random: createRandom(seed).next });
export const room = (...players: Player[]) => ({ players });
export const away = (player: Player): Player => ({ ...player, connected: false });
