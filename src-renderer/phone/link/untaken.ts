/**
 * Discrete inputs until the host has said that they are taken: a press that fell into a dead line is said again on the
 * next one, by the page that is loaded then, and its number has it count once.
 */
import type { PhoneToHost } from '../../../src-shared/protocol.ts';

type Input = Extract<PhoneToHost, { type: 'input' }>;

/** Outlives the page, where the browser allows it. */
export type UntakenStore = { untaken(): string | null; keepUntaken(text: string): void };

export type Untaken = {
  /**
   * The input with its number; it is kept from now on. Null where too many wait: a press that is given up has no number.
   * `isSaid`: a line takes it now.
   */
  keep(input: Input, isSaid: boolean): Input | null;
  taken(seq: number): void;
  /** The line is new and this seat's: what the host has not got yet, in order. */
  after(playerId: string, lastSeq: number): Input[];
};

/**
 * A page that remembers nothing begins so far above what the host knows: a host that was killed may not know of the last
 * ones that an earlier page said, but the game may.
 */
const UNKNOWN = 1_000;

export function createUntaken(most: number, store?: UntakenStore): Untaken {
  let { seatOf, last, said, waiting } = readKept(store?.untaken());

  function become(next: Input[]): void {
    waiting = next;
    store?.keepUntaken(JSON.stringify({ seatOf, last, said, waiting }));
  }

  return {
    keep(input, isSaid) {
      if (waiting.length >= most) return null;
      const numbered = numberedAs((last += 1), input);
      if (isSaid) said = last;
      become([...waiting, numbered]);
      return numbered;
    },
    taken(seq) {
      // The game may know of higher numbers than a host that was started again.
      last = Math.max(last, seq);
      become(waiting.filter((one) => seqOf(one) > seq));
    },
    after(playerId, lastSeq) {
      const isOurs = playerId === seatOf;
      seatOf = playerId;
      last = isOurs ? Math.max(last, lastSeq) : lastSeq + UNKNOWN;
      // Another tab of this seat has used these numbers by now: what no line has taken yet gets others.
      const renumbered = waiting.map((one) =>
        seqOf(one) > said && lastSeq > said ? numberedAs((last += 1), one) : one,
      );
      said = last;
      become(isOurs ? renumbered : []);
      return waiting.filter((one) => seqOf(one) > lastSeq);
    },
  };
}

function numberedAs(seq: number, { data }: Input): Input {
  return { type: 'input', data: { ...data, seq } };
}

function seqOf({ data }: Input): number {
  return data.seq as number;
}

/** `said`: no line has taken any number above it. */
type Kept = { seatOf: string | null; last: number; said: number; waiting: Input[] };

/** Anything may be there: what makes no sense is nothing. */
function readKept(text: string | null | undefined): Kept {
  try {
    const kept = JSON.parse(text ?? '') as Kept;
    if (Number.isSafeInteger(kept.last) && kept.waiting.every((one) => seqOf(one) <= kept.last)) return kept;
  } catch {
    // Nothing was kept, or it is no JSON of ours.
  }
  return { seatOf: null, last: 0, said: 0, waiting: [] };
}
