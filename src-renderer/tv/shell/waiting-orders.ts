/** Orders that came before what they need: they wait for it, and are carried out in the order in which they were given. */
import type { Timers } from './timers.ts';

/** More than anybody orders while a page loads. */
const MOST_WAITING = 50;
/** Orders are meant for soon: after so long one is carried out as things are, or not at all. */
const WAIT_MS = 30_000;

export type WaitingOrder = {
  isReady(): boolean;
  carryOut(): void;
  /** It cannot wait any longer. */
  giveUp(): void;
};

export type WaitingOrders = {
  give(order: WaitingOrder): void;
  /** Something that orders wait for may be there. */
  follow(): void;
  /** Nobody is to carry them out any more. */
  drop(): void;
};

export function createWaitingOrders(timers: Timers): WaitingOrders {
  let waiting: WaitingOrder[] = [];
  let cancelPatience = () => {};
  let isFollowing = false;

  /** An order that is carried out may be what the next one waits for, and may give others. */
  function follow(): void {
    if (isFollowing) return;
    isFollowing = true;
    try {
      while (waiting[0]?.isReady()) takeFirst()?.carryOut();
    } finally {
      isFollowing = false;
    }
  }

  function takeFirst(): WaitingOrder | undefined {
    const [first, ...rest] = waiting;
    waiting = rest;
    cancelPatience();
    if (waiting.length > 0) cancelPatience = timers.after(WAIT_MS, loseFirst);
    return first;
  }

  function loseFirst(): void {
    takeFirst()?.giveUp();
    follow();
  }

  return {
    give(order) {
      if (waiting.length >= MOST_WAITING) return order.giveUp();
      waiting.push(order);
      if (waiting.length === 1) cancelPatience = timers.after(WAIT_MS, loseFirst);
      follow();
    },
    follow,
    drop() {
      cancelPatience();
      waiting = [];
    },
  };
}
