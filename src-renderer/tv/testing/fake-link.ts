import type { GameStore } from '../../../src-shared/game-store.ts';
import type { TvToHost } from '../../../src-shared/bridge.ts';
import type { TvLinkEvents, OpenTvLink } from '../link/tv-link.ts';

export type FakeLink = TvLinkEvents & {
  open: OpenTvLink;
  sent: TvToHost[];
  /** The stores that the host has kept for games. */
  stores: Record<string, GameStore>;
  /** Whether it says so when it is asked. */
  answerStores(does: boolean): void;
  isClosed(): boolean;
};

/** A line to a host that is played by the test: what it tells arrives at once, what is sent while it is open is kept. */
export function createFakeLink(clockOffsetMs = 0): FakeLink {
  const sent: TvToHost[] = [];
  const stores: Record<string, GameStore> = {};
  let events: TvLinkEvents | null = null;
  let closed = false;
  let isOpen = false;
  let answersStores = true;

  function answer(gameId: string): void {
    if (answersStores) events?.onTold({ type: 'store', data: { gameId, kept: stores[gameId] ?? {} } });
  }

  return {
    sent,
    stores,
    answerStores: (does) => (answersStores = does),
    isClosed: () => closed,
    open(listener) {
      events = listener;
      listener.onLine('connecting');
      return {
        send(message) {
          if (!isOpen) return;
          sent.push(message);
          if (message.type === 'openStore') answer(message.data.gameId);
        },
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
