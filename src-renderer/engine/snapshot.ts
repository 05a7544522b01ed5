import { z } from 'zod';
import { CONTROL_KINDS } from '../../src-shared/controls/controls.ts';
import { StagePlayer } from '../../src-shared/stage-player.ts';
import { CrowdRecord } from './crowd.ts';
import type { Seating } from './roster.ts';

/** Everything that a game needs to go on: plain JSON. `steps` counts steps of 1000 / 60 ms of play time. */
export const RunnerSnapshot = z.object({
  version: z.literal(1),
  state: z.unknown(),
  steps: z.int().min(0),
  random: z.array(z.int()).length(4),
  players: z.array(StagePlayer),
  audience: z.array(StagePlayer),
  /** The highest `seq` of each player's inputs that came here; an older snapshot knows none. */
  taken: z.record(z.string(), z.number()).default({}),
  /** The held controls: by player, id and kind. */
  held: z.record(z.string(), z.array(z.tuple([z.string(), z.enum(CONTROL_KINDS)]))).default({}),
  /** Since which step who is away. */
  away: z.record(z.string(), z.number()).default({}),
  /** In a turn game: whether something has changed since bots had their go. */
  botsMayAct: z.boolean().default(true),
  /** For whom a bot plays who has no bot's seat. */
  playedFor: z.array(z.string()).default([]),
  autopilot: z.array(z.string()).default([]),
  crowd: CrowdRecord.optional(),
  /** The game's store; an older snapshot knows none. */
  store: z.record(z.string(), z.unknown()).optional(),
});
export type RunnerSnapshot = z.infer<typeof RunnerSnapshot>;

/** Reads what a runner's `snapshot` once gave; throws a sentence for people where it is something else. */
export function parseSnapshot(value: unknown): RunnerSnapshot {
  const parsed = RunnerSnapshot.safeParse(value);
  if (parsed.success) return structuredClone(parsed.data);
  throw new Error('The saved game cannot be read. Start it again.', { cause: parsed.error });
}

/** Changes of the players while the game did not run. */
type Comings = {
  gone: StagePlayer[];
  come: StagePlayer[];
  dropped: StagePlayer[];
  back: StagePlayer[];
  renamed: StagePlayer[];
};

/** Tells a game that went on from a snapshot, or from an earlier moment, who is here now. */
export function followSeats(
  seats: Seating,
  before: readonly StagePlayer[],
  now: readonly StagePlayer[],
): void {
  const comings = compareSeats(before, now);
  comings.renamed.forEach(seats.change);
  for (const player of comings.gone) seats.leave(player.id);
  for (const player of comings.dropped) seats.drop(player.id);
  for (const player of comings.back) seats.back(player.id);
  comings.come.forEach(seats.join);
}

/**
 * Compares those of a snapshot with those here now. Bots live in the game alone, so a bot that the shell
 * does not name stays.
 */
function compareSeats(before: readonly StagePlayer[], now: readonly StagePlayer[]): Comings {
  const nowById = new Map(now.map((player) => [player.id, player]));
  const knownIds = new Set(before.map((player) => player.id));
  const changes: Comings = { gone: [], come: [], dropped: [], back: [], renamed: [] };
  for (const old of before) {
    const current = nowById.get(old.id);
    if (!current) {
      if (!old.bot) changes.gone.push(old);
      continue;
    }
    changes.renamed.push({ ...current, connected: old.connected });
    if (old.connected && !current.connected) changes.dropped.push(current);
    if (!old.connected && current.connected) changes.back.push(current);
  }
  changes.come = now.filter((player) => !knownIds.has(player.id));
  return changes;
}
