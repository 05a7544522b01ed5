/** What the host keeps of a running game, and how it is read back: it has lain on a disk, so it is parsed. */
import { z } from 'zod';
import type { Taken, TvToHost } from '../../../src-shared/bridge.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { SavedGame } from '../../../src-shared/party.ts';
import type { Cast } from './cast.ts';
import type { Round } from './show.ts';

const SavedPlayer = z.object({
  id: z.string().max(64),
  name: z.string().max(200),
  iconIndex: z.int(),
  cordIndex: z.int(),
  color: z.string().max(20),
  seat: z.int(),
  connected: z.boolean(),
  bot: z.boolean(),
});

/** The version is of this shape, not of the game: an older one is not read. */
const SavedShow = z.object({
  version: z.literal(1),
  seed: z.int(),
  options: z.record(z.string(), z.unknown()),
  botsUpTo: z.int(),
  paused: z.boolean(),
  maxPlayers: z.int(),
  players: z.array(SavedPlayer),
  audience: z.array(SavedPlayer),
  gone: z.array(SavedPlayer),
  snapshot: z.unknown(),
});

/** The message that has the host keep this moment of the game; null where it is too large to travel. */
export function saveShow(
  { round, paused }: { round: Round; paused: boolean },
  snapshot: unknown,
  taken: Taken,
): Extract<TvToHost, { type: 'snapshot' }> | null {
  const { gameId, seed, options, botsUpTo, cast } = round;
  const state: z.infer<typeof SavedShow> = {
    version: 1,
    seed,
    options,
    botsUpTo,
    paused,
    maxPlayers: cast.maxPlayers,
    players: [...cast.players],
    audience: [...cast.audience],
    gone: [...cast.gone],
    snapshot,
  };
  const message = { type: 'snapshot' as const, data: { gameId, state, taken } };
  return fitsFrame(message) ? message : null;
}

/** What a saved game was, or null where it cannot be read. */
export function readSavedShow(saved: SavedGame): { round: Round; paused: boolean; snapshot: unknown } | null {
  const parsed = SavedShow.safeParse(saved.state);
  if (!parsed.success) return null;
  const { seed, options, botsUpTo, paused, maxPlayers, players, audience, gone, snapshot } = parsed.data;
  const cast: Cast = { maxPlayers, players, audience, gone };
  return { round: { gameId: saved.gameId, seed, options, botsUpTo, cast }, paused, snapshot };
}

/** The host hangs up on a TV whose frame is too large, so such a one must not be sent. */
function fitsFrame(message: TvToHost): boolean {
  return new TextEncoder().encode(JSON.stringify(message)).length <= LIMITS.tvFrameBytes;
}
