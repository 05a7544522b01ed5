/** A phone in a pocket: its page stands still. Timers wait, and nothing of the line is heard until it is out again. */
import type { PhoneLinkDeps } from '../link/phone-link.ts';

export type Freezer = {
  deps: PhoneLinkDeps;
  freeze(): void;
  /** Calls `wake`, then carries out everything that waited, in order. */
  thaw(wake: () => void): void;
};

export function createFreezer(deps: PhoneLinkDeps): Freezer {
  let waiting: (() => void)[] | null = null;

  const whenAwake = (run: () => void): void => {
    if (waiting) waiting.push(run);
    else run();
  };

  return {
    deps: {
      ...deps,
      carrier: {
        ...deps.carrier,
        open: (events) =>
          deps.carrier.open({
            opened: () => whenAwake(() => events.opened()),
            heard: (frame) => whenAwake(() => events.heard(frame)),
            closed: (code) => whenAwake(() => events.closed(code)),
          }),
      },
      after(delayMs, run) {
        let isCancelled = false;
        const cancel = deps.after(delayMs, () => whenAwake(() => isCancelled || run()));
        return () => {
          isCancelled = true;
          cancel();
        };
      },
    },
    freeze() {
      waiting ??= [];
    },
    thaw(wake) {
      if (!waiting) return;
      const late = waiting;
      waiting = null;
      wake();
      for (const run of late) run();
    },
  };
}

/** Has a page believe that it is hidden, as a phone's is while it is locked. */
export function setPageHidden(page: Document, hidden: boolean): void {
  Object.defineProperty(page, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  Object.defineProperty(page, 'hidden', { configurable: true, get: () => hidden });
  page.dispatchEvent(new Event('visibilitychange'));
}
