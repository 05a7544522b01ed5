import { expect, test } from 'vitest';
import { DEEPEST, readJson } from './read-json.ts';

const read = (text: string) => readJson(Buffer.from(text), DEEPEST.phone);
const arrays = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

test('what is JSON is read, and what is none is undefined', () => {
  expect(read('{"type":"ping","data":{"sent":1}}')).toEqual({ type: 'ping', data: { sent: 1 } });
  for (const text of ['', '{', 'nonsense', `"${'x'.repeat(5_000)}`]) expect(read(text)).toBeUndefined();
});

test('what is nested deep is not read, and a TV may nest deeper', () => {
  expect(read(arrays(5_000))).toBeUndefined();
  expect(read(`{"value":${'{"a":'.repeat(2_000)}1${'}'.repeat(2_000)}}`)).toBeUndefined();
  expect(Array.isArray(readJson(Buffer.from(arrays(900)), DEEPEST.tv))).toBe(true);
  expect(readJson(Buffer.from(arrays(1_100)), DEEPEST.tv)).toBeUndefined();
});

test('brackets in texts are no nesting, and neither are those that close again', () => {
  const text = `${'[{'.repeat(1_000)}\\"]"${'['.repeat(500)}\\\\`;
  expect(read(JSON.stringify({ text }))).toEqual({ text });
  const flat = Array.from({ length: 500 }, () => [{}]);
  expect(read(JSON.stringify(flat))).toEqual(flat);
});
