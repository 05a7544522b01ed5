/** How far the host's clock is from ours, from the quickest of the latest round trips. */

type Sample = { rttMs: number; offsetMs: number };

const KEPT = 8;

export type ClockOffset = {
  /** `sent` and `received` on our clock, `serverTime` on the host's; all in ms. */
  add(times: { sent: number; received: number; serverTime: number }): void;
  /** Host clock minus ours in ms; 0 before the first sample. */
  ms(): number;
};

export function createClockOffset(): ClockOffset {
  let samples: Sample[] = [];
  return {
    add({ sent, received, serverTime }) {
      const rttMs = received - sent;
      samples = [...samples, { rttMs, offsetMs: serverTime - (sent + rttMs / 2) }].slice(-KEPT);
    },
    ms() {
      if (samples.length === 0) return 0;
      return samples.reduce((best, sample) => (sample.rttMs < best.rttMs ? sample : best)).offsetMs;
    },
  };
}
