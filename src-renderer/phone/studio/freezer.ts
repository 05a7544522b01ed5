/** A phone in a pocket: its page stands still. Timers wait, and nothing of the line is heard until it is out again. */
import type { LinkPorts } from '../link/link-ports.ts';

export type Freezer = {
  ports: LinkPorts;
  freeze(): void;
  /** What waited happens now, in order, and after whatever `wake` does first. */
  thaw(wake: () => void): void;
};

export function createFreezer(ports: LinkPorts): Freezer {
  let waiting: (() => void)[] | null = null;

  const whenAwake = (run: () => void): void => {
    if (waiting) waiting.push(run);
    else run();
  };

  return {
    ports: {
      ...ports,
      open: (events) =>
        ports.open({
          opened: () => whenAwake(() => events.opened()),
          text: (text) => whenAwake(() => events.text(text)),
          closed: (code) => whenAwake(() => events.closed(code)),
        }),
      after(delayMs, run) {
        let isCancelled = false;
        const cancel = ports.after(delayMs, () => whenAwake(() => isCancelled || run()));
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
