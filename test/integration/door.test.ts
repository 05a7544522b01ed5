/** Rules 1.11, 1.12 and 4.7: who looks through the door, who says that a seat was theirs, who keeps order. */
import { afterEach, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

let party: TestParty;
afterEach(() => party.end());

async function visitor(code = party.host.code): Promise<Client> {
  const client = await party.client();
  client.say('hello', { role: 'phone', protocol: 1, visit: true, ...(code === '' ? {} : { code }) });
  return client;
}

/** Ana is in charge, Bruno has dropped, a TV is there. */
async function withBrunoAway() {
  party = await TestParty.start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  const bruno = await party.phone('Bruno', { iconIndex: 5 });
  const { playerId, token } = bruno.welcome;
  bruno.cut();
  await tv.frame('playerDropped');
  return { tv, ana, playerId: String(playerId), token };
}

test('1.11 a visitor hears whose party it is and takes no seat; with the code it hears who is missing', async () => {
  const { playerId, tv } = await withBrunoAway();
  const blind = await visitor('');
  expect(await blind.frame('door')).toEqual({ partyName: 'Partyline', locked: false, seats: [] });
  const knowing = await visitor();
  const { seats, inCharge } = await knowing.frame('door');
  expect(inCharge).toBe('Ana');
  expect(seats).toEqual([{ playerId, name: 'Bruno', iconIndex: 5, color: expect.any(String) as string }]);
  await tv.settle();
  expect(tv.frames.filter(({ type }) => type === 'playerJoined')).toHaveLength(2);
  // Nothing else is for visitors.
  await knowing.settle();
  expect(knowing.frames.map(({ type }) => type)).toEqual(['door', 'pong']);
});

test('1.11 the door is told again at each change, and a second hello joins on the same line', async () => {
  const { tv, token } = await withBrunoAway();
  const client = await visitor();
  await client.frame('door');
  tv.say('lock', { locked: true });
  await client.frame('door', (door) => door['locked'] === true);
  tv.say('lock', { locked: false });
  tv.say('settings', { partyName: 'Casa' });
  await client.frame('door', (door) => door['partyName'] === 'Casa' && door['locked'] === false);
  const back = await party.client();
  back.say('hello', { role: 'phone', protocol: 1, token });
  await client.frame('door', (door) => (door['seats'] as unknown[]).length === 0);
  client.say('hello', { role: 'phone', protocol: 1, code: party.host.code, name: 'Clara' });
  expect(await client.frame('welcome')).toMatchObject({ name: 'Clara', partyName: 'Casa' });
  expect(await tv.frame('playerJoined', (player) => player['name'] === 'Clara')).toMatchObject({
    connected: true,
  });
});

test('1.11 a wrong code at the door is a guess like any other', async () => {
  party = await TestParty.start({ code: 'QRST' });
  for (let guess = 0; guess < 5; guess += 1) {
    const client = await visitor('ABCD');
    expect(await client.frame('refused')).toMatchObject({ reason: 'wrong-code' });
    expect(await client.closeCode()).toBe(4003);
  }
  const waiting = await visitor('QRST');
  expect(await waiting.frame('refused')).toMatchObject({ reason: 'rate-limited' });
  // To look without a code guesses nothing.
  expect(await (await visitor('')).frame('door')).toMatchObject({ seats: [] });
  // Nor does a made-up token make it any less of a guess.
  const disguised = await party.client();
  disguised.say('hello', { role: 'phone', protocol: 1, visit: true, code: 'QRST', token: 'made up' });
  expect(await disguised.frame('refused')).toMatchObject({ reason: 'rate-limited' });
});

test.each(['the phone in charge', 'the TV'])(
  '1.12 %s gives a dropped seat back to who claims it; the old token is dead',
  async (who) => {
    const { tv, ana, playerId, token } = await withBrunoAway();
    tv.say('controllers', { list: [{ to: playerId, controller: { title: 'Yours', controls: [] } }] });
    const client = await visitor();
    client.say('claim', { playerId });
    expect(await client.frame('claim')).toEqual({ playerId, state: 'asked' });
    const { claims } = await tv.frame('party', (party) => 'claims' in party);
    const [claim] = claims as { claimId: string; playerId: string }[];
    expect(claim?.playerId).toBe(playerId);
    const { list } = await ana.frame('claims');
    expect(list).toMatchObject([{ claimId: claim?.claimId, playerId, name: 'Bruno', iconIndex: 5 }]);

    const args = { claimId: claim?.claimId };
    if (who === 'the TV') tv.say('giveSeat', args);
    else ana.say('command', { name: 'giveSeat', args });
    const welcome = await client.frame('welcome');
    expect(welcome).toMatchObject({ playerId, name: 'Bruno', iconIndex: 5 });
    expect(await client.frame('controller')).toMatchObject({ title: 'Yours' });
    await tv.frame('playerReturned');
    await tv.frame('party', (party) => (party['claims'] as unknown[] | undefined)?.length === 0);
    await ana.frame('claims', (told) => (told['list'] as unknown[]).length === 0);

    const old = await party.client();
    old.say('hello', { role: 'phone', protocol: 1, token });
    expect(await old.frame('refused')).toMatchObject({ reason: 'bad-token' });
    client.cut();
    const again = await party.client();
    again.say('hello', { role: 'phone', protocol: 1, token: welcome['token'] });
    expect(await again.frame('welcome')).toMatchObject({ playerId });
  },
);

test('1.12 a denied claim is denied, and after two denials unheard', async () => {
  const { tv, ana, playerId } = await withBrunoAway();
  const client = await visitor();
  for (const claimId of ['c1', 'c2']) {
    client.say('claim', { playerId });
    await ana.frame('claims', ({ list }) => (list as { claimId: string }[])[0]?.claimId === claimId);
    ana.say('command', { name: 'denySeat', args: { claimId } });
    await ana.settle();
  }
  const states = () => client.frames.filter(({ type }) => type === 'claim').map(({ data }) => data['state']);
  await client.settle();
  expect(states()).toEqual(['asked', 'denied', 'asked', 'denied']);
  const told = ana.frames.length;
  client.say('claim', { playerId });
  await client.settle();
  expect(states().at(-1)).toBe('denied');
  await tv.settle();
  await ana.settle();
  expect(ana.frames.slice(told).map(({ type }) => type)).toEqual(['pong']);
});

test('1.12 only a dropped seat can be claimed, only with the code, and it is gone when its own phone returns', async () => {
  const { tv, ana, playerId, token } = await withBrunoAway();
  const client = await visitor();
  client.say('claim', { playerId: ana.welcome['playerId'] });
  expect(await client.frame('claim')).toMatchObject({ state: 'gone' });
  const blind = await visitor('');
  blind.say('claim', { playerId });
  expect(await blind.frame('claim')).toMatchObject({ state: 'gone' });
  client.say('claim', { playerId });
  await client.frame('claim', ({ state }) => state === 'asked');
  const back = await party.client();
  back.say('hello', { role: 'phone', protocol: 1, token });
  await client.frame('claim', ({ state, playerId: of }) => state === 'gone' && of === playerId);
  tv.say('giveSeat', { claimId: 'c1' });
  expect(await tv.frame('error')).toMatchObject({ reason: 'no-such-claim' });
  await back.settle();
  expect(back.isClosed).toBe(false);
});

test('1.12 a claim that is taken back is heard of no more, and may be made again', async () => {
  const { tv, ana, playerId } = await withBrunoAway();
  const client = await visitor();
  client.say('claim', { playerId });
  await ana.frame('claims', ({ list }) => (list as unknown[]).length === 1);
  client.say('unclaim', {});
  await ana.frame('claims', ({ list }) => (list as unknown[]).length === 0);
  await tv.frame('party', ({ claims }) => Array.isArray(claims) && claims.length === 0);
  client.say('claim', { playerId });
  await ana.frame('claims', ({ list }) => (list as unknown[]).length === 1);
});

test('1.12 a phone that is not in charge neither hears of claims nor decides them', async () => {
  const { playerId } = await withBrunoAway();
  const clara = await party.phone('Clara');
  const client = await visitor();
  client.say('claim', { playerId });
  await client.frame('claim');
  clara.say('command', { name: 'giveSeat', args: { claimId: 'c1' } });
  expect(await clara.frame('error')).toMatchObject({ reason: 'not-in-charge' });
  expect(clara.frames.some(({ type }) => type === 'claims' || type === 'people')).toBe(false);
  expect(client.frames.some(({ type }) => type === 'welcome')).toBe(false);
});

test('4.5 a banned address is not let to the door either', async () => {
  party = await TestParty.start();
  const rude = await party.phone('Rude');
  const { playerId, token } = rude.welcome;
  (await party.tv()).say('ban', { playerId });
  await rude.closeCode();
  const client = await party.client();
  client.say('hello', { role: 'phone', protocol: 1, visit: true, token });
  expect(await client.frame('refused')).toMatchObject({ reason: 'banned' });
});

test('4.7 the phone in charge is told who is here while it wants to know, and nobody else is', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  const bruno = await party.phone('Bruno');
  bruno.say('people', { open: true });
  expect(await bruno.frame('error')).toMatchObject({ reason: 'not-in-charge' });
  await ana.settle();
  expect(ana.frames.some(({ type }) => type === 'people')).toBe(false);

  ana.say('people', { open: true });
  expect(await ana.frame('people')).toMatchObject({
    locked: false,
    players: [
      { name: 'Ana', connected: true, inCharge: true },
      { name: 'Bruno', connected: true, inCharge: false },
    ],
  });
  bruno.cut();
  await ana.frame('people', ({ players }) => !(players as { connected: boolean }[])[1]?.connected);
  ana.say('command', { name: 'lock', args: { locked: true } });
  await ana.frame('people', ({ locked }) => locked === true);

  ana.say('people', { open: false });
  await ana.settle();
  const told = ana.frames.length;
  tv.say('lock', { locked: false });
  await tv.settle();
  await ana.settle();
  expect(ana.frames.slice(told).map(({ type }) => type)).toEqual(['pong']);
});

test('1.7 while the host filters names a rude one is not usable, and one that is there already goes', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const rude = await party.phone('sh1t head');
  expect(rude.welcome['name']).toBe('sh1t head');
  tv.say('settings', { nameFilter: true });
  expect(await tv.frame('playerChanged')).toMatchObject({ name: 'Guest' });
  expect(await rude.frame('you')).toEqual({ name: 'Guest' });
  rude.say('profile', { name: 'Caralho' });
  expect(await rude.frame('error')).toMatchObject({ reason: 'unfit-name' });
  expect((await party.phone('f.u.c.k')).welcome['name']).toBe('Guest 2');
  for (const name of ['Essex', 'Scunthorpe', 'Dick Van Dyke', 'Analía', 'Cassandra'])
    expect((await party.phone(name)).welcome['name']).toBe(name);
});

test('1.7 and 4.3 nobody is given a name that is not usable, by the phone in charge or by the TV', async () => {
  const { tv, ana, playerId } = await withBrunoAway();
  tv.say('settings', { nameFilter: true });
  ana.say('command', { name: 'rename', args: { playerId, name: 'Caralho' } });
  expect(await ana.frame('error')).toMatchObject({ reason: 'unfit-name' });
  tv.say('rename', { playerId, name: '   ' });
  expect(await tv.frame('error')).toMatchObject({ reason: 'unfit-name' });
  expect(tv.frames.some(({ type }) => type === 'playerChanged')).toBe(false);
});
