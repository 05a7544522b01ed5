import { expect, test } from 'vitest';
import { readRange } from './send-file.ts';

test.each([
  ['bytes=0-0', { from: 0, to: 0 }],
  ['bytes=2-5', { from: 2, to: 5 }],
  ['bytes=5-', { from: 5, to: 9 }],
  ['bytes=-3', { from: 7, to: 9 }],
  ['bytes=-300', { from: 0, to: 9 }],
  ['bytes=0-999999999999999', { from: 0, to: 9 }],
  ['Bytes = 9-9', { from: 9, to: 9 }],
])('9.14 of ten bytes %s are %o', (header, range) => {
  expect(readRange(header, 10)).toEqual(range);
});

test.each(['bytes=10-', 'bytes=10-20', 'bytes=-0', 'bytes=99999999999-'])(
  '9.14 of ten bytes none is in %s',
  (header) => {
    expect(readRange(header, 10)).toBe('unsatisfiable');
  },
);

test.each([
  undefined,
  '',
  'bytes=5-2',
  'bytes=-',
  'bytes=a-b',
  'bytes=0x1-5',
  'bytes=1-2,4-5',
  'items=0-5',
  'bytes=1-99999999999999999999',
  'bytes=--5',
])('9.14 %s asks for no range, so the whole comes', (header) => {
  expect(readRange(header, 10)).toBe('whole');
});

test('9.14 of an empty file there is no range', () => {
  expect(readRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(readRange('bytes=-5', 0)).toBe('unsatisfiable');
});
