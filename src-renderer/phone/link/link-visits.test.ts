import { expect, test } from 'vitest';
import { createFakeDeps, createFakeVisitMemory } from './link-bench.ts';
import { DETAILS, joined, VISIT_1, VISIT_2, welcome } from './link-bench.ts';
import { createPhoneLink } from './phone-link.ts';
import { createVisit } from './visit.ts';

type Field = ReturnType<typeof createFakeDeps>;

const lastHello = (field: Field) =>
  field
    .wire()
    .sent.filter(({ type }) => type === 'hello')
    .at(-1)?.data;

/** Events of a page: it comes into view, is restored, and its network changes. */
const WAKES = {
  'comes into view': (link: ReturnType<typeof createPhoneLink>) => link.wake(),
  'finds another network': (link: ReturnType<typeof createPhoneLink>) => link.networkChanged(),
};

test('1.13 a hello whose welcome was lost is said again with the same joinId and a higher attempt', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.join(DETAILS);
  field.wire().open();
  expect(lastHello(field)).toMatchObject({ ...DETAILS, joinId: VISIT_1, attempt: 1 });
  field.wire().drop();
  field.pass(1_000);
  field.wire().open();
  expect(lastHello(field)).toMatchObject({ ...DETAILS, joinId: VISIT_1, attempt: 2 });
});

test('1.13 the resume by token belongs to the same visit, and counts on', () => {
  const { field } = joined();
  field.wire().drop();
  field.pass(1_000);
  field.wire().open();
  expect(lastHello(field)).toMatchObject({ token: 'seat-1', joinId: VISIT_1, attempt: 2 });
});

test('1.13 a page that is loaded again between hello and welcome goes on with its visit', () => {
  const tab = createFakeVisitMemory();
  const first = createVisit(tab).next();
  expect(first.joinId).toMatch(/^[\w-]{22}$/);
  expect(createVisit(tab).next()).toEqual({ joinId: first.joinId, attempt: 2 });
});

test('1.13 two tabs are two visits, and so is one whose memory is shut', () => {
  const shut = { visit: () => null, keepVisit: () => undefined };
  const visits = [createFakeVisitMemory(), createFakeVisitMemory(), shut, shut].map((tab) =>
    createVisit(tab),
  );
  expect(new Set(visits.map((visit) => visit.next().joinId)).size).toBe(4);
  expect(visits[3]?.next().attempt).toBe(2);
});

test.each([
  ['kicked', VISIT_2],
  ['replaced', VISIT_2],
  // A ban holds for the visit.
  ['banned', VISIT_1],
] as const)('1.16 who was %s joins again by a finger as visit %s', (reason, joinId) => {
  const { field, link } = joined();
  field.wire().say({ type: 'bye', data: { reason } });
  link.reset();
  link.join(DETAILS);
  field.wire().open();
  expect(lastHello(field)).toMatchObject({ joinId });
});

test('1.16 who left, or whose seat is gone, joins again as another visit', () => {
  const { field, link } = joined();
  link.leave();
  link.join(DETAILS);
  field.wire().open();
  expect(lastHello(field)).toMatchObject({ joinId: VISIT_2, attempt: 1 });
  field.wire().say({ type: 'refused', data: { reason: 'bad-token', message: '' } });
  link.join(DETAILS);
  field.wire().open();
  expect(lastHello(field)?.['joinId']).not.toBe(VISIT_2);
});

for (const reason of ['kicked', 'banned', 'replaced'] as const) {
  for (const [how, wake] of Object.entries(WAKES)) {
    test(`5.5 a phone that was ${reason} and ${how} stays so, with its reason`, () => {
      const { field, link } = joined();
      field.wire().say({ type: 'bye', data: { reason } });
      wake(link);
      field.pass(60_000);
      wake(link);
      expect(field.wires).toHaveLength(1);
      expect(link.state()).toEqual({ at: 'ended', reason });
    });
  }
}

test('5.5 a seat that only the close code says is opened elsewhere stays there', () => {
  for (const wake of Object.values(WAKES)) {
    const { field, link } = joined();
    field.wire().drop(4006);
    wake(link);
    expect(field.wires).toHaveLength(1);
    expect(link.state()).toEqual({ at: 'ended', reason: 'replaced' });
  }
});

test('5.5 a refusal at the door stays, too', () => {
  for (const wake of Object.values(WAKES)) {
    const field = createFakeDeps();
    const link = createPhoneLink(field.deps);
    link.join(DETAILS);
    field.wire().open();
    field.wire().say({ type: 'refused', data: { reason: 'banned', message: '' } });
    wake(link);
    expect(field.wires).toHaveLength(1);
    expect(link.state()).toMatchObject({ at: 'refused', reason: 'banned' });
  }
});

test('5.5 a page that was loaded again stays ended until a finger takes the seat back', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.stayEnded('replaced');
  for (const wake of Object.values(WAKES)) wake(link);
  expect(field.wires).toHaveLength(0);
  link.resume('seat-1', 'en');
  field.wire().open();
  field.wire().say(welcome(field.now()));
  expect(link.state().at).toBe('online');
});
