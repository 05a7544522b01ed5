/** Whether anybody can see this TV: a covered one halts its game, and counts down before the game goes on. */
import type { Timers } from './timers.ts';

export type Sight = { is: 'seen' } | { is: 'covered' } | { is: 'returning'; count: number };

/** Calls `listener` at once and after each change, with whether the page can be seen; returns the unsubscribe. */
export type WatchPage = (listener: (isSeen: boolean) => void) => () => void;

const SEEN: Sight = { is: 'seen' };
const COUNT_FROM = 3;
const COUNT_MS = 1_000;
const BEAT_MS = 500;
/** A loop that missed its beat by so long did not run, so the machine slept: as long as the host takes for silence. */
const ASLEEP_MS = 3_000;

export type SightOptions = {
  watchPage: WatchPage;
  timers: Timers;
  /** A game that nobody has paused is on the stage. */
  isPlaying(): boolean;
  /** Phones hear of the count. */
  isLineOpen(): boolean;
  onChange(sight: Sight): void;
};

export type SightKeeper = {
  /** The game may have been paused or have ended, or the line be lost or back. */
  follow(): void;
  /** The machine slept, and woke just now. */
  slept(): void;
  close(): void;
};

export function createSight({
  watchPage,
  timers,
  isPlaying,
  isLineOpen,
  onChange,
}: SightOptions): SightKeeper {
  let sight = SEEN;
  let isSeen = true;
  let cancelCount = () => {};
  let lastBeatMs = timers.now();

  function change(next: Sight): void {
    cancelCount();
    if (next.is === sight.is && next.is !== 'returning') return;
    sight = next;
    onChange(next);
  }

  function count(left: number): void {
    change(left > 0 ? { is: 'returning', count: left } : SEEN);
    if (left > 0) cancelCount = timers.after(COUNT_MS, () => count(left - 1));
  }

  function onSeen(next: boolean): void {
    isSeen = next;
    // A hidden page's timers are slow, which says nothing of the machine.
    lastBeatMs = timers.now();
    follow();
  }

  function follow(): void {
    if (!isSeen || (sight.is === 'returning' && !isLineOpen())) change({ is: 'covered' });
    else if (sight.is === 'returning' && !isPlaying()) change(SEEN);
    else if (sight.is === 'covered' && isLineOpen()) count(isPlaying() ? COUNT_FROM : 0);
  }

  function beat(): void {
    const gapMs = timers.now() - lastBeatMs - BEAT_MS;
    lastBeatMs = timers.now();
    if (gapMs >= ASLEEP_MS) slept();
  }

  function slept(): void {
    if (!isSeen || sight.is === 'covered') return;
    onSeen(false);
    onSeen(true);
  }

  const stopWatching = watchPage(onSeen);
  const stopBeat = timers.every(BEAT_MS, beat);
  return {
    follow,
    slept,
    close() {
      stopWatching();
      stopBeat();
      cancelCount();
    },
  };
}
