/** The pings of one line that wait for their pong, and what the answered ones say of its round trip. */
import { LIMITS } from '../../../src-shared/limits.ts';

/** A silent line is cut before more can wait. */
const MOST_ASKED = Math.ceil(LIMITS.silentMs / LIMITS.pingEveryMs) + 2;
/** The quickest of this many latest answers counts: holding one back gains nothing. */
const KEPT = 3;

/** Times are in ms of one clock that never goes back. */
export class AskedPings {
  readonly #newNonce: () => string;
  #asked: { nonce: string; sentMs: number }[] = [];
  #roundTrips: number[] = [];

  /** `newNonce` gives what nobody can guess. */
  constructor(newNonce: () => string) {
    this.#newNonce = newNonce;
  }

  /** The payload of a ping that is sent now. */
  ask(nowMs: number): string {
    const nonce = this.#newNonce();
    this.#asked = [...this.#asked, { nonce, sentMs: nowMs }].slice(-MOST_ASKED);
    return nonce;
  }

  /**
   * The line's round trip in whole ms, at most as long as a line may be silent. Null for a pong that answers no ping of
   * ours, or one that was answered: it says nothing of the line.
   */
  answered(nonce: string, nowMs: number): number | null {
    const index = this.#asked.findIndex((one) => one.nonce === nonce);
    const asked = this.#asked[index];
    if (!asked) return null;
    // A line keeps its order, so what was asked before is not answered any more.
    this.#asked = this.#asked.slice(index + 1);
    const roundTripMs = Math.min(LIMITS.silentMs, Math.max(0, nowMs - asked.sentMs));
    this.#roundTrips = [...this.#roundTrips, roundTripMs].slice(-KEPT);
    return Math.round(Math.min(...this.#roundTrips));
  }
}
