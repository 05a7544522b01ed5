import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { TestParty } from '../support/party.ts';
import type { Client } from '../support/client.ts';

let party: TestParty;
afterEach(() => party.end());

const newVisit = () => randomBytes(16).toString('base64url');

/** A line on which this was said as `hello`. */
async function hello(more: object): Promise<Client> {
  const client = await party.client();
  client.say('hello', { role: 'phone', protocol: 1, ...more });
  return client;
}

const join = (joinId: string, more: object = {}) =>
  hello({ code: party.host.code, name: 'Ana', joinId, ...more });

/** Everybody who has a seat, as a TV is told. */
async function names(): Promise<unknown[]> {
  const { party: seen } = (await (await party.tv()).frame('welcome')) as {
    party: { players: { name: string; inCharge: boolean }[] };
  };
  return seen.players.map(({ name, inCharge }) => (inCharge ? `${name} in charge` : name));
}

test('1.13 the same joinId opens the same seat after a lost welcome, with a token that works', async () => {
  party = await TestParty.start();
  const joinId = newVisit();
  const lost = await join(joinId, { attempt: 1 });
  const first = await lost.frame('welcome');
  lost.cut();
  const again = await join(joinId, { attempt: 2 });
  const second = await again.frame('welcome');
  expect([second['playerId'], second['name']]).toEqual([first['playerId'], 'Ana']);
  expect(await names()).toEqual(['Ana in charge']);
  // The token of the lost welcome is nobody's.
  expect(await (await hello({ token: first['token'] })).frame('refused')).toMatchObject({
    reason: 'bad-token',
  });
  const back = await hello({ token: second['token'] });
  expect(await back.frame('welcome')).toMatchObject({ playerId: first['playerId'] });
});

test('1.13 the seat is opened though the party has been locked or has another code, and takes the newer name', async () => {
  party = await TestParty.start();
  const boss = await party.phone('Boss');
  const joinId = newVisit();
  const lost = await join(joinId, { name: 'Anna' });
  const { playerId } = await lost.frame('welcome');
  lost.cut();
  boss.say('command', { name: 'lock', args: { locked: true } });
  await boss.settle();
  const again = await join(joinId, { code: 'QQQQ' });
  expect(await again.frame('welcome')).toMatchObject({ playerId, name: 'Ana' });
  expect(await (await join(newVisit())).frame('refused')).toMatchObject({ reason: 'party-locked' });
});

test('1.13 a phone that says no joinId gets a seat of its own each time', async () => {
  party = await TestParty.start();
  const ids = [await party.phone('Ana'), await party.phone('Ana')].map(({ welcome }) => welcome['name']);
  expect(ids).toEqual(['Ana', 'Ana 2']);
});

test('1.2 a joinId that is not 128 bits of base64url is no well-formed hello', async () => {
  party = await TestParty.start();
  for (const joinId of ['', 'x', `${newVisit()}x`, 'ä'.repeat(22), 7]) {
    const odd = await hello({ code: party.host.code, joinId });
    expect(await odd.frame('refused')).toMatchObject({ reason: 'bad-message' });
  }
});

test('1.14 visits are remembered over a restart of the host, and the file holds only digests', async () => {
  party = await TestParty.start();
  const [ana, kicked] = [newVisit(), newVisit()];
  const { playerId } = await (await join(ana)).frame('welcome');
  const rude = await (await join(kicked, { name: 'Rude' })).frame('welcome');
  const tv = await party.tv();
  tv.say('kick', { playerId: rude['playerId'] });
  await tv.frame('playerLeft');
  const { dataDir } = party;
  await party.stop();
  party = await TestParty.start({ dataDir });
  expect(await (await join(ana)).frame('welcome')).toMatchObject({ playerId });
  expect(await (await join(kicked)).frame('bye')).toEqual({ reason: 'kicked' });
  const { readFile } = await import('node:fs/promises');
  const kept = await readFile(`${dataDir}/party.json`, 'utf8');
  for (const joinId of [ana, kicked]) expect(kept).not.toContain(joinId);
});

test.each([
  ['by its visit', () => ({ code: party.host.code, name: 'Ana' })],
  ['by its token', (token: unknown) => ({ token })],
])('1.15 a hello %s that was held on the way takes nothing from the newer line', async (_how, say) => {
  party = await TestParty.start();
  const tv = await party.tv();
  const joinId = newVisit();
  const first = await join(joinId, { attempt: 1 });
  const { token, playerId } = await first.frame('welcome');
  first.cut();
  await tv.frame('playerDropped');
  const newer = await hello({ token, joinId, attempt: 3 });
  await newer.frame('welcome');
  const late = await hello({ ...say(token), joinId, attempt: 2 });
  expect(await late.closeCode()).toBe(4000);
  expect(late.frames).toEqual([]);
  await newer.settle();
  expect(newer.frames.some(({ type }) => type === 'bye')).toBe(false);
  await tv.settle();
  const seen = tv.frames.filter(({ type }) => type === 'playerDropped' || type === 'playerReturned');
  expect(seen.map(({ type, data }) => [type, data['playerId']])).toEqual([
    ['playerDropped', playerId],
    ['playerReturned', playerId],
  ]);
});

test('1.15 a late hello of a tab that another one has replaced is late for that one, too', async () => {
  party = await TestParty.start();
  const [one, other] = [newVisit(), newVisit()];
  const { token } = await (await join(one, { attempt: 4 })).frame('welcome');
  const second = await hello({ token, joinId: other, attempt: 1 });
  await second.frame('welcome');
  const late = await hello({ token, joinId: one, attempt: 3 });
  expect(await late.closeCode()).toBe(4000);
  await second.settle();
  expect(second.frames.some(({ type }) => type === 'bye')).toBe(false);
});

test('5.3 of two visits the newest has the seat, whatever their attempts', async () => {
  party = await TestParty.start();
  const first = await join(newVisit(), { attempt: 9 });
  const { token } = await first.frame('welcome');
  const second = await hello({ token, joinId: newVisit(), attempt: 1 });
  await second.frame('welcome');
  expect(await first.frame('bye')).toEqual({ reason: 'replaced' });
});

test('1.16 a visit that was kicked hears so again, and takes no new seat without a finger', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const joinId = newVisit();
  const rude = await join(joinId);
  const { playerId, token } = await rude.frame('welcome');
  rude.cut();
  tv.say('kick', { playerId });
  await tv.frame('playerLeft');
  for (const more of [{ token }, { code: party.host.code }, { token, code: party.host.code }]) {
    const again = await hello({ ...more, joinId });
    expect(await again.frame('bye')).toEqual({ reason: 'kicked' });
    expect(await again.closeCode()).toBe(4000);
  }
  expect(await names()).toEqual([]);
  await (await join(newVisit())).frame('welcome');
  expect(await names()).toEqual(['Ana in charge']);
});

test('1.16 a hello of a visit that has left opens nothing any more', async () => {
  party = await TestParty.start();
  const joinId = newVisit();
  const ana = await join(joinId, { attempt: 2 });
  await ana.frame('welcome');
  ana.say('leave');
  await ana.closeCode();
  expect(await (await join(joinId, { attempt: 1 })).frame('refused')).toMatchObject({ reason: 'bad-token' });
  expect(await names()).toEqual([]);
});

test('4.5 a ban holds for the visit as for the token', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const joinId = newVisit();
  const { playerId } = await (await join(joinId)).frame('welcome');
  tv.say('ban', { playerId });
  await tv.frame('playerLeft');
  expect(await (await join(joinId)).frame('refused')).toMatchObject({ reason: 'banned' });
});

test('1.17 a seat that was given to another phone is no longer that of its old visits', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const [old, fresh] = [newVisit(), newVisit()];
  const lost = await join(old);
  const { playerId } = await lost.frame('welcome');
  lost.cut();
  await tv.frame('playerDropped');
  const visitor = await hello({ visit: true, code: party.host.code, joinId: fresh, attempt: 1 });
  await visitor.frame('door');
  visitor.say('claim', { playerId });
  const { claims } = (await tv.frame('party', (data) => (data['claims'] as unknown[])?.length === 1)) as {
    claims: { claimId: string }[];
  };
  tv.say('giveSeat', { claimId: claims[0]?.claimId });
  await visitor.frame('welcome');
  expect(await (await join(old)).frame('refused')).toMatchObject({ reason: 'bad-token' });

  // The welcome into the given seat was lost: the visit has the seat all the same.
  visitor.cut();
  await tv.frame('playerDropped', (data) => data['playerId'] === playerId);
  const again = await hello({ visit: true, code: party.host.code, joinId: fresh, attempt: 2 });
  await again.frame('door', (data) => (data['seats'] as unknown[]).length === 1);
  again.say('claim', { playerId });
  expect(await again.frame('welcome')).toMatchObject({ playerId });
});

test('1.18 guessing a joinId is slowed as guessing a code is, and known ones still open their seats', async () => {
  party = await TestParty.start();
  const joinId = newVisit();
  const ana = await join(joinId);
  await ana.frame('welcome');
  ana.cut();
  for (let guess = 0; guess < 5; guess += 1) {
    expect(await (await hello({ joinId: newVisit() })).frame('refused')).toMatchObject({
      reason: 'wrong-code',
    });
  }
  const next = await hello({ joinId: newVisit(), code: party.host.code });
  expect(await next.frame('refused')).toMatchObject({ reason: 'rate-limited' });
  await (await join(joinId)).frame('welcome');
});

test('5.6 a phone that left, was kicked or was replaced is listened to no more', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const [leaver, kicked, replaced] = [
    await party.phone('Leaver'),
    await party.phone('Kicked'),
    await party.phone('Replaced'),
  ];
  tv.say('controllers', { list: [{ to: 'all', controller: { controls: [{ kind: 'button', id: 'go' }] } }] });
  await replaced.frame('controller');
  for (const one of [kicked, replaced]) one.freeze();
  tv.say('kick', { playerId: kicked.welcome['playerId'] });
  await tv.frame('playerLeft');
  await (await hello({ token: replaced.welcome['token'] })).frame('welcome');
  leaver.say('leave');
  for (const one of [leaver, kicked, replaced]) {
    for (let seq = 1; seq <= 7; seq += 1) one.say('input', { control: 'go', value: 'x'.repeat(60_000), seq });
    one.say('ping', { sent: 1 });
  }
  for (const one of [kicked, replaced]) one.thaw();
  for (const one of [leaver, kicked, replaced]) {
    await one.closeCode();
    expect(one.frames.filter(({ type }) => type === 'pong' || type === 'taken')).toEqual([]);
  }
  const metrics = await (await fetch(`${party.url}/metrics`)).text();
  expect(metrics).not.toMatch(/type="input"/);
});

test('5.6 a TV that was replaced is listened to no more', async () => {
  party = await TestParty.start();
  const [first, ana] = [await party.tv(), await party.phone('Ana')];
  first.freeze();
  await party.tv();
  first.say('problem', { reason: 'old', message: 'x'.repeat(400) });
  first.thaw();
  expect(await first.closeCode()).toBe(4006);
  await ana.settle();
  const metrics = await (await fetch(`${party.url}/metrics`)).text();
  expect(metrics).not.toMatch(/type="problem"/);
});
