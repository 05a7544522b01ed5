import { expect, test } from 'vitest';
import { CodeWatch } from './code-watch.ts';

function watch(codes: string[] = ['NEXT']) {
  const told: string[] = [];
  const party = { code: 'QRST' };
  const all = new CodeWatch(party, () => codes.shift() ?? '');
  all.onChange = (what) => told.push(what);
  const guess = (count: number, nowMs: number) => {
    for (let n = 0; n < count; n += 1) all.wrong(`10.0.0.${n % 40}`, `BC${n}`, nowMs);
  };
  return { all, party, told, guess };
}

test('9.16 twenty different codes within a minute are told once, and their end ten minutes later', () => {
  const { all, told, guess } = watch();
  guess(19, 0);
  expect([all.isGuessed, told]).toEqual([false, []]);
  guess(40, 1_000);
  expect([all.isGuessed, told]).toEqual([true, ['guessed']]);
  all.checkGuessing(600_999);
  expect(told).toEqual(['guessed']);
  all.checkGuessing(601_000);
  expect([all.isGuessed, told]).toEqual([false, ['guessed', 'quiet']]);
});

test('9.17 a new code is another one, and with it nobody waits and nobody guesses', () => {
  const { all, party, told, guess } = watch(['QRST', 'NEXT']);
  guess(40, 0);
  guess(40, 0);
  expect(all.mustWait('10.0.0.1', 1_000)).toBe(true);
  all.renew();
  expect(party.code).toBe('NEXT');
  expect([all.isGuessed, all.mustWait('10.0.0.1', 1_000), told]).toEqual([
    false,
    false,
    ['guessed', 'renewed'],
  ]);
});
