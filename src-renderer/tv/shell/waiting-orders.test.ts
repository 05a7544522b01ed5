import { expect, test } from 'vitest';
import { createFakeTimers } from '../testing/fake-timers.ts';
import { createWaitingOrders } from './waiting-orders.ts';

function openQueue() {
  const timers = createFakeTimers();
  const orders = createWaitingOrders(timers);
  const done: string[] = [];
  const known = new Set<string>();
  const give = (name: string, needs = name) =>
    orders.give({
      isReady: () => known.has(needs),
      carryOut: () => done.push(name),
      giveUp: () => done.push(`not ${name}`),
    });
  return { timers, orders, done, known, give };
}

test('8.10 an order whose need is there is carried out at once', () => {
  const { known, give, done } = openQueue();
  known.add('start');
  give('start');
  expect(done).toEqual(['start']);
});

test('8.10 orders keep their order: one that could be carried out waits behind one that cannot', () => {
  const { known, give, done, orders } = openQueue();
  known.add('start');
  give('pick');
  give('start');
  expect(done).toEqual([]);
  known.add('pick');
  orders.follow();
  expect(done).toEqual(['pick', 'start']);
});

test('8.10 an order that another gives while it is carried out comes after those that wait', () => {
  const { known, give, done, orders } = openQueue();
  orders.give({
    isReady: () => known.has('first'),
    carryOut() {
      done.push('first');
      known.add('third');
      give('third');
    },
    giveUp() {},
  });
  give('second', 'first');
  known.add('first');
  orders.follow();
  expect(done).toEqual(['first', 'second', 'third']);
});

test('8.10 the fifty-first order is not kept waiting', () => {
  const { give, done } = openQueue();
  for (let n = 1; n <= 51; n += 1) give(`${n}`);
  expect(done).toEqual(['not 51']);
});

test('8.10 an order waits for thirty seconds, and does not keep the next one from its turn', () => {
  const { known, give, done, timers } = openQueue();
  give('pick');
  give('pause');
  known.add('pause');
  timers.advance(29_999);
  expect(done).toEqual([]);
  timers.advance(1);
  expect(done).toEqual(['not pick', 'pause']);
});

test('8.10 the next in line waits for thirty seconds from then on, and no longer', () => {
  const { give, done, timers } = openQueue();
  give('pick');
  give('start');
  timers.advance(59_999);
  expect(done).toEqual(['not pick']);
  timers.advance(1);
  expect(done).toEqual(['not pick', 'not start']);
});

test('8.10 what was dropped is not carried out', () => {
  const { known, give, done, timers, orders } = openQueue();
  give('pick');
  orders.drop();
  known.add('pick');
  orders.follow();
  timers.advance(60_000);
  expect(done).toEqual([]);
});
