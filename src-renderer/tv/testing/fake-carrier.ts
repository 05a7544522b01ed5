import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { CarrierEvents, OpenCarrier } from '../carrier/carrier.ts';

export type FakeCarrier = CarrierEvents & { open: OpenCarrier; sent: TvToHost[]; isClosed(): boolean };

/** A line to a host that is played by the test: what it tells arrives at once, what is sent while it is open is kept. */
export function createFakeCarrier(clockOffsetMs = 0): FakeCarrier {
  const sent: TvToHost[] = [];
  let events: CarrierEvents | null = null;
  let closed = false;
  let isOpen = false;
  return {
    sent,
    isClosed: () => closed,
    open(listener) {
      events = listener;
      listener.onLine('connecting');
      return {
        send: (message) => void (isOpen && sent.push(message)),
        clockOffsetMs: () => clockOffsetMs,
        close: () => (closed = true),
      };
    },
    onLine(line) {
      isOpen = line === 'open';
      events?.onLine(line);
    },
    onTold: (message) => events?.onTold(message),
  };
}
