import { afterEach, expect, test } from 'vitest';
import { TestParty } from '../support/party.ts';

let party: TestParty;
afterEach(() => party.end());

test('4.1 only the phone in charge may command', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  await party.phone('Ana');
  const bruno = await party.phone('Bruno');
  bruno.say('command', { name: 'start', args: {} });
  expect(await bruno.frame('error')).toMatchObject({ reason: 'not-in-charge' });
  await tv.settle();
  expect(tv.frames.some((frame) => frame.type === 'command')).toBe(false);
});

test('4.2 game commands go to the TV, and without one the phone is told', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  ana.say('command', { name: 'pick', args: { gameId: 'quiz' } });
  expect(await ana.frame('error')).toMatchObject({ reason: 'no-tv' });
  const tv = await party.tv();
  ana.say('command', { name: 'start', args: { bots: 4 } });
  expect(await tv.frame('command')).toEqual({
    playerId: ana.welcome['playerId'],
    name: 'start',
    args: { bots: 4 },
  });
  ana.say('command', { name: 'start', args: { bots: 'many' } });
  ana.say('command', { name: 'constructor' });
  await ana.settle();
  expect(ana.frames.filter((frame) => frame.data['reason'] === 'bad-message')).toHaveLength(2);
});

test.each(['phone', 'tv'])(
  '4.3 and 4.4 a phone that the %s kicks loses its seat and may join again',
  async (by) => {
    party = await TestParty.start();
    const tv = await party.tv();
    const ana = await party.phone('Ana');
    const rude = await party.phone('Rude');
    const { playerId, token } = rude.welcome;
    if (by === 'tv') tv.say('kick', { playerId });
    else ana.say('command', { name: 'kick', args: { playerId } });
    expect(await rude.frame('bye')).toEqual({ reason: 'kicked' });
    expect(await rude.closeCode()).toBe(4000);
    expect(await tv.frame('playerLeft')).toEqual({ playerId, reason: 'kicked' });

    const old = await party.client();
    old.say('hello', { role: 'phone', protocol: 1, token });
    expect(await old.frame('refused')).toMatchObject({ reason: 'bad-token' });
    expect((await party.phone('Rude')).welcome['playerId']).not.toBe(playerId);
  },
);

test('4.3 a kick of somebody who is not there is answered', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  ana.say('command', { name: 'kick', args: { playerId: 'p99' } });
  expect(await ana.frame('error')).toMatchObject({ reason: 'no-such-player' });
});

test('4.5 a banned phone stays out', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  const pest = await party.phone('Pest');
  ana.say('command', { name: 'ban', args: { playerId: pest.welcome['playerId'] } });
  expect(await pest.frame('bye')).toEqual({ reason: 'banned' });
  const again = await party.client();
  again.say('hello', { role: 'phone', protocol: 1, token: pest.welcome['token'], code: party.host.code });
  expect(await again.frame('refused')).toMatchObject({ reason: 'banned' });
});

test('4.6 when the phone in charge leaves, the next is in charge, and charge can be given', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  const bruno = await party.phone('Bruno');
  const clara = await party.phone('Clara');
  ana.say('leave');
  expect(await ana.closeCode()).toBe(4000);
  expect(await bruno.frame('you')).toEqual({ inCharge: true });
  bruno.say('command', { name: 'charge', args: { playerId: clara.welcome['playerId'] } });
  expect(await clara.frame('you')).toEqual({ inCharge: true });
  expect(await bruno.frame('you', (data) => data['inCharge'] === false)).toBeDefined();
  await tv.frame(
    'playerChanged',
    (data) => data['inCharge'] === true && data['playerId'] === clara.welcome['playerId'],
  );
});

test('5.2 a seat that was left is gone', async () => {
  party = await TestParty.start();
  const ana = await party.phone('Ana');
  ana.say('leave');
  await ana.closeCode();
  const back = await party.client();
  back.say('hello', { role: 'phone', protocol: 1, token: ana.welcome['token'] });
  expect(await back.frame('refused')).toMatchObject({ reason: 'bad-token' });
});

test('5.3 the second tab of a phone takes the seat over', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const first = await party.phone('Ana');
  const second = await party.client();
  second.say('hello', { role: 'phone', protocol: 1, token: first.welcome['token'] });
  await second.frame('welcome');
  expect(await first.frame('bye')).toEqual({ reason: 'replaced' });
  expect(await first.closeCode()).toBe(4006);
  await second.settle();
  await tv.settle();
  expect(tv.frames.some((frame) => frame.type === 'playerDropped')).toBe(false);
});

test('6.9 what a tab that lost its seat, or a phone that lost its place, says afterwards moves nobody', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const [ana, bruno] = [await party.phone('Ana'), await party.phone('Bruno')];
  tv.say('controllers', { list: [{ to: 'all', controller: { controls: [{ kind: 'stick', id: 'move' }] } }] });
  await bruno.frame('controller');
  // They do not read, so they do not answer the goodbye; what they said is still under way.
  ana.freeze();
  bruno.freeze();
  const second = await party.client();
  second.say('hello', { role: 'phone', protocol: 1, token: ana.welcome['token'] });
  await second.frame('welcome');
  tv.say('kick', { playerId: bruno.welcome['playerId'] });
  await tv.frame('playerLeft');
  for (const late of [ana, bruno]) {
    late.say('input', { control: 'move', value: { x: 1, y: 0 } });
    late.say('leave');
  }
  // The host has read all that they said by the time it hangs up.
  for (const late of [ana, bruno]) {
    late.thaw();
    await late.closeCode();
  }
  await tv.settle();
  expect(tv.frames.filter(({ type }) => type === 'input' || type === 'inputs')).toEqual([]);
  expect(tv.frames.filter(({ type }) => type === 'playerLeft')).toHaveLength(1);
});

test('5.4 and 8.2 a host that is started again has the same party and hands the snapshot back', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const ana = await party.phone('Ana', { iconIndex: 9 });
  tv.say('settings', { partyName: 'Kitchen' });
  tv.say('snapshot', { gameId: 'quiz', state: { round: 3 } });
  await tv.settle();
  const { dataDir } = party;
  const { code, tvToken } = party.host;
  await party.stop();

  party = await TestParty.start({ dataDir });
  expect([party.host.code, party.host.tvToken]).toEqual([code, tvToken]);
  const back = await party.client();
  back.say('hello', { role: 'phone', protocol: 1, token: ana.welcome['token'] });
  expect(await back.frame('welcome')).toMatchObject({
    name: 'Ana',
    iconIndex: 9,
    inCharge: true,
    partyName: 'Kitchen',
  });
  const newTv = await party.tv();
  expect(await newTv.frame('welcome')).toMatchObject({
    party: {
      savedGame: { gameId: 'quiz', state: { round: 3 } },
      players: [{ name: 'Ana', connected: true }],
    },
  });
  newTv.say('snapshotDone');
  await newTv.settle();
  const third = await party.tv();
  expect(await third.frame('welcome')).toMatchObject({ party: { savedGame: null } });
});

test('8.13 the choices for a game are kept with the settings, over restarts, and only the TV makes them', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  tv.say('option', { gameId: 'quiz', option: 'rounds', value: 7 });
  tv.say('option', { gameId: 'quiz', option: 'loud', value: true });
  const kept = { gameOptions: { quiz: { rounds: 7, loud: true } } };
  await tv.frame('party', ({ settings }) => JSON.stringify(settings).includes('"loud":true'));
  expect(tv.frames.findLast(({ type }) => type === 'party')?.data).toMatchObject({ settings: kept });
  const ana = await party.phone('Ana');
  ana.say('option', { gameId: 'quiz', option: 'rounds', value: 1 });
  expect(await ana.frame('error')).toMatchObject({ reason: 'unknown-type' });
  await party.stop();
  party = await TestParty.start({ dataDir: party.dataDir });
  const next = await party.tv();
  expect((await next.frame('welcome'))['party']).toMatchObject({ settings: kept });
});
