/** A page as the tests of other engines use it, whichever protocol drives it. */
import { setTimeout as sleep } from 'node:timers/promises';

export type Point = { x: number; y: number };

/** A finger's or the mouse's way, as both WebDriver protocols spell it. */
export type PointerAction =
  | { type: 'pointerMove'; x: number; y: number; duration?: number }
  | { type: 'pointerDown' | 'pointerUp'; button: 0 }
  | { type: 'pause'; duration: number };

export type PointerWay = {
  type: 'pointer';
  id: string;
  parameters: { pointerType: 'touch' | 'mouse' };
  actions: PointerAction[];
};

export type Page = {
  /** Whether `perform` takes several fingers; else it is the mouse, one at a time. */
  hasTouch: boolean;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page; arguments and result are JSON. */
  evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  perform(ways: PointerWay[]): Promise<void>;
  type(text: string): Promise<void>;
  /** A PNG in base64. */
  screenshot(): Promise<string>;
};

export type Engine = {
  newPage(size: { width: number; height: number }): Promise<Page>;
  close(): Promise<void>;
};

const EVERY_MS = 50;
const WITHIN_MS = 30_000;

/** Asks until the answer is a yes; what is asked may throw while the page changes. */
export async function until<Result>(
  what: string,
  ask: () => Promise<Result | false | null | undefined>,
): Promise<Result> {
  const end = performance.now() + WITHIN_MS;
  let trouble: unknown = 'it never came';
  while (performance.now() < end) {
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      trouble = error;
    }
    await sleep(EVERY_MS);
  }
  throw new Error(`${what}: waited ${WITHIN_MS} ms`, { cause: trouble });
}
