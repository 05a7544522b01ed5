/** The pings of one line that wait for their pong, and what the answered ones say of its round trip. */
import { LIMITS } from '../../src-shared/limits.ts';

/** A silent line is cut before more can wait. */
const MOST_ASKED = Math.ceil(LIMITS.silentMs / LIMITS.pingEveryMs) + 2;
/** The quickest of so many latest answers counts: holding one back gains nothing. */
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

  /** False for a pong that answers no ping of ours, or one that was answered: it says nothing of the line. */
  answered(nonce: string, nowMs: number): boolean {
    const index = this.#asked.findIndex((one) => one.nonce === nonce);
    const asked = this.#asked[index];
    if (!asked) return false;
    // A line keeps its order, so what was asked before is not answered any more.
    this.#asked = this.#asked.slice(index + 1);
    const roundTripMs = Math.min(LIMITS.silentMs, Math.max(0, nowMs - asked.sentMs));
    this.#roundTrips = [...this.#roundTrips, roundTripMs].slice(-KEPT);
    return true;
  }

  /** In whole ms, at most as long as a line may be silent; null before the first answer. */
  roundTripMs(): number | null {
    return this.#roundTrips.length === 0 ? null : Math.round(Math.min(...this.#roundTrips));
  }
}
