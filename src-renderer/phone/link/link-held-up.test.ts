import { expect, test } from 'vitest';
import { answerPings, joined } from './link-bench.ts';

test('6.13 a page that was held up for longer than the host may be silent asks it once more before it hangs up', () => {
  const { field, link } = joined();
  answerPings(field, 2);
  field.pass(1_000);
  // A ping is on its way, and no wake event comes: the page was swapped out, or its one thread was busy.
  field.sleep(8_000);
  field.pass(0);
  expect(link.state().at).toBe('online');
  expect(field.wire().sent.at(-1)?.type).toBe('ping');
  field.wire().say({ type: 'pong', data: { sent: field.now(), serverTime: field.now() } });
  answerPings(field, 5);
  expect(link.state().at).toBe('online');
  expect(field.wires).toHaveLength(1);
});

test('6.13 a host that does not answer a page that was held up is given up within half a second', () => {
  const { field, link } = joined();
  field.pass(1_000);
  field.sleep(8_000);
  field.pass(499);
  expect(link.state().at).toBe('online');
  field.pass(1);
  expect(link.state().at).toBe('offline');
  expect(field.wires).toHaveLength(2);
});
