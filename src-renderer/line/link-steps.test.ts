import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backoffMs,
  closed,
  due,
  greet,
  hangUp,
  heard,
  networkChanged,
  opened,
  woke,
  type LinkPhase,
  type LinkStep,
  type LinkWorld,
} from './link-steps.ts';

const NOW = 100_000;
/** A phone's world. Chance is 0, so waits are the shortest. */
const WORLD: LinkWorld = {
  nowMs: NOW,
  random: 0,
  silentMs: 3_000,
  answerWithinMs: 500,
  patientAfter: 60,
  againAfter: (code) => (code === 4006 ? 'never' : 'soon'),
};

const idle: LinkPhase = { at: 'idle' };
const opening: LinkPhase = { at: 'opening', tries: 2, dueAt: NOW + 900 };
const greeting: LinkPhase = { at: 'greeting', tries: 2, dueAt: NOW + 900, saidAt: NOW - 30 };
const open: LinkPhase = { at: 'open', dueAt: NOW, heardAt: NOW - 400, answerBy: null };
const waiting: LinkPhase = { at: 'waiting', tries: 2, dueAt: NOW };

const reopened = { at: 'opening', tries: 0, dueAt: NOW + 3_000 };
const lost = { at: 'waiting', tries: 1, dueAt: NOW + 125 };
const lostAgain = { at: 'waiting', tries: 3, dueAt: NOW + 350 };
const asked = { ...open, dueAt: NOW + 1_000, answerBy: NOW + 2_600 };
const letIn = heard({ is: 'letIn', serverTime: 5 });
const over = (again: 'soon' | 'never' | number) => heard({ is: 'end', again });

type Row = [from: LinkPhase, what: string, step: LinkStep, to: object, effects?: string[], lostBy?: number];

const ROWS: Row[] = [
  [idle, 'a hello to say', greet, reopened, ['open']],
  [opening, 'another hello to say', greet, reopened, ['open']],
  [open, 'another hello to say', greet, open, ['sayHello']],
  [opening, 'the connection', opened, { ...opening, at: 'greeting', saidAt: NOW }, ['sayHello']],
  [waiting, 'a connection that is late', opened, waiting],
  [greeting, 'the welcome', letIn, { ...asked, heardAt: NOW, answerBy: NOW + 3_000 }, ['ping']],
  [greeting, 'anything else', heard({ is: 'other' }), greeting],
  [asked as LinkPhase, 'anything', heard({ is: 'other' }), { ...asked, heardAt: NOW, answerBy: null }],
  [open, 'the end, for good', over('never'), idle, ['close']],
  [open, 'the end, for now', over('soon'), lost, ['close']],
  [open, 'the end, for longer', over(4_000), { ...lost, dueAt: NOW + 3_000 }, ['close']],
  [greeting, 'the end, for now', over('soon'), lostAgain, ['close']],
  [opening, 'nothing by the time', due, lostAgain, ['close'], 4007],
  [greeting, 'nothing by the time', due, lostAgain, ['close'], 4007],
  [waiting, 'its time', due, { ...reopened, tries: 2 }, ['open']],
  [idle, 'a late timer', due, idle],
  [open, 'a look', due, asked, ['ping']],
  [
    { ...open, answerBy: NOW + 100 },
    'a look',
    due,
    { ...asked, dueAt: NOW + 100, answerBy: NOW + 100 },
    ['ping'],
  ],
  [{ ...open, heardAt: NOW - 3_000, answerBy: NOW }, 'silence for too long', due, lost, ['close'], 4007],
  [{ ...open, heardAt: NOW - 500, answerBy: NOW }, 'silence after a wake-up', due, reopened, ['open'], 4007],
  [open, 'a lost connection', closed(1006), lost, ['close'], 1006],
  [opening, 'a lost connection', closed(1006), lostAgain, ['close'], 1006],
  [open, 'a close that is for good', closed(4006), idle, ['close'], 4006],
  [
    open,
    'a page awake',
    woke(true),
    { ...open, heardAt: NOW, dueAt: NOW + 500, answerBy: NOW + 500 },
    ['ping'],
  ],
  [{ ...open, heardAt: NOW - 3_001 }, 'a page awake too late', woke(true), reopened, ['open'], 4007],
  [waiting, 'a page awake', woke(false), reopened, ['open']],
  [greeting, 'a page awake at a first hello', woke(false), greeting],
  [greeting, 'a page awake at a later hello', woke(true), reopened, ['open']],
  [idle, '5.5 a page awake', woke(true), idle],
  [open, 'another network', networkChanged(true), reopened, ['open'], 4007],
  [waiting, 'another network', networkChanged(true), reopened, ['open']],
  [opening, 'another network at a later hello', networkChanged(true), reopened, ['open']],
  [opening, 'another network at a first hello', networkChanged(false), opening],
  [idle, '5.5 another network', networkChanged(true), idle],
  [open, 'no more need', hangUp, idle, ['close']],
  [waiting, 'no more need', hangUp, idle, ['close']],
];

test.each(ROWS)('%j and %s', (from, _what, step, to, effects = [], lostBy) => {
  expect(step(from, WORLD)).toEqual({ phase: to, effects, ...(lostBy === undefined ? {} : { lostBy }) });
});

const heldUp: LinkPhase = { at: 'open', dueAt: NOW - 8_000, heardAt: NOW - 9_000, answerBy: NOW - 6_000 };

test('6.13 a page that was held up itself asks the host once more, and no more than once', () => {
  const once = due(heldUp, WORLD);
  expect(once).toEqual({ phase: { ...heldUp, dueAt: NOW + 500, answerBy: NOW + 500 }, effects: ['ping'] });
  expect(heard({ is: 'other' })(once.phase, WORLD).phase).toMatchObject({ at: 'open', answerBy: null });
  expect(due(once.phase, { ...WORLD, nowMs: NOW + 500 }).phase.at).toBe('opening');
  expect(due(once.phase, { ...WORLD, nowMs: NOW + 60_000 }).phase.at).toBe('opening');
});

test('6.13 a page that was held up and wakes does not wait for an answer: the host has given it up', () => {
  const once = due(heldUp, WORLD).phase;
  expect(woke(true)(once, WORLD)).toMatchObject({ phase: reopened, lostBy: 4007 });
});

test('where the host cannot vanish without a word, no silence is too long', () => {
  const world = { ...WORLD, silentMs: Infinity };
  expect(greet(idle, world).phase).toEqual({ ...reopened, dueAt: Infinity });
  let phase: LinkPhase = open;
  for (let nowMs = NOW; nowMs < NOW + 60_000; nowMs += 1_000) {
    const next = due(phase, { ...world, nowMs });
    expect(next.effects).toEqual(['ping']);
    phase = next.phase;
  }
});

test('backoff starts at a quarter of a second and doubles as long as the healed line is back within a second', () => {
  expect([0, 1, 2, 3, 10].map((tries) => backoffMs(tries, 0.999999, 60))).toEqual([250, 500, 700, 700, 700]);
});

test('chance takes off at most half of the backoff, so that phones spread out', () => {
  fc.assert(
    fc.property(fc.nat(59), fc.double({ min: 0, max: 0.999, noNaN: true }), (tries, random) => {
      const wait = backoffMs(tries, random, 60);
      expect(wait).toBeGreaterThanOrEqual(125);
      expect(wait).toBeLessThanOrEqual(700);
    }),
  );
});

test('backoff slows down when nobody can be watching any more, but for a TV, which has no battery', () => {
  expect(backoffMs(200, 0, 60)).toBe(2500);
  expect(backoffMs(200, 0, Infinity)).toBe(350);
});
