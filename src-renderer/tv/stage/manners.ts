/**
 * Limits for all that a game's page does to the shell's page beside their talk. A frame may post to the page around it,
 * and take the focus with all keys, and no browser can forbid it: so it is counted, undone, and ends the game that goes on
 * with it.
 */
import type { Timers } from '../shell/timers.ts';
import type { StageFault } from './stage-talk.ts';

/** Some library may say a word or two to its parent. */
const WORDS_AT_ONCE = 5;
const WORDS_A_SECOND = 1;
/** A field that wants the focus when it appears gets none, and is no crime. */
const GRABS_AT_ONCE = 5;
const GRABS_A_SECOND = 0.1;

export type Manners = {
  /** It posted a message to the shell's window. */
  spoke(): void;
  /** It took the focus; `isTyping`: while somebody was writing a text. */
  grabbed(isTyping: boolean): void;
};

export function createManners(timers: Timers, onFoul: (fault: StageFault, detail: string) => void): Manners {
  const words = createAllowance(timers, WORDS_AT_ONCE, WORDS_A_SECOND);
  const grabs = createAllowance(timers, GRABS_AT_ONCE, GRABS_A_SECOND);
  return {
    spoke() {
      if (!words.take()) onFoul('rubbish', 'it flooded the page around it with messages');
    },
    grabbed(isTyping) {
      if (isTyping) onFoul('grabbed', 'it took the keyboard while somebody was writing');
      else if (!grabs.take()) onFoul('grabbed', 'it took the keyboard again and again');
    },
  };
}

function createAllowance(timers: Timers, atOnce: number, aSecond: number): { take(): boolean } {
  let left = atOnce;
  let takenMs = timers.now();
  return {
    take() {
      left = Math.min(atOnce, left + ((timers.now() - takenMs) / 1_000) * aSecond);
      takenMs = timers.now();
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
