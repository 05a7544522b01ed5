/**
 * An evening's game as a file: how it began and all that reached it from outside, with the step of play time (60 a second)
 * at which it did. The same rules make the same game of it again.
 */
import { z } from 'zod';
import { OptionValue } from './game-options.ts';
import { GamePack } from './game-pack.ts';
import { Json } from './party.ts';
import { StagePlayer } from './stage-player.ts';
import { TEAMS } from './teams.ts';

const playerId = z.string().max(64);
/** Twelve hours are the longest evening. */
const step = z
  .int()
  .min(0)
  .max(12 * 60 * 60 * 60);

/** Moves of bots are not recorded: bots are part of the rules. */
export const RecordedEvent = z.discriminatedUnion('type', [
  /** `at` is the play time of the press, in ms. */
  z.object({ type: z.literal('input'), playerId, control: z.string(), value: Json, at: z.number() }),
  z.object({ type: z.literal('join'), player: StagePlayer }),
  z.object({ type: z.literal('change'), player: StagePlayer }),
  z.object({ type: z.enum(['drop', 'back', 'leave']), playerId }),
  /** Nobody could say which fingers were still there: a pause, or a TV that came back. */
  z.object({ type: z.literal('letGo') }),
  z.object({ type: z.literal('standIns'), allowed: z.boolean() }),
  /** Bots play for these, although they are there. */
  z.object({ type: z.literal('autopilot'), playerIds: z.array(playerId) }),
  /** `hostTimeMs` is the host's clock at play time zero: it moves with each pause. */
  z.object({ type: z.literal('anchor'), hostTimeMs: z.number() }),
]);
export type RecordedEvent = z.infer<typeof RecordedEvent>;

/** One control of one player whose latest value wins: a stick or a tilt has two axes, a slider one. */
const MoveTrack = z.object({ playerId, control: z.string(), axes: z.union([z.literal(1), z.literal(2)]) });
export type MoveTrack = z.infer<typeof MoveTrack>;

/** Millions of them are checked as one thing. */
const Numbers = z.custom<number[]>(
  (value) => Array.isArray(value) && value.every((one) => Number.isFinite(one)),
  'a list of numbers',
);

/** A short hash of the state after so many steps, and one of each of its members: a replay that parts is found here. */
export const RecordedCheck = z.object({
  step,
  /** The state's phase; null where it has none. */
  phase: z.string().nullable(),
  hash: z.string(),
  members: z.record(z.string(), z.string()),
});
export type RecordedCheck = z.infer<typeof RecordedCheck>;

export const Recording = z.object({
  kind: z.literal('partyline-recording'),
  version: z.literal(1),
  game: z.object({ id: z.string().regex(/^[a-z0-9-]{1,64}$/), version: z.string() }),
  /** ISO 8601, when it began. */
  recordedAt: z.string(),
  start: z.object({
    players: z.array(StagePlayer),
    audience: z.array(StagePlayer),
    maxPlayers: z.int().min(1),
    teams: z.int().min(0).max(TEAMS.length).optional(),
    seed: z.int(),
    options: z.record(z.string(), OptionValue),
    /** The store that the game had kept on earlier evenings. */
    store: z.record(z.string(), Json).optional(),
    /** As they were, whatever their files say today. */
    packs: z.array(GamePack).optional(),
    language: z.string(),
    standIns: z.boolean(),
    /** The snapshot with which a recording begins in the middle of a game; null where it begins with the game. */
    snapshot: Json,
  }),
  /** In order. `moves`: how many of the moves came before it. */
  events: z.array(z.object({ step, moves: z.int().min(0), event: RecordedEvent })),
  /**
   * Each row: steps since the row before (the first: since step 0), the track's index, ms between press and step, and
   * as many values as the track has axes.
   */
  moves: z.object({ tracks: z.array(MoveTrack), rows: Numbers }),
  checks: z.array(RecordedCheck),
  /** The last step that was played, and the state after all that happened then. */
  steps: step,
  end: RecordedCheck,
  /** The last ranking, null where the game was not over. */
  ranking: z.array(z.object({ playerId, score: z.number() })).nullable(),
  /** The error that the rules threw, where it ended the game. */
  threw: z.string().nullable(),
});
export type Recording = z.infer<typeof Recording>;

/** Where the phase became another one. */
export function phaseMarks(checks: readonly RecordedCheck[]): { step: number; phase: string }[] {
  let last: string | null = null;
  return checks.flatMap(({ step: at, phase }) => {
    if (phase === null || phase === last) return [];
    last = phase;
    return [{ step: at, phase }];
  });
}

/** A recording that came from outside, such as a file's JSON; `problem` is a sentence for people. */
export function readRecording(value: unknown): { recording: Recording } | { problem: string } {
  const head = z.object({ kind: z.literal('partyline-recording'), version: z.number() }).safeParse(value);
  if (!head.success) return { problem: 'This is no recording of Partyline.' };
  if (head.data.version !== 1) {
    return { problem: `This recording is of version ${head.data.version}; only version 1 can be read here.` };
  }
  const parsed = Recording.safeParse(value);
  if (parsed.success) return { recording: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    problem: `This recording is damaged at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}.`,
  };
}
