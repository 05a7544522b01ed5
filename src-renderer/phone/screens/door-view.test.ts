import { expect, test } from 'vitest';
import { NOTHING_KNOWN, type LinkState } from '../link/link-state.ts';
import { doorView, troubleOf } from './door-view.ts';

const ana = { playerId: 'p1', name: 'Ana', iconIndex: 1, color: '#ff6b57' };
const zoe = { playerId: 'p2', name: 'Zoe', iconIndex: 2, color: '#4fb0ff' };
const door = { partyName: 'Home', locked: false, seats: [zoe, ana], inCharge: 'Bruno' };
const idle: LinkState = { at: 'idle', ...NOTHING_KNOWN, door };

test('1.11 the dropped seats are offered by name, but not over a line that is down', () => {
  expect(doorView(idle).offers).toEqual([ana, zoe]);
  expect(doorView({ ...idle, failures: 1 }).offers).toEqual([]);
  expect(doorView({ at: 'joining', resuming: false, failures: 0 }).offers).toEqual([]);
});

test('1.12 who has asked for a seat waits, and knows who was asked', () => {
  const asked = doorView({ ...idle, claim: { playerId: 'p1', state: 'asked' } });
  expect(asked.asked).toEqual({ seat: ana, inCharge: 'Bruno' });
  expect(doorView({ ...idle, claim: { playerId: 'p9', state: 'asked' } }).asked).toBeNull();
});

test('1.12 a claim that was denied, or came too late, is said, and the form is back', () => {
  for (const state of ['denied', 'gone'] as const) {
    const view = doorView({ ...idle, claim: { playerId: 'p1', state } });
    expect(view).toMatchObject({ asked: null, notice: `claim.${state}` });
  }
});

test('1.8 a locked party says so before anything is typed, and takes it back when it opens', () => {
  expect(doorView({ ...idle, door: { ...door, locked: true } })).toMatchObject({
    locked: true,
    notice: 'refused.party-locked',
  });
  const refused: LinkState = { at: 'refused', reason: 'party-locked', ...NOTHING_KNOWN };
  expect(doorView(refused)).toMatchObject({ locked: true, notice: 'refused.party-locked' });
  expect(doorView({ ...refused, door })).toMatchObject({ locked: false, notice: null });
});

test('any other refusal stays on the form', () => {
  expect(doorView({ at: 'refused', reason: 'bad-token', ...NOTHING_KNOWN, door }).notice).toBe(
    'refused.bad-token',
  );
});

test('trouble is worth a word after the third fruitless try, wherever the phone waits for a line', () => {
  expect(troubleOf({ ...idle, failures: 2 })).toBeNull();
  expect(troubleOf({ ...idle, failures: 3 })).toBe(3);
  expect(troubleOf({ at: 'joining', resuming: true, failures: 4 })).toBe(4);
  expect(troubleOf({ at: 'ended', reason: 'left' })).toBeNull();
});
