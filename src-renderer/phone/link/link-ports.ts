/** What the link takes from its surroundings, so that tests need neither network nor patience. */
import type { Visit } from './visit.ts';

/** One connection; `close` is silent: nothing is heard of it afterwards. */
export type Wire = { send(text: string): void; close(): void };
export type WireEvents = { opened(): void; text(text: string): void; closed(code: number): void };

/** What the link takes from its surroundings. `after` returns the cancel; times in ms. */
export type LinkPorts = {
  open(events: WireEvents): Wire;
  /** Never goes back and never jumps, whatever is set. */
  now(): number;
  after(delayMs: number, run: () => void): () => void;
  random(): number;
  visit: Visit;
  /** In development: looks at each message before it is taken. */
  inspect?: (message: unknown) => void;
};
