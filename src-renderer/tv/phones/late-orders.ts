/**
 * Orders of the phone in charge that were none: a tap under way to a game whose control is called like one, `quit` or
 * `start`, when the game was paused or ended.
 */
import type { Show, ShowEvent } from '../show/show-state.ts';

/** The host believes no press to be older than a second; what seems to be is a clock that was set. */
const OLDEST_MS = 1_000;

export type LateOrders = {
  /** The show has taken a step. */
  follow(before: Show, event: ShowEvent, next: Show): void;
  /** Whether a press at this host time, in ms, was for what phones showed before. */
  isLate(atMs: number): boolean;
};

export function createLateOrders(hostTime: () => number): LateOrders {
  let sinceMs = -Infinity;
  return {
    follow(before, event, next) {
      // What is restored was on the phones all the time.
      const isNew = event.type !== 'restored' && event.type !== 'cleared';
      if (isNew && screenOf(before) !== screenOf(next)) sinceMs = hostTime();
    },
    isLate: (atMs) => atMs < sinceMs && sinceMs - atMs <= OLDEST_MS,
  };
}

function screenOf({ scene }: Show): string {
  return scene.at === 'playing' && scene.paused ? 'paused' : scene.at;
}
