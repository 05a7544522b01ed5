import { afterEach, expect, test } from 'vitest';
import { TestParty } from '../support/party.ts';
import { RawSocket } from '../support/raw-socket.ts';

let party: TestParty;
afterEach(() => party.end());

const hello = (more: object = {}) => ({ role: 'phone', protocol: 1, ...more });

test('1.1 a client that says nothing is let go after the hello timeout', async () => {
  party = await TestParty.start();
  const client = await party.client();
  expect(await client.closeCode()).toBe(4001);
}, 10_000);

test('1.1 holds also for a client that answers no pings', async () => {
  party = await TestParty.start();
  const mute = await RawSocket.upgraded(party.host.port);
  await mute.closed();
  // The close frame: two bytes, 4001.
  expect(mute.received.slice(-4)).toBe('\x88\x02\x0f\xa1');
}, 10_000);

test('1.2 text of any length is well formed: a long name is cut, a long code or token is a wrong one', async () => {
  party = await TestParty.start();
  const long = 'x'.repeat(5_000);
  expect((await party.phone(long)).welcome['name']).toBe(`${'x'.repeat(15)}…`);
  for (const [member, reason] of [
    ['code', 'wrong-code'],
    ['token', 'bad-token'],
  ] as const) {
    const client = await party.client();
    client.say('hello', hello({ [member]: long }));
    expect(await client.frame('refused')).toMatchObject({ reason });
  }
});

test.each([
  ['not JSON', '{'],
  ['no envelope', '[]'],
  ['another type', '{"type":"input","data":{}}'],
  ['hello without data', '{"type":"hello"}'],
  ['hello of no known role', '{"type":"hello","data":{"role":"ghost","protocol":1}}'],
  ['a prototype key', '{"type":"__proto__","data":{}}'],
])('1.2 a first frame that is %s is refused as a bad message', async (_what, text) => {
  party = await TestParty.start();
  const client = await party.client();
  client.sayText(text);
  expect(await client.frame('refused')).toMatchObject({ reason: 'bad-message' });
  expect(await client.closeCode()).toBe(4002);
});

test('1.3 another protocol number is refused', async () => {
  party = await TestParty.start();
  const client = await party.client();
  client.say('hello', hello({ protocol: 2, code: party.host.code }));
  expect(await client.frame('refused')).toMatchObject({ reason: 'bad-protocol' });
  expect(await client.closeCode()).toBe(4003);
});

test('1.4 the code opens the door, in any case of letters, and a wrong or missing one does not', async () => {
  party = await TestParty.start({ code: 'QRST' });
  for (const code of ['QRSS', undefined]) {
    const stranger = await party.client();
    stranger.say('hello', hello({ code }));
    expect(await stranger.frame('refused')).toMatchObject({ reason: 'wrong-code' });
    expect(await stranger.closeCode()).toBe(4003);
  }
  const guest = await party.phone('Ana', { code: 'qrst' });
  expect(guest.welcome).toMatchObject({ name: 'Ana', inCharge: true, partyName: 'Partyline' });
});

test('1.5 a token opens its seat again without a code, and an unknown one is refused', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana', { iconIndex: 7 });
  ana.cut();
  const back = await party.client();
  back.say('hello', hello({ token: ana.welcome['token'] }));
  const { serverTime: _before, ...before } = ana.welcome;
  expect(await back.frame('welcome')).toMatchObject(before);

  const stranger = await party.client();
  stranger.say('hello', hello({ token: 'AAAAAAAAAAAAAAAAAAAAAA', code: party.host.code }));
  expect(await stranger.frame('refused')).toMatchObject({ reason: 'bad-token' });
});

test('1.6 and 5.1 a phone that returns has its controller right after the welcome', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  const controller = { title: 'Secret', controls: [{ kind: 'button', id: 'go' }] };
  tv.say('controllers', { list: [{ to: [ana.welcome['playerId']], controller }] });
  await ana.frame('controller');
  ana.cut();
  await tv.frame('playerDropped');

  const back = await party.client();
  back.say('hello', hello({ token: ana.welcome['token'] }));
  await back.frame('controller');
  expect(back.frames.map((frame) => frame.type)).toEqual(['welcome', 'controller']);
  expect(back.frames[1]?.data).toEqual(controller);
  await tv.frame('playerReturned');
});

test('1.7 names are made safe and unique', async () => {
  party = await TestParty.start();
  const names = [];
  for (const name of ['  Ana ', 'ANA', '\u202eBruno\u0000', 'x'.repeat(40), '', '\u200b']) {
    names.push((await party.phone(name)).welcome['name']);
  }
  expect(names).toEqual(['Ana', 'ANA 2', 'Bruno', `${'x'.repeat(15)}…`, 'Guest', 'Guest 2']);
  const visitor = await party.client();
  visitor.say('hello', hello({ code: party.host.code, language: 'pt-BR' }));
  expect(await visitor.frame('welcome')).toMatchObject({ name: 'Visita' });
});

test('1.8 a locked party lets only known seats in', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  ana.say('command', { name: 'lock', args: { locked: true } });
  await ana.settle();
  const late = await party.client();
  late.say('hello', hello({ code: party.host.code, name: 'Late' }));
  expect(await late.frame('refused')).toMatchObject({ reason: 'party-locked' });

  const back = await party.client();
  back.say('hello', hello({ token: ana.welcome['token'] }));
  expect(await back.frame('welcome')).toMatchObject({ name: 'Ana' });
});

test('1.10 a TV needs the token, and the newest TV is the TV', async () => {
  party = await TestParty.start();
  const thief = await party.client();
  thief.say('hello', { role: 'tv', protocol: 1, token: 'guess' });
  expect(await thief.frame('refused')).toMatchObject({ reason: 'bad-token' });
  expect(await thief.closeCode()).toBe(4003);

  const first = await party.tv();
  const second = await party.tv();
  expect(await first.frame('bye')).toEqual({ reason: 'replaced' });
  expect(await first.closeCode()).toBe(4006);
  await party.phone('Ana');
  expect(await second.frame('playerJoined')).toMatchObject({ name: 'Ana', inCharge: true, iconIndex: 0 });
  expect(first.frames.some((frame) => frame.type === 'playerJoined')).toBe(false);
});
