/** An evening's game as a file: its seed and all that happened to it. The same rules make the same game of it again. */
import { z } from 'zod';
import { Json } from './party.ts';

const playerId = z.string().max(64);

/** The same as `StagePlayer` of the stage's contract. */
const RecordedPlayer = z.object({
  id: playerId,
  name: z.string(),
  iconIndex: z.number(),
  cordIndex: z.number(),
  color: z.string(),
  seat: z.number(),
  connected: z.boolean(),
  bot: z.boolean(),
});

/** What happened after so many steps of play time (60 a second), in order. */
export const RecordedEvent = z.discriminatedUnion('type', [
  /** `at` is the play time of the press, in ms. */
  z.object({
    type: z.literal('input'),
    playerId,
    control: z.string(),
    value: Json,
    at: z.number(),
    seq: z.number().optional(),
  }),
  z.object({ type: z.literal('join'), player: RecordedPlayer }),
  z.object({ type: z.literal('change'), player: RecordedPlayer }),
  z.object({ type: z.enum(['drop', 'back', 'leave']), playerId }),
  z.object({ type: z.literal('standIns'), allowed: z.boolean() }),
  z.object({ type: z.literal('autopilot'), playerIds: z.array(playerId) }),
]);
export type RecordedEvent = z.infer<typeof RecordedEvent>;

export const Recording = z.object({
  version: z.literal(1),
  game: z.object({ id: z.string(), version: z.string() }),
  /** ISO 8601, when the game began. */
  recordedAt: z.string(),
  start: z.object({
    players: z.array(RecordedPlayer),
    audience: z.array(RecordedPlayer),
    maxPlayers: z.number(),
    seed: z.number(),
    options: z.record(z.string(), Json),
    language: z.string(),
    standIns: z.boolean(),
  }),
  events: z.array(z.object({ step: z.int().min(0), event: RecordedEvent })),
  /** A short hash of the state after so many steps: where a replay becomes another game, it is found here. */
  checks: z.array(z.object({ step: z.int().min(0), hash: z.string() })),
  /** How many steps were played. */
  steps: z.int().min(0),
  /** The last ranking, null where the game was not over. */
  ranking: z.array(z.object({ playerId, score: z.number() })).nullable(),
});
export type Recording = z.infer<typeof Recording>;
