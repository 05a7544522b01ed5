/** When what is sent over a bad line arrives. Pure: time and chance come in. */
import type { LineWeather } from '../../../src-shared/studio-desk.ts';

/** The payload of one packet on Ethernet and Wi-Fi. */
const SEGMENT_BYTES = 1_460;
/** TCP waits at least this long before it sends a lost packet again (Linux; RFC 6298 wants a second). */
const LEAST_RETRY_MS = 200;
/** It doubles its patience with each loss; after this many even a bad line lets one through. */
const MOST_LOSSES = 6;

export type LineClock = {
  /** The time at which bytes that are sent now have arrived, in ms of the same clock; never before earlier ones. */
  arrivalMs(sentMs: number, bytes: number, weather: LineWeather): number;
};

/** One direction of one connection; `random` gives 0 (inclusive) to 1. */
export function createLineClock(random: () => number): LineClock {
  let lastMs = -Infinity;
  return {
    arrivalMs(sentMs, bytes, weather) {
      const segments = Math.max(1, Math.ceil(bytes / SEGMENT_BYTES));
      let slowestMs = 0;
      for (let segment = 0; segment < segments; segment += 1) {
        const flightMs = weather.latencyMs + weather.jitterMs * random();
        slowestMs = Math.max(slowestMs, flightMs + stallMs(weather, random));
      }
      // TCP keeps the order: what follows a late packet waits for it.
      lastMs = Math.max(lastMs, sentMs + slowestMs);
      return lastMs;
    },
  };
}

/** On TCP nothing is lost: a lost packet is a wait, for as long as the sender is patient. */
function stallMs({ latencyMs, jitterMs, lossPercent }: LineWeather, random: () => number): number {
  let patienceMs = 2 * latencyMs + Math.max(LEAST_RETRY_MS, 4 * jitterMs);
  let waitedMs = 0;
  for (let loss = 0; loss < MOST_LOSSES && random() * 100 < lossPercent; loss += 1) {
    waitedMs += patienceMs;
    patienceMs *= 2;
  }
  return waitedMs;
}
