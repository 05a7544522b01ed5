/** The host's clock, guessed from pings: the quickest of the last answers is the truest. */
export type HostClock = {
  /** One answered ping: when it was sent and came back on this clock, and the host's time between; all ms. */
  sample(sent: number, received: number, serverTime: number): void;
  /** A host time without a round trip, good enough until the first ping comes back: what was known before is no more. */
  guess(received: number, serverTime: number): void;
  /** The difference to add to a time of this clock for host time; ms. */
  offsetMs(): number;
};

const KEPT = 8;
/** Two honest clocks part by less while so many samples are kept, and their times are rounded; ms. */
const SLACK_MS = 5;

type Sample = { rttMs: number; offsetMs: number };

export function createHostClock(): HostClock {
  let samples: Sample[] = [];
  let offsetMs = 0;
  return {
    sample(sent, received, serverTime) {
      const rttMs = received - sent;
      // A clock that was set back in between says nothing.
      if (!(rttMs >= 0)) return;
      const fresh = { rttMs, offsetMs: serverTime - (sent + received) / 2 };
      samples = [...samples.filter((one) => agree(one, fresh)), fresh].slice(-KEPT);
      offsetMs = samples.reduce((best, one) => (one.rttMs < best.rttMs ? one : best)).offsetMs;
    },
    guess(received, serverTime) {
      samples = [];
      offsetMs = serverTime - received;
    },
    offsetMs: () => offsetMs,
  };
}

/** The true offset lies within half a round trip of each: else one of the clocks has jumped since, or slept. */
function agree(one: Sample, other: Sample): boolean {
  return Math.abs(one.offsetMs - other.offsetMs) <= (one.rttMs + other.rttMs) / 2 + SLACK_MS;
}
