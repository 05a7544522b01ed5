import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { TvLinkEvents, OpenTvLink } from '../link/tv-link.ts';

export type FakeLink = TvLinkEvents & { open: OpenTvLink; sent: TvToHost[]; isClosed(): boolean };

/** A line to a host that is played by the test: what it tells arrives at once, what is sent while it is open is kept. */
export function createFakeLink(clockOffsetMs = 0): FakeLink {
  const sent: TvToHost[] = [];
  let events: TvLinkEvents | null = null;
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
