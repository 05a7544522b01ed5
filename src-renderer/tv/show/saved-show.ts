/** The show as the host keeps it. It has lain on a disk, so it is parsed when it is read back. */
import { z } from 'zod';
import { Ranked, type Taken, type TvToHost } from '../../../src-shared/bridge.ts';
import { OptionValue } from '../../../src-shared/game-options.ts';
import { PackRef } from '../../../src-shared/game-pack.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { SavedGame } from '../../../src-shared/party.ts';
import { ToldAward } from '../../../src-shared/stage-link.ts';
import { StagePlayer, TeamIndex } from '../../../src-shared/stage-player.ts';
import { TEAMS } from '../../../src-shared/teams.ts';
import { fitsBytes } from '../../ui/utf8.ts';
import type { Cast } from './cast.ts';
import type { Round, SavedShow, Show, Tried } from './show-state.ts';
import { NO_TEAMS } from './team-play.ts';

const SavedPlayer = StagePlayer.extend({
  name: z.string().max(200),
  iconIndex: z.int(),
  cordIndex: z.int(),
  color: z.string().max(20),
  seat: z.int(),
});

const SavedRound = z.object({
  seed: z.int(),
  options: z.record(z.string(), OptionValue),
  packs: z.array(PackRef).default([]),
  botsUpTo: z.int(),
  maxPlayers: z.int(),
  teams: z.int().min(0).max(TEAMS.length).default(0),
  players: z.array(SavedPlayer),
  audience: z.array(SavedPlayer),
  gone: z.array(SavedPlayer),
});

const SavedTeams = z.object({ count: z.int(), sides: z.record(z.string(), TeamIndex) });

const tried = z.record(z.string(), z.array(z.string())).default({});

/** The version is of this shape, not of the game: an older one is not read. */
const version = z.literal(2);
const SavedState = z.discriminatedUnion('at', [
  SavedRound.extend({ version, at: z.literal('playing'), tried, paused: z.boolean(), snapshot: z.unknown() }),
  SavedRound.extend({
    version,
    at: z.literal('result'),
    tried,
    ranking: z.array(Ranked),
    headline: z.string(),
    awards: z.array(ToldAward).default([]),
  }),
  z.object({
    version,
    at: z.literal('lobby'),
    tried,
    botsUpTo: z.int(),
    teamPlay: SavedTeams.default(NO_TEAMS),
  }),
]);
type SavedState = z.infer<typeof SavedState>;

type SnapshotMessage = Extract<TvToHost, { type: 'snapshot' }>;

/** The message that has the host keep this moment of the game; null where it is too large to travel. */
export function saveMoment(
  { round, paused, tried }: { round: Round; paused: boolean; tried: Tried },
  snapshot: unknown,
  taken: Taken,
): SnapshotMessage | null {
  const state: SavedState = {
    version: 2,
    at: 'playing',
    ...saveRound(round),
    tried: listsOf(tried),
    paused,
    snapshot,
  };
  const message: SnapshotMessage = { type: 'snapshot', data: { gameId: round.gameId, state, taken } };
  return fitsFrame(message) ? message : null;
}

/** The message that has the host keep a show in which no game plays; null where there is nothing to keep. */
export function saveBreak({
  scene,
  pickedGameId,
  botsUpTo,
  teamPlay,
  ...show
}: Show): SnapshotMessage | null {
  const tried = listsOf(show.tried);
  switch (scene.at) {
    // The running game tells its own moments, and the host has those of a missing one.
    case 'playing':
    case 'missing':
      return null;
    case 'result': {
      const { at, round, ranking, headline, awards = [] } = scene;
      if (round.paper) return null;
      return saved(round.gameId, { version: 2, at, ...saveRound(round), tried, ranking, headline, awards });
    }
    case 'problem':
    case 'lobby':
      return pickedGameId === null
        ? null
        : saved(pickedGameId, { version: 2, at: 'lobby', tried, botsUpTo, teamPlay });
  }
}

/** The show that was saved, or null where it cannot be read. */
export function readSavedShow({ gameId, state }: SavedGame): SavedShow | null {
  const parsed = SavedState.safeParse(state);
  if (!parsed.success) return null;
  const { data } = parsed;
  switch (data.at) {
    case 'playing':
      return {
        at: data.at,
        round: roundOf(gameId, data),
        tried: data.tried,
        paused: data.paused,
        snapshot: data.snapshot,
      };
    case 'result':
      return {
        at: data.at,
        round: roundOf(gameId, data),
        tried: data.tried,
        ranking: data.ranking,
        headline: data.headline,
        awards: data.awards,
      };
    case 'lobby':
      return {
        at: data.at,
        pickedGameId: gameId,
        botsUpTo: data.botsUpTo,
        teamPlay: data.teamPlay,
        tried: data.tried,
      };
  }
}

function listsOf(tried: Tried): Record<string, string[]> {
  return Object.fromEntries(Object.entries(tried).map(([gameId, players]) => [gameId, [...players]]));
}

function saved(gameId: string, state: SavedState): SnapshotMessage {
  return { type: 'snapshot', data: { gameId, state } };
}

function saveRound({ seed, options, packs, botsUpTo, cast }: Round): z.infer<typeof SavedRound> {
  return {
    seed,
    options,
    packs: [...packs],
    botsUpTo,
    maxPlayers: cast.maxPlayers,
    teams: cast.teams,
    players: [...cast.players],
    audience: [...cast.audience],
    gone: [...cast.gone],
  };
}

function roundOf(gameId: string, saved: z.infer<typeof SavedRound>): Round {
  const { seed, options, packs, botsUpTo, maxPlayers, teams, players, audience, gone } = saved;
  const cast: Cast = { maxPlayers, teams, players, audience, gone };
  return { gameId, seed, options, packs, botsUpTo, cast };
}

/** The host hangs up on a TV whose frame is too large, so such a one must not be sent. */
function fitsFrame(message: TvToHost): boolean {
  return fitsBytes(JSON.stringify(message), LIMITS.tvFrameBytes);
}
