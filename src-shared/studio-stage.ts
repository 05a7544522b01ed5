/**
 * The contract between the Studio's two parts, at the TV and on the stage. It travels in the `extension` words of
 * `stage-link.ts`, which know nothing of it.
 */
import { z } from 'zod';
import { Controller } from './controller.ts';
import { Json } from './party.ts';
import type { MessagesOf } from './protocol.ts';
import type { Recording } from './recording.ts';

const playerId = z.string().max(64);
const step = z.int().min(0);

/** The `extension` of a `StageStart`: the game is recorded. */
export const StudioStart = z.object({
  /** The head of the game's recording. */
  game: z.object({ id: z.string(), version: z.string() }),
  recordedAt: z.string(),
  /** Shown instead of a game that begins. The TV has read it, and parsing its millions of numbers again takes seconds. */
  show: z.custom<Recording>((value) => typeof value === 'object').nullable(),
  /** Nobody at this party plays in what is shown, so the game is not told who comes and goes. */
  paper: z.boolean(),
});
export type StudioStart = z.infer<typeof StudioStart>;

/** `scrub` and `playFrom` are said while the game is paused. */
export const StudioOrder = z.discriminatedUnion('do', [
  z.object({ do: z.literal('autopilot'), playerIds: z.array(playerId).max(400) }),
  z.object({ do: z.literal('watch'), state: z.boolean() }),
  /** Shows this moment, or with null the game as it is. */
  z.object({ do: z.literal('scrub'), step: step.nullable() }),
  z.object({ do: z.literal('playFrom'), step }),
  /** Asks for `recording`. */
  z.object({ do: z.literal('keep') }),
]);
export type StudioOrder = z.infer<typeof StudioOrder>;

/** A quarter of a step of play time: a slow TV takes four times as long, and has to draw as well. */
export const STEP_LIMIT_MS = 4;

/** The costs of a game. */
export const Measures = z.object({
  /** Of one step of the rules, bots included, in ms: the last one, and the slowest of the last five seconds. */
  stepMs: z.number().min(0),
  worstStepMs: z.number().min(0),
  /** The part of those steps that took longer than STEP_LIMIT_MS, 0 to 1: one alone may be the machine's. */
  slowSteps: z.number().min(0).max(1),
  /** As JSON: the largest controller, and the whole state. */
  controllerBytes: z.int().min(0),
  stateBytes: z.int().min(0),
});
export type Measures = z.infer<typeof Measures>;

export const stageToStudio = {
  /** The moment on the picture; `past` stands still. */
  moment: z.object({
    past: z.boolean(),
    firstStep: step,
    step,
    lastStep: step,
    /** Changes of the phase. */
    marks: z.array(z.object({ step, phase: z.string() })).max(1000),
    played: z.array(playerId).max(400),
  }),
  /** Of the moment on the picture: the rules' state, and everybody's controller by id. */
  watched: z.object({ step, state: Json, controllers: z.record(playerId, Controller) }),
  measured: Measures,
  /** A `Recording` as JSON: its millions of numbers are one word. */
  recording: z.object({ text: z.string() }),
  /** An order could not be carried out: a sentence for the game's maker. */
  refused: z.object({ message: z.string().max(2000) }),
};
export type StageToStudio = MessagesOf<typeof stageToStudio>;
