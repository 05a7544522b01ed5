import { expect, test } from 'vitest';
import { Crowd, type CrowdLimits } from './crowd.ts';

const LIMITS: CrowdLimits = { all: 10, perAddress: 6, perNetwork: 4, ownReserve: 2 };

/** Each member is a name; those that begin with "seat" have proved their right. */
function crowd(limits: Partial<CrowdLimits> = {}) {
  return new Crowd<string>({ ...LIMITS, ...limits }, (member) => member.startsWith('seat'));
}

function fill(all: Crowd<string>, address: string, names: string[]): string[] {
  return names.filter((name) => all.enter(name, address).is === 'free');
}

const many = (what: string, count: number) => Array.from({ length: count }, (_, n) => `${what}${n}`);

test('9.6 of one address so many are in, and the next is not', () => {
  const all = crowd();
  expect(fill(all, '10.0.0.1', many('a', 8))).toHaveLength(6);
  all.leave('a0');
  expect(fill(all, '10.0.0.1', many('b', 2))).toHaveLength(1);
});

test('9.15 where all is full, the newest stranger of the heaviest address goes for one from elsewhere', () => {
  const all = crowd();
  fill(all, '10.0.0.1', many('a', 3));
  fill(all, '10.0.0.2', many('b', 5));
  expect(all.enter('c', '10.0.0.3')).toEqual({ is: 'free', insteadOf: 'b4' });
  expect(all.enter('d', '10.0.0.3')).toEqual({ is: 'free', insteadOf: 'b3' });
  expect(all.enter('own', '127.0.0.1')).toEqual({ is: 'free', insteadOf: null });
});

test('9.15 where all is full, one more of the heaviest address is the one that goes', () => {
  const all = crowd();
  fill(all, '10.0.0.1', many('a', 4));
  fill(all, '10.0.0.2', many('b', 4));
  expect(all.enter('b9', '10.0.0.2')).toEqual({ is: 'full' });
});

test('9.15 four addresses that hold all they can leave room for this laptop, without sending anybody away', () => {
  const all = crowd();
  for (const n of [1, 2, 3, 4]) fill(all, `10.0.0.${n}`, many(`a${n}-`, 6));
  expect(all.size).toBe(8);
  expect(fill(all, '127.0.0.1', ['tv', 'tool'])).toEqual(['tv', 'tool']);
});

test('9.15 this laptop alone may fill all but makes room for others beyond its reserve', () => {
  const all = crowd();
  expect(fill(all, '127.0.0.1', many('own', 12))).toHaveLength(10);
  expect(all.enter('phone', '10.0.0.1')).toEqual({ is: 'free', insteadOf: 'own9' });
});

test('9.15 who has proved a right to stay is never sent away', () => {
  const all = crowd({ ownReserve: 0 });
  fill(all, '10.0.0.1', many('seat', 6));
  fill(all, '10.0.0.2', many('seat2-', 2));
  fill(all, '10.0.0.3', many('x', 2));
  expect(all.enter('y', '10.0.0.4')).toEqual({ is: 'free', insteadOf: 'x1' });
  expect(all.enter('z', '10.0.0.5')).toEqual({ is: 'full' });
  all.admit('seat9', '10.0.0.5');
  expect(all.size).toBe(11);
});

test('9.15 the addresses of one IPv6 network share a limit, which those with a right to stay do not use up', () => {
  const all = crowd();
  expect(
    many('a', 6).filter((name, n) => all.enter(name, `2001:db8:0:1::${n + 1}`).is === 'free'),
  ).toHaveLength(4);
  expect(all.enter('other', '2001:db8:0:2::1')).toEqual({ is: 'free', insteadOf: null });
  const seats = crowd();
  many('seat', 5).forEach((name, n) => seats.enter(name, `2001:db8:0:1::${n + 1}`));
  expect(seats.enter('a', '2001:db8:0:1::99')).toEqual({ is: 'free', insteadOf: null });
});
