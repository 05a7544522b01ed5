import { expect, test } from 'vitest';
import { ADDRESSES, WrongCodes } from './wrong-codes.ts';

const ANA = '192.168.1.7';

function afterWrong(count: number, everyMs: number): { codes: WrongCodes; nowMs: number } {
  const codes = new WrongCodes();
  for (let n = 0; n < count; n += 1) codes.add(ANA, n * everyMs, 'WRNG');
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
    codes.add(ANA, at, 'WRNG');
    expect(codes.mustWait(ANA, at + waitMs - 1)).toBe(true);
    at += waitMs;
    expect(codes.mustWait(ANA, at)).toBe(false);
  }
});

test('9.4 after ten minutes without a wrong code an address starts afresh', () => {
  const { codes, nowMs } = afterWrong(5, 1);
  const at = nowMs + 600_000;
  codes.add(ANA, at, 'WRNG');
  expect(codes.mustWait(ANA, at + 1)).toBe(false);
});

test('9.4 another address does not wait, and there is an end to what is remembered', () => {
  const { codes, nowMs } = afterWrong(5, 1);
  expect(codes.mustWait('192.168.1.8', nowMs + 1)).toBe(false);
  for (let n = 0; n < ADDRESSES - 1; n += 1) codes.add(`10.0.0.${n}`, nowMs + 1, 'WRNG');
  expect(codes.mustWait(ANA, nowMs + 1)).toBe(true);
  codes.add('10.1.0.0', nowMs + 1, 'WRNG');
  expect(codes.mustWait(ANA, nowMs + 1)).toBe(false);
});

const IPV6 = (network: number, n: number) => `2001:db8:0:${network}::${n.toString(16)}`;
const code = (n: number) => n.toString(36).padStart(4, 'B');

/** Each address guesses once a second, as fast as it may; returns how many guesses were heard. */
function guessing(codes: WrongCodes, addresses: string[], seconds: number): number {
  let heard = 0;
  for (let second = 0; second < seconds; second += 1)
    for (const address of addresses) {
      if (codes.mustWait(address, second * 1_000)) continue;
      codes.add(address, second * 1_000, code(heard));
      heard += 1;
    }
  return heard;
}

const forty = Array.from({ length: 40 }, (_, n) => `192.168.1.${n + 1}`);

test('9.16 forty addresses that guess for three minutes are slowed together, and a newcomer does not wait', () => {
  const codes = new WrongCodes();
  expect(guessing(codes, forty, 180)).toBeLessThan(250);
  expect(codes.mustWait('192.168.1.99', 180_000)).toBe(false);
});

test('9.16 of an hour’s guesses from forty addresses one in a thousand codes is heard', () => {
  expect(guessing(new WrongCodes(), forty, 3_600)).toBeLessThan(800);
});

test('9.16 the addresses of one IPv6 network are slowed as one, and those of others do not wait for them', () => {
  const codes = new WrongCodes();
  const many = Array.from({ length: 2_500 }, (_, n) => IPV6(1, n + 1));
  expect(guessing(codes, many, 60)).toBeLessThan(40);
  expect(codes.mustWait(IPV6(1, 9_999), 59_500)).toBe(true);
  expect(codes.mustWait(IPV6(2, 1), 59_500)).toBe(false);
  expect(codes.mustWait('192.168.1.9', 59_500)).toBe(false);
  // Never for long: honest phones of that network come through in between.
  expect(codes.mustWait(IPV6(1, 9_999), 71_000)).toBe(false);
});

test('9.16 a guest with the right code does not wait, however many addresses guess', () => {
  const codes = new WrongCodes();
  const fresh = Array.from({ length: 6_000 }, (_, n) => `10.${n >> 16}.${(n >> 8) & 255}.${n & 255}`);
  fresh.forEach((address, n) => codes.add(address, 2_000 + n * 9, code(n)));
  expect(codes.isGuessed(61_000)).toBe(true);
  expect(codes.mustWait(ANA, 61_000)).toBe(false);
  // Of each of those the first wrong code costs nothing; the second one does, however many others came between.
  for (const address of fresh) codes.add(address, 61_000, 'BXXX');
  expect(fresh.filter((address) => !codes.mustWait(address, 61_001))).toHaveLength(0);
});

test('9.16 guests with a picture of another evening’s code, who all say the same, are no guessers', () => {
  const codes = new WrongCodes();
  for (let n = 0; n < 100; n += 1) codes.add(`10.0.0.${n}`, n, 'qrst');
  expect(codes.isGuessed(100)).toBe(false);
});

test('9.16 while somebody guesses, a guest who mistypes once tries again at once', () => {
  const codes = new WrongCodes();
  for (let n = 0; n < 25; n += 1) codes.add(`10.0.0.${n}`, n, code(n));
  codes.add(ANA, 100, 'BXXX');
  expect(codes.mustWait(ANA, 101)).toBe(false);
  codes.add(ANA, 5_000, 'BXXY');
  expect(codes.mustWait(ANA, 34_999)).toBe(true);
  expect(codes.mustWait(ANA, 35_000)).toBe(false);
});
