/** Orders of phones, of the TV and of its extension: each is carried out once the host, its show and its games are known. */
import type { TvToHost } from '../../../src-shared/bridge.ts';
import { WORDS, type TvRefusal } from '../phones/words.ts';
import type { ShellState } from './shell-state.ts';
import type { ShowEvent, ShowRefusal } from '../show/show-state.ts';
import { gameNeed, isPlayable } from '../show/show.ts';
import type { Timers } from './timers.ts';
import { createWaitingOrders } from './waiting-orders.ts';

const REFUSAL_SHOWN_MS = 5_000;

export type OrderDeskOptions = {
  state: ShellState;
  timers: Timers;
  run(event: ShowEvent): ShowRefusal | null;
  tellHost(message: TvToHost): void;
  /** The host's last welcome is carried out. */
  isWelcomed(): boolean;
  /** So is the show that it kept. */
  isSettled(): boolean;
  /** A game that is not on the list is not there. */
  isListCurrent(): boolean;
};

export type OrderDesk = {
  order(event: ShowEvent, onRefused: (reason: ShowRefusal) => void): void;
  orderHost(message: TvToHost): void;
  /** Something that orders wait for may be there. */
  follow(): void;
  drop(): void;
};

export function createOrderDesk(options: OrderDeskOptions): OrderDesk {
  const { state, timers, run, tellHost, isWelcomed, isSettled, isListCurrent } = options;
  const forShow = createWaitingOrders(timers);
  const forHost = createWaitingOrders(timers);

  function isDecidable(event: ShowEvent): boolean {
    const { show, games, gamesKnown } = state.now();
    const need = gameNeed(show, event);
    if (need === 'nothing') return true;
    return gamesKnown && (need === 'list' || isListCurrent() || isPlayable(games, need.gameId));
  }

  return {
    order(event, onRefused) {
      const carryOut = (): void => {
        const refusal = run(event);
        if (refusal) onRefused(refusal);
      };
      forShow.give({
        isReady: () => isSettled() && isDecidable(event),
        carryOut,
        giveUp: () => (isSettled() ? carryOut() : onRefused('not-now')),
      });
    },
    orderHost(message) {
      forHost.give({ isReady: isWelcomed, carryOut: () => tellHost(message), giveUp() {} });
    },
    follow() {
      forHost.follow();
      forShow.follow();
    },
    drop() {
      forHost.drop();
      forShow.drop();
    },
  };
}

/** Says for some seconds that an order could not be carried out. */
export function createRefusalSign(
  state: ShellState,
  timers: Timers,
): { say(reason: TvRefusal | null): void; close(): void } {
  let cancel = () => {};
  return {
    say(reason) {
      cancel();
      state.set({ refusal: reason && WORDS[state.language()].refusal[reason] });
      if (reason) cancel = timers.after(REFUSAL_SHOWN_MS, () => state.set({ refusal: null }));
    },
    close: () => cancel(),
  };
}
