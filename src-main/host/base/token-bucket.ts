/** A rate limit that allows bursts: `perSecond` on average, `burst` at once. */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #filledMs: number;

  constructor(limit: { perSecond: number; burst: number }, nowMs: number) {
    this.#perSecond = limit.perSecond;
    this.#burst = limit.burst;
    this.#tokens = limit.burst;
    this.#filledMs = nowMs;
  }

  /** False where the limit is reached; `cost` is how many a thing counts for. */
  take(nowMs: number, cost = 1): boolean {
    if (!this.has(nowMs, cost)) return false;
    this.#tokens -= cost;
    return true;
  }

  /** Whether it could be taken. */
  has(nowMs: number, cost = 1): boolean {
    const elapsedMs = Math.max(0, nowMs - this.#filledMs);
    this.#tokens = Math.min(this.#burst, this.#tokens + (elapsedMs * this.#perSecond) / 1000);
    this.#filledMs = nowMs;
    return this.#tokens >= cost;
  }
}
