/** The contract between the Studio's page and a host in developer mode, over `/studio/desk`: the simulated phones' lines. */
import { z } from 'zod';
import type { MessagesOf } from './protocol.ts';

/** The most simulated phones of one Studio. */
export const STUDIO_SEATS = 16;

/** A line's name, the Studio's own; the phone in its frame opens `/studio/line/<name>` instead of `/ws`. */
export const LineName = z.string().regex(/^[a-z0-9-]{1,40}$/);

/** The quality of the line between one simulated phone and the host. */
export const LineWeather = z.object({
  /** One way, in ms; `jitterMs` is the most that is added to it. */
  latencyMs: z.number().min(0).max(2_000),
  jitterMs: z.number().min(0).max(2_000),
  /** Of a hundred packets, so many are lost. */
  lossPercent: z.number().min(0).max(60),
});
export type LineWeather = z.infer<typeof LineWeather>;

/** `locked`: nothing passes and nobody is told, as with a phone in a pocket; `cut`: every connection ends at once. */
export const LineState = z.enum(['up', 'locked', 'cut']);
export type LineState = z.infer<typeof LineState>;

export const studioToHost = {
  /** The TV's token. */
  hello: z.object({ token: z.string().max(64) }),
  /**
   * The seats of its phones, all of them at each change. A Studio that is gone for ten seconds gives them back: nobody
   * will ever come for them.
   */
  seats: z.object({ playerIds: z.array(z.string().max(64)).max(STUDIO_SEATS) }),
  line: z.object({ line: LineName, weather: LineWeather, state: LineState }),
};
export type StudioToHost = MessagesOf<typeof studioToHost>;

/** A part under `out/` whose last build failed: what runs is older than its source. */
export const BuildProblem = z.object({
  target: z.string().max(100),
  text: z.string().max(4000),
  /** From the root of the project; line and column count from 1. */
  file: z.string().max(500).nullable(),
  line: z.int().nullable(),
  column: z.int().nullable(),
});
export type BuildProblem = z.infer<typeof BuildProblem>;

export const hostToStudio = {
  /** The answer to `hello`. */
  party: z.object({ code: z.string(), joinUrl: z.string() }),
  /** When each part under `out/` was built last, in ms: `tv`, `phone`, `stage`, `game:<id>`. */
  built: z.object({ at: z.record(z.string(), z.number()) }),
  /** All that do not build now: at first where there are some, and at each change. */
  buildProblems: z.object({ list: z.array(BuildProblem).max(300) }),
};
export type HostToStudio = MessagesOf<typeof hostToStudio>;
