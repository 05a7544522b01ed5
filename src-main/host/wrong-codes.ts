/** Slows the guessing of codes down, for each address. */

/** So many wrong codes within the window are a person's; the next one waits. */
const FREE_TRIES = 5;
const WINDOW_MS = 60_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 60_000;
/** After so long without a wrong code an address starts anew. */
const FORGET_MS = 10 * 60_000;
/** Beyond so many addresses the longest known is forgotten: memory stays bounded. */
const ADDRESSES = 1_000;

type Guesser = {
  /** The last wrong codes, newest at the end. */
  wrongMs: number[];
  /** The wait that was given last; 0 for none yet. */
  waitMs: number;
  untilMs: number;
};

/** Times are in ms of one clock that never goes back. */
export class WrongCodes {
  readonly #guessers = new Map<string, Guesser>();

  /** Whether this address must wait now: then no code opens the door, the right one neither. */
  mustWait(address: string, nowMs: number): boolean {
    return nowMs < (this.#guessers.get(address)?.untilMs ?? -Infinity);
  }

  /** A code of this address was wrong. */
  add(address: string, nowMs: number): void {
    const guesser = this.#guesser(address, nowMs);
    guesser.wrongMs = [...guesser.wrongMs.filter((atMs) => nowMs - atMs < WINDOW_MS), nowMs];
    // Who was made to wait once gets one try after each wait.
    if (guesser.waitMs === 0 && guesser.wrongMs.length < FREE_TRIES) return;
    guesser.waitMs = Math.min(LONGEST_WAIT_MS, guesser.waitMs === 0 ? FIRST_WAIT_MS : guesser.waitMs * 2);
    guesser.untilMs = nowMs + guesser.waitMs;
  }

  #guesser(address: string, nowMs: number): Guesser {
    const known = this.#guessers.get(address);
    if (known && nowMs - (known.wrongMs.at(-1) ?? 0) < FORGET_MS) return known;
    const fresh: Guesser = { wrongMs: [], waitMs: 0, untilMs: -Infinity };
    this.#guessers.delete(address);
    this.#guessers.set(address, fresh);
    const [oldest] = this.#guessers.keys();
    if (this.#guessers.size > ADDRESSES && oldest !== undefined) this.#guessers.delete(oldest);
    return fresh;
  }
}
