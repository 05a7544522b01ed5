import { expect, test } from 'vitest';
import { WrongCodes } from './wrong-codes.ts';

const ANA = '192.168.1.7';

function afterWrong(count: number, everyMs: number): { codes: WrongCodes; nowMs: number } {
  const codes = new WrongCodes();
  for (let n = 0; n < count; n += 1) codes.add(ANA, n * everyMs);
  return { codes, nowMs: (count - 1) * everyMs };
}

test('9.4 four wrong codes cost nothing, the fifth within a minute costs two seconds', () => {
  expect(afterWrong(4, 1).codes.mustWait(ANA, 4)).toBe(false);
  const { codes, nowMs } = afterWrong(5, 1);
  expect(codes.mustWait(ANA, nowMs + 1_999)).toBe(true);
  expect(codes.mustWait(ANA, nowMs + 2_000)).toBe(false);
});

test('9.4 wrong codes that lie apart cost nothing', () => {
  const { codes, nowMs } = afterWrong(50, 15_001);
  expect(codes.mustWait(ANA, nowMs)).toBe(false);
});

test('9.4 each further wrong code doubles the wait, up to a minute', () => {
  const { codes, nowMs } = afterWrong(5, 1);
  let at = nowMs + 2_000;
  for (const waitMs of [4_000, 8_000, 16_000, 32_000, 60_000, 60_000]) {
    codes.add(ANA, at);
    expect(codes.mustWait(ANA, at + waitMs - 1)).toBe(true);
    at += waitMs;
    expect(codes.mustWait(ANA, at)).toBe(false);
  }
});

test('9.4 ten minutes without a wrong code start anew', () => {
  const { codes, nowMs } = afterWrong(5, 1);
  const at = nowMs + 600_000;
  codes.add(ANA, at);
  expect(codes.mustWait(ANA, at + 1)).toBe(false);
});

test('9.4 another address does not wait, and there is an end to what is remembered', () => {
  const { codes, nowMs } = afterWrong(5, 1);
  expect(codes.mustWait('192.168.1.8', nowMs + 1)).toBe(false);
  for (let n = 0; n < 999; n += 1) codes.add(`10.0.0.${n}`, nowMs + 1);
  expect(codes.mustWait(ANA, nowMs + 1)).toBe(true);
  codes.add('10.1.0.0', nowMs + 1);
  expect(codes.mustWait(ANA, nowMs + 1)).toBe(false);
});
