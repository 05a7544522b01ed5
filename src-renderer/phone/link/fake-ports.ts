/** For tests: a network and a clock that move only when told to. */
import type { HostToPhone } from '../../../src-shared/protocol.ts';
import type { LinkPorts, WireEvents } from './link-ports.ts';
import { createVisit, type VisitMemory } from './visit.ts';

export type FakeWire = {
  /** Everything that was sent, parsed. */
  sent: { type: string; data: Record<string, unknown> }[];
  closed: boolean;
  open(): void;
  say(message: HostToPhone): void;
  drop(code?: number): void;
};

export function createFakePorts() {
  let nowMs = 1_000_000;
  let timers: { at: number; run: () => void }[] = [];
  const wires: FakeWire[] = [];
  let visits = 0;

  const ports: LinkPorts = {
    open(events) {
      const wire = createFakeWire(events);
      wires.push(wire.fake);
      return wire.real;
    },
    now: () => nowMs,
    after(delayMs, run) {
      const timer = { at: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    random: () => 0,
    visit: createVisit(createFakeVisitMemory(), () => `visit${'-'.repeat(16)}${(visits += 1)}`),
  };

  return {
    ports,
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

/** A tab's memory, which outlives its page. */
export function createFakeVisitMemory(): VisitMemory {
  let kept: string | null = null;
  return { visit: () => kept, keepVisit: (visit) => (kept = visit) };
}

function createFakeWire(events: WireEvents) {
  const fake: FakeWire = {
    sent: [],
    closed: false,
    open: () => events.opened(),
    say: (message) => events.text(JSON.stringify(message)),
    drop: (code = 1006) => events.closed(code),
  };
  const real = {
    send: (text: string) => void fake.sent.push(JSON.parse(text) as FakeWire['sent'][number]),
    close: () => {
      fake.closed = true;
    },
  };
  return { fake, real };
}
