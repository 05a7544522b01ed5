/** For tests: a network and a clock that move only when told to. */
import type { LinkDeps, WireEvents } from '../link.ts';

export type FakeWire = {
  /** Everything that was sent. */
  sent: { type: string; data: Record<string, unknown> }[];
  closed: boolean;
  open(): void;
  say(message: object): void;
  drop(code?: number): void;
};

export function createFakeNetwork({ random = 0, silentMs = 3_000 } = {}) {
  let nowMs = 1_000_000;
  let timers: { at: number; run: () => void }[] = [];
  const wires: FakeWire[] = [];

  const deps: LinkDeps = {
    carrier: {
      silentMs,
      open(events) {
        const { fake, real } = createFakeWire(events);
        wires.push(fake);
        return real;
      },
    },
    now: () => nowMs,
    after(delayMs, run) {
      const timer = { at: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    random: () => random,
  };

  return {
    deps,
    wires,
    now: () => nowMs,
    /** The wire that was opened last. */
    wire(): FakeWire {
      const wire = wires[wires.length - 1];
      if (!wire) throw new Error('no wire was opened');
      return wire;
    },
    /** Lets time pass; timers run at their own moment, in order. */
    pass(ms: number): void {
      const until = nowMs + ms;
      for (;;) {
        const next = timers.reduce<(typeof timers)[number] | null>(
          (first, one) => (one.at <= until && (!first || one.at < first.at) ? one : first),
          null,
        );
        if (!next) break;
        timers = timers.filter((one) => one !== next);
        nowMs = Math.max(nowMs, next.at);
        next.run();
      }
      nowMs = until;
    },
    /** The page sleeps: time passes and no timer runs. */
    sleep(ms: number): void {
      nowMs += ms;
    },
  };
}

function createFakeWire(events: WireEvents) {
  const fake: FakeWire = {
    sent: [],
    closed: false,
    open: () => events.opened(),
    say: (message) => events.heard(overTheWire(message)),
    drop: (code = 1006) => events.closed(code),
  };
  const real = {
    send: (message: object) => void fake.sent.push(overTheWire(message) as FakeWire['sent'][number]),
    close: () => {
      fake.closed = true;
    },
  };
  return { fake, real };
}

function overTheWire(message: object): unknown {
  return JSON.parse(JSON.stringify(message));
}
