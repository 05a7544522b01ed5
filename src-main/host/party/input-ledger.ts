/**
 * Discrete inputs on their way: each is kept until it is part of a game that is kept itself, so that neither a phone,
 * nor a TV, nor a host that comes back has lost one, and none counts twice.
 */
import type { Input, Taken } from '../../../src-shared/bridge.ts';

type NumberedInput = Input & { seq: number };
type Entry = { input: NumberedInput; order: number };
/** `refusedFrom`: there was no room for this number, so nothing above it is taken before it comes again. */
type Line = { seen: number; acknowledged: number; waiting: Entry[]; refusedFrom: number };

/** Later than the clock of any phone; with the numbers of games that lie no seat may come to the end of all numbers. */
const HIGHEST_SEQ = 1e15;

/** An acknowledgement for a phone: all inputs up to this `seq` are taken. */
export type Acknowledgement = { playerId: string; seq: number };

export class InputLedger {
  readonly #lines = new Map<string, Line>();
  readonly #most: number;
  #order = 0;

  /** At most this many inputs of one seat wait; beyond it no more are accepted, since none is ever given up. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The highest number that came from this seat, 0 for none. */
  lastSeq(playerId: string): number {
    return this.#lines.get(playerId)?.seen ?? 0;
  }

  /** Up to this number all is taken, 0 for none. */
  acknowledged(playerId: string): number {
    return this.#lines.get(playerId)?.acknowledged ?? 0;
  }

  isNew(playerId: string, seq: number): boolean {
    return seq > this.lastSeq(playerId);
  }

  /** Whether there is room for this new input; `kept` of its seat wait elsewhere. Where not, its phone says it again. */
  hasRoom(playerId: string, seq: number, kept = 0): boolean {
    const line = this.#lineOf(playerId);
    const has = seq <= line.refusedFrom && line.waiting.length + kept < this.#most;
    line.refusedFrom = has ? Infinity : Math.min(line.refusedFrom, seq);
    return has;
  }

  /** The phone is about to say again all that is not taken. */
  lineIsNew(playerId: string): void {
    this.#lineOf(playerId).refusedFrom = Infinity;
  }

  /** A new input that goes to the TV. */
  add(input: NumberedInput): void {
    const line = this.#lineOf(input.playerId);
    line.seen = input.seq;
    this.#order += 1;
    line.waiting.push({ input, order: this.#order });
  }

  /** A new input that goes nowhere, such as a late tap. */
  skip(playerId: string, seq: number): Acknowledgement[] {
    this.#lineOf(playerId).seen = seq;
    return this.#acknowledge(playerId);
  }

  /** The acknowledgement that a phone missed if it sends an old input again; null where it must wait for it. */
  again(playerId: string, seq: number): Acknowledgement | null {
    const acknowledged = this.acknowledged(playerId);
    return seq <= acknowledged ? { playerId, seq: acknowledged } : null;
  }

  confirm(taken: Taken): Acknowledgement[] {
    return Object.entries(taken).flatMap(([playerId, seq]) => {
      const line = this.#lineOf(playerId);
      // After a restart the game knows of more than the host: lower numbers are old to it, so they must be to us.
      line.seen = Math.max(line.seen, Math.min(seq, HIGHEST_SEQ));
      line.waiting = line.waiting.filter((entry) => entry.input.seq > seq);
      return this.#acknowledge(playerId);
    });
  }

  /** The highest number that came from each seat. */
  heard(): Taken {
    return Object.fromEntries([...this.#lines].map(([playerId, line]) => [playerId, line.seen]));
  }

  /** Of these, those that no scene but the game's waits behind. */
  heardByGame(): Taken {
    const lastOf = ({ seen, waiting }: Line) => {
      const other = waiting.find(({ input }) => input.scene !== 'game');
      return other ? other.input.seq - 1 : seen;
    };
    return Object.fromEntries([...this.#lines].map(([playerId, line]) => [playerId, lastOf(line)]));
  }

  /** For a TV that has come back: everything that the last one may have lost, in the order in which it came. */
  waiting(): Input[] {
    return [...this.#lines.values()]
      .flatMap((line) => line.waiting)
      .toSorted((one, other) => one.order - other.order)
      .map((entry) => entry.input);
  }

  forget(playerId: string): void {
    this.#lines.delete(playerId);
  }

  #lineOf(playerId: string): Line {
    const known = this.#lines.get(playerId);
    if (known) return known;
    const line: Line = { seen: 0, acknowledged: 0, waiting: [], refusedFrom: Infinity };
    this.#lines.set(playerId, line);
    return line;
  }

  #acknowledge(playerId: string): Acknowledgement[] {
    const line = this.#lineOf(playerId);
    const [first] = line.waiting;
    const seq = first ? first.input.seq - 1 : line.seen;
    if (seq <= line.acknowledged) return [];
    line.acknowledged = seq;
    return [{ playerId, seq }];
  }
}
