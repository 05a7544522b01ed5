import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { CarrierEvents, OpenCarrier } from '../carrier/carrier.ts';

export type FakeCarrier = CarrierEvents & { open: OpenCarrier; sent: TvToHost[]; isClosed(): boolean };

/** A line to a host that is played by the test: what it tells arrives at once, what is sent is kept. */
export function createFakeCarrier(clockOffsetMs = 0): FakeCarrier {
  const sent: TvToHost[] = [];
  let events: CarrierEvents | null = null;
  let closed = false;
  return {
    sent,
    isClosed: () => closed,
    open(listener) {
      events = listener;
      return {
        send: (message) => sent.push(message),
        clockOffsetMs: () => clockOffsetMs,
        close: () => (closed = true),
      };
    },
    onLine: (line) => events?.onLine(line),
    onTold: (message) => events?.onTold(message),
  };
}
