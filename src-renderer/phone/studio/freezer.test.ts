import { expect, test } from 'vitest';
import { createFakeVisitMemory } from '../link/link-bench.ts';
import type { WireEvents } from '../../line/link.ts';
import type { PhoneLinkDeps } from '../link/phone-link.ts';
import { createVisit } from '../link/visit.ts';
import { createFreezer } from './freezer.ts';

function bench() {
  const log: string[] = [];
  const timers: { run: () => void; isCancelled: boolean }[] = [];
  let wire: WireEvents | null = null;
  const deps: PhoneLinkDeps = {
    carrier: {
      silentMs: 3_000,
      open(events) {
        wire = events;
        return { send: () => {}, close: () => {} };
      },
    },
    now: () => 0,
    after(_delayMs, run) {
      const timer = { run, isCancelled: false };
      timers.push(timer);
      return () => void (timer.isCancelled = true);
    },
    random: () => 0,
    visit: createVisit(createFakeVisitMemory()),
  };
  const freezer = createFreezer(deps);
  freezer.deps.carrier.open({
    opened: () => log.push('opened'),
    heard: (frame) => log.push(String(frame)),
    closed: (code) => log.push(`closed ${code}`),
  });
  const fire = () => timers.splice(0).forEach((timer) => timer.isCancelled || timer.run());
  const heard = (): WireEvents => {
    if (!wire) throw new Error('no wire');
    return wire;
  };
  return { freezer, log, fire, heard };
}

test('an awake phone hears at once', () => {
  const { freezer, log, fire, heard } = bench();
  heard().opened();
  freezer.deps.after(5, () => log.push('timer'));
  fire();
  expect(log).toEqual(['opened', 'timer']);
});

test('a locked phone hears nothing, and everything in order when it wakes, after its page has noticed', () => {
  const { freezer, log, fire, heard } = bench();
  freezer.deps.after(5, () => log.push('timer'));
  freezer.freeze();
  heard().heard('one');
  fire();
  heard().closed(4007);
  expect(log).toEqual([]);
  freezer.thaw(() => log.push('visible'));
  expect(log).toEqual(['visible', 'one', 'timer', 'closed 4007']);
  heard().heard('two');
  expect(log.at(-1)).toBe('two');
});

test('a timer that waking cancels does not go off late', () => {
  const { freezer, log, fire } = bench();
  const cancel = freezer.deps.after(5, () => log.push('timer'));
  freezer.freeze();
  fire();
  freezer.thaw(cancel);
  expect(log).toEqual([]);
});

test('a phone that is awake is not woken', () => {
  const { freezer, log } = bench();
  freezer.thaw(() => log.push('visible'));
  expect(log).toEqual([]);
});
