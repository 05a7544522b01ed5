/** Work that one phone could order of all: what many changes cause is told now and then, as what is now. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Client, Frame } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

let party: TestParty;
beforeEach(async () => {
  party = await TestParty.start({ code: 'QRST' });
});
afterEach(() => party.end());

async function visitor(): Promise<Client> {
  const client = await party.client();
  client.say('hello', { role: 'phone', protocol: 1, code: 'QRST', visit: true });
  await client.frame('door');
  return client;
}

/** A seat whose phone is away. */
async function droppedSeat(name: string): Promise<{ playerId: unknown; token: unknown }> {
  const { welcome, ...phone } = await party
    .phone(name)
    .then((one) => ({ welcome: one.welcome, cut: () => one.cut() }));
  phone.cut();
  const { playerId, token } = welcome;
  await expect.poll(() => party.events).toContainEqual({ event: 'playerDropped', playerId, name });
  return { playerId, token };
}

/** Ten a second and the first, however long it took; a tick more for what was under way. */
function mostOf(elapsedMs: number): number {
  return Math.ceil(elapsedMs / 100) + 2;
}

function count(client: Client, fits: (frame: Frame) => boolean): number {
  return client.frames.filter(fits).length;
}

const isClaims = ({ type, data }: Frame): boolean => type === 'party' && 'claims' in data;

test('6.11 claims and their end in turn, by many visitors, reach TV and charge as what is now, ten times a second', async () => {
  const tv = await party.tv();
  const boss = await party.phone('Boss');
  const { playerId } = await droppedSeat('Gone');
  const visitors = await Promise.all(Array.from({ length: 20 }, () => visitor()));
  const before = performance.now();
  for (let turn = 0; turn < 30; turn += 1) {
    for (const one of visitors) {
      one.say('claim', { playerId });
      one.say('unclaim');
    }
    await Promise.all(visitors.map((one) => one.settle()));
  }
  visitors[0]?.say('unclaim');
  await tv.settle();
  const elapsedMs = performance.now() - before;
  expect(count(tv, isClaims)).toBeLessThanOrEqual(mostOf(elapsedMs));
  expect(count(boss, ({ type }) => type === 'claims')).toBeLessThanOrEqual(mostOf(elapsedMs));
  // Whoever did the work has paid for it.
  for (const one of visitors) expect(await one.frame('error')).toMatchObject({ reason: 'not-now' });
  const last = await visitor();
  last.say('claim', { playerId });
  await expect
    .poll(() => tv.frames.filter(isClaims).at(-1)?.data['claims'])
    .toEqual([{ claimId: expect.any(String), playerId }]);
});

test('6.11 seats that flap are told at the door ten times a second, and the last word is true', async () => {
  const seats = await Promise.all(Array.from({ length: 12 }, (_, n) => droppedSeat(`Ana ${n}`)));
  const visitors = await Promise.all(Array.from({ length: 6 }, () => visitor()));
  const before = performance.now();
  const firsts = visitors.map((one) => one.frames.length);
  for (let turn = 0; turn < 8; turn += 1) {
    const phones = await Promise.all(seats.map(({ token }) => party.phone('', { token })));
    for (const phone of phones) phone.cut();
    await expect
      .poll(() => party.events.filter(({ event }) => event === 'playerDropped').length, { interval: 5 })
      .toBe(seats.length * (turn + 2));
  }
  const elapsedMs = performance.now() - before;
  const isWhole = ({ type, data }: Frame | { type: ''; data: Frame['data'] }): boolean =>
    type === 'door' && (data['seats'] as unknown[]).length === seats.length;
  for (const [n, one] of visitors.entries()) {
    await expect.poll(() => isWhole(one.frames.at(-1) ?? { type: '', data: {} })).toBe(true);
    expect(one.frames.length - (firsts[n] ?? 0)).toBeLessThanOrEqual(mostOf(elapsedMs));
  }
});

test('6.11 the phone in charge hears of people ten times a second, however often they come and go or it asks', async () => {
  const boss = await party.phone('Boss');
  const seats = await Promise.all(Array.from({ length: 8 }, (_, n) => droppedSeat(`Ana ${n}`)));
  boss.say('people', { open: true });
  await boss.frame('people');
  const before = performance.now();
  for (let turn = 0; turn < 5; turn += 1) {
    for (let n = 0; n < 30; n += 1) boss.say('people', { open: true });
    const phones = await Promise.all(seats.map(({ token }) => party.phone('', { token })));
    for (const phone of phones) phone.cut();
    await boss.settle();
  }
  const elapsedMs = performance.now() - before;
  expect(count(boss, ({ type }) => type === 'people')).toBeLessThanOrEqual(mostOf(elapsedMs) + 1);
  const connected = () => {
    const [last] = boss.frames.filter(({ type }) => type === 'people').slice(-1);
    const players = (last?.data['players'] ?? []) as { connected: boolean }[];
    return players.filter((one) => one.connected).length;
  };
  await expect.poll(connected).toBe(1);
});

test('6.10 the phone in charge gives the TV no more than twenty orders at once', async () => {
  const tv = await party.tv();
  const boss = await party.phone('Boss');
  const before = performance.now();
  for (let n = 0; n < 200; n += 1) boss.say('command', { name: n % 2 === 0 ? 'pause' : 'resume' });
  await boss.settle();
  await tv.settle();
  const most = 20 + Math.ceil((performance.now() - before) / 200);
  expect(count(tv, ({ type }) => type === 'command')).toBeLessThanOrEqual(most);
  expect(await boss.frame('error')).toMatchObject({ reason: 'not-now' });
});

test('6.10 a visitor that looks in again and again is told not now, and still joins', async () => {
  await droppedSeat('Gone');
  const one = await visitor();
  const before = performance.now();
  for (let n = 0; n < 100; n += 1)
    one.say('hello', { role: 'phone', protocol: 1, code: 'QRST', visit: true });
  await one.settle();
  const most = 21 + Math.ceil((performance.now() - before) / 200);
  expect(count(one, ({ type }) => type === 'door')).toBeLessThanOrEqual(most);
  expect(await one.frame('error')).toMatchObject({ reason: 'not-now' });
  one.say('hello', { role: 'phone', protocol: 1, code: 'QRST', name: 'Ana' });
  expect(await one.frame('welcome')).toMatchObject({ name: 'Ana' });
});
