import { expect, test } from 'vitest';
import { createFakeDeps } from '../link/link-bench.ts';
import { createLatestWins } from './latest-wins.ts';

function streamed() {
  const field = createFakeDeps();
  const sent: number[] = [];
  const stream = createLatestWins(0, {
    intervalMs: 50,
    now: field.now,
    after: field.deps.after,
    same: (one, other) => one === other,
    send: (value) => sent.push(value),
  });
  return { field, sent, stream };
}

test('the first goes at once, then the latest once an interval, and always the last', () => {
  const { field, sent, stream } = streamed();
  for (let value = 1; value <= 20; value += 1) {
    stream.push(value);
    field.pass(10);
  }
  field.pass(100);
  expect(sent).toEqual([1, 5, 10, 15, 20]);
});

test('the same value is not said twice, unless the other side has said another since', () => {
  const { field, sent, stream } = streamed();
  stream.push(7);
  field.pass(100);
  stream.push(7);
  field.pass(100);
  expect(sent).toEqual([7]);
  stream.assume(0);
  stream.push(7);
  field.pass(100);
  expect(sent).toEqual([7, 7]);
});

test('what the other side says takes the place of what still waits', () => {
  const { field, sent, stream } = streamed();
  stream.push(1);
  stream.push(2);
  stream.assume(5);
  field.pass(100);
  expect(sent).toEqual([1]);
});

test('a flush does not wait', () => {
  const { sent, stream } = streamed();
  stream.push(1);
  stream.flush(2);
  expect(sent).toEqual([1, 2]);
});
