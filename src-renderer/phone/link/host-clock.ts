/** The host's clock, guessed from pings: the quickest of the last answers is the truest. */
export type HostClock = {
  /** One answered ping: when it was sent and came back on this clock, and the host's time between; all ms. */
  sample(sent: number, received: number, serverTime: number): void;
  /** A host time without a round trip, good enough until the first ping comes back. */
  guess(received: number, serverTime: number): void;
  /** A time of this phone's clock as host time, in ms. */
  hostTime(localMs: number): number;
};

const KEPT = 12;

export function createHostClock(): HostClock {
  let samples: { rttMs: number; offsetMs: number }[] = [];
  let offsetMs = 0;
  return {
    sample(sent, received, serverTime) {
      const rttMs = received - sent;
      // A clock that was set back in between says nothing.
      if (rttMs < 0) return;
      samples = [...samples, { rttMs, offsetMs: serverTime - (sent + received) / 2 }].slice(-KEPT);
      offsetMs = samples.reduce((best, one) => (one.rttMs < best.rttMs ? one : best)).offsetMs;
    },
    guess(received, serverTime) {
      samples = [];
      offsetMs = serverTime - received;
    },
    hostTime: (localMs) => Math.round(localMs + offsetMs),
  };
}
