import { expect, test } from 'vitest';
import { InputLedger } from './input-ledger.ts';

const input = (playerId: string, seq: number) => ({
  playerId,
  seq,
  control: 'go',
  value: true,
  at: 0,
  scene: 'game' as const,
});

test('3.8 what was skipped is acknowledged only after what came before it', () => {
  const ledger = new InputLedger(64);
  ledger.add(input('p1', 1));
  expect(ledger.skip('p1', 2)).toEqual([]);
  ledger.add(input('p1', 3));
  expect(ledger.confirm({ p1: 1 })).toEqual([{ playerId: 'p1', seq: 2 }]);
  expect(ledger.confirm({ p1: 1 })).toEqual([]);
  expect(ledger.confirm({ p1: 3 })).toEqual([{ playerId: 'p1', seq: 3 }]);
});

test('3.9 what waits is told in the order in which it came, over all seats', () => {
  const ledger = new InputLedger(64);
  for (const [playerId, seq] of [
    ['p2', 7],
    ['p1', 1],
    ['p2', 8],
  ] as const)
    ledger.add(input(playerId, seq));
  expect(ledger.waiting().map(({ playerId, seq }) => `${playerId} ${seq}`)).toEqual(['p2 7', 'p1 1', 'p2 8']);
  ledger.confirm({ p2: 7 });
  expect(ledger.waiting()).toHaveLength(2);
});

test('3.14 what there is no room for is not taken, nor anything after it, until it comes again', () => {
  const ledger = new InputLedger(2);
  const offer = (seq: number) => {
    const has = ledger.hasRoom('p1', seq);
    if (has) ledger.add(input('p1', seq));
    return has;
  };
  expect([1, 2, 3].map(offer)).toEqual([true, true, false]);
  expect(ledger.confirm({ p1: 1 })).toEqual([{ playerId: 'p1', seq: 1 }]);
  expect([offer(4), ledger.lastSeq('p1')]).toEqual([false, 2]);
  expect([3, 4].map(offer)).toEqual([true, false]);
  expect(ledger.confirm({ p1: 3 })).toEqual([{ playerId: 'p1', seq: 3 }]);
  expect(offer(9)).toBe(false);
  ledger.lineIsNew('p1');
  expect([offer(9), ledger.lastSeq('p1')]).toEqual([true, 9]);
});

test('3.14 the end of a game takes nothing that was said to the scene after it', () => {
  const ledger = new InputLedger(64);
  ledger.add(input('p1', 1));
  ledger.add({ ...input('p1', 2), scene: 'result' });
  ledger.add(input('p2', 5));
  expect(ledger.heardByGame()).toEqual({ p1: 1, p2: 5 });
});

test('a seat that was given up leaves nothing behind', () => {
  const ledger = new InputLedger(64);
  ledger.add(input('p1', 5));
  ledger.forget('p1');
  expect(ledger.waiting()).toEqual([]);
  expect([ledger.lastSeq('p1'), ledger.acknowledged('p1')]).toEqual([0, 0]);
});

test('3.9 what comes after the end of a game is not taken with it, however long that is being written', () => {
  const ledger = new InputLedger(64);
  ledger.add(input('p1', 1));
  const heard = ledger.heard();
  ledger.add(input('p1', 2));
  expect(ledger.confirm(heard)).toEqual([{ playerId: 'p1', seq: 1 }]);
  expect(ledger.waiting().map(({ seq }) => seq)).toEqual([2]);
});

test('3.8 what a game knows of before the host was started again is old to the host, too, within reason', () => {
  const ledger = new InputLedger(64);
  expect(ledger.confirm({ p1: 500, p2: Number.MAX_SAFE_INTEGER })).toMatchObject([
    { playerId: 'p1', seq: 500 },
    {},
  ]);
  expect([ledger.isNew('p1', 400), ledger.isNew('p1', 501)]).toEqual([false, true]);
  expect(ledger.lastSeq('p2')).toBeLessThan(Number.MAX_SAFE_INTEGER / 2);
});
