/**
 * Discrete inputs until the host has said that they are taken: a press that fell into a dead line is said again on the
 * next one, and its number has it count once.
 */
import type { PhoneToHost } from '../../../src-shared/protocol.ts';

type Input = Extract<PhoneToHost, { type: 'input' }>;

export type Untaken = {
  /** The input with its number; it is kept from now on. */
  keep(input: Input, nowMs: number): Input;
  taken(seq: number): void;
  /** The line is new and this seat's: what the host has not got yet, in order. */
  after(playerId: string, lastSeq: number): Input[];
};

/** Keeps at most so many; beyond it the oldest is given up. */
export function createUntaken(most: number): Untaken {
  let waiting: { seq: number; input: Input }[] = [];
  let last = 0;
  let seatOf: string | null = null;

  return {
    keep(input, nowMs) {
      // From the clock, so that a page that was loaded anew goes on above what the old one said.
      last = Math.max(last + 1, Math.floor(nowMs));
      const numbered: Input = { type: 'input', data: { ...input.data, seq: last } };
      waiting = [...waiting, { seq: last, input: numbered }].slice(-most);
      return numbered;
    },
    taken(seq) {
      // The game may know of higher numbers than a host that was started again: another phone's, with another clock.
      last = Math.max(last, seq);
      waiting = waiting.filter((one) => one.seq > seq);
    },
    after(playerId, lastSeq) {
      if (playerId !== seatOf) waiting = [];
      seatOf = playerId;
      last = Math.max(last, lastSeq);
      return waiting.filter((one) => one.seq > lastSeq).map((one) => one.input);
    },
  };
}
