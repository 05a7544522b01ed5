/** Rules 3.8 and 3.9: nothing that a phone was told is taken is lost, and nothing counts twice. */
import { afterEach, expect, test } from 'vitest';
import type { Client, Frame } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

let party: TestParty;
afterEach(() => party.end());

const CONTROLLER = { controls: [{ kind: 'button', id: 'go' }] };

async function confirmingTv(): Promise<Client> {
  const tv = await party.client();
  tv.say('hello', { role: 'tv', protocol: 1, token: party.host.tvToken, confirms: true });
  await tv.frame('welcome');
  return tv;
}

function press(phone: Client, seq: number, control = 'go'): void {
  phone.say('input', { control, value: true, seq });
}

/** The numbers of all inputs that this TV heard, in order. */
function heardBy(tv: Client): unknown[] {
  const list = tv.frames.flatMap(({ type, data }: Frame) => {
    if (type === 'input') return [data];
    return type === 'inputs' ? (data['list'] as Frame['data'][]) : [];
  });
  // A release that the host tells has no number.
  return list.map((input) => input['seq']).filter((seq) => seq !== undefined);
}

const takenBy = (phone: Client) =>
  phone.frames.filter(({ type }) => type === 'taken').map(({ data }) => data['seq']);

async function resumed(token: unknown): Promise<Client & { welcome: Frame['data'] }> {
  const client = await party.client();
  client.say('hello', { role: 'phone', protocol: 1, token });
  return Object.assign(client, { welcome: await client.frame('welcome') });
}

async function withButton() {
  party = await TestParty.start();
  const tv = await confirmingTv();
  const ana = await party.phone('Ana');
  const playerId = String(ana.welcome['playerId']);
  tv.say('controllers', { list: [{ to: 'all', controller: CONTROLLER }] });
  await ana.frame('controller');
  return { tv, ana, playerId };
}

test('3.8 an input is taken when the snapshot that contains it is kept, not before', async () => {
  const { tv, ana, playerId } = await withButton();
  expect(ana.welcome['lastSeq']).toBe(0);
  for (const seq of [10, 11, 12]) press(ana, seq);
  await ana.settle();
  await tv.settle();
  expect(heardBy(tv)).toEqual([10, 11, 12]);
  expect(takenBy(ana)).toEqual([]);
  tv.say('snapshot', { gameId: 'quiz', state: {}, taken: { [playerId]: 11 } });
  expect(await ana.frame('taken')).toEqual({ seq: 11 });
  tv.say('taken', { taken: { [playerId]: 12 } });
  await ana.frame('taken', ({ seq }) => seq === 12);
});

test('3.8 what is said again on a new line is applied once', async () => {
  const { tv, ana } = await withButton();
  press(ana, 10);
  await ana.settle();
  ana.cut();
  await tv.frame('playerDropped');
  const back = await resumed(ana.welcome['token']);
  expect(back.welcome['lastSeq']).toBe(10);
  press(back, 10);
  press(back, 11);
  await back.settle();
  await tv.settle();
  expect(heardBy(tv)).toEqual([10, 11]);
});

test('3.8 the word that inputs are taken is said again on a new line', async () => {
  const { tv, ana, playerId } = await withButton();
  press(ana, 10);
  await ana.settle();
  ana.cut();
  await tv.frame('playerDropped');
  tv.say('taken', { taken: { [playerId]: 10 } });
  await tv.settle();
  const back = await resumed(ana.welcome['token']);
  expect(await back.frame('taken')).toEqual({ seq: 10 });
});

test('3.8 an input that comes too late is taken, too: it need not be said again', async () => {
  const { tv, ana, playerId } = await withButton();
  press(ana, 10, 'gone');
  expect(await ana.frame('taken')).toEqual({ seq: 10 });
  press(ana, 11);
  press(ana, 12, 'gone');
  await ana.settle();
  expect(takenBy(ana)).toEqual([10]);
  tv.say('taken', { taken: { [playerId]: 11 } });
  await ana.frame('taken', ({ seq }) => seq === 12);
  // The frame may have been lost with the line: who says it again hears it again.
  press(ana, 12, 'gone');
  await ana.settle();
  expect(takenBy(ana)).toEqual([10, 12, 12]);
});

test('3.9 the next TV hears what the last one had not taken, in order, after its welcome', async () => {
  const { tv, ana, playerId } = await withButton();
  for (const seq of [10, 11, 12]) press(ana, seq);
  await ana.settle();
  await tv.settle();
  tv.say('snapshot', { gameId: 'quiz', state: { n: 1 }, taken: { [playerId]: 10 } });
  await ana.frame('taken');
  tv.cut();
  await expect.poll(() => party.events.some(({ event }) => event === 'tvGone')).toBe(true);
  press(ana, 13);
  await ana.settle();
  const next = await confirmingTv();
  await next.frame('inputs');
  expect(heardBy(next)).toEqual([11, 12, 13]);
  next.say('snapshotDone');
  await ana.frame('taken', ({ seq }) => seq === 13);
});

test('3.9 a TV that confirms nothing has taken what it was sent, and is told nothing of before', async () => {
  const { tv, ana } = await withButton();
  press(ana, 10);
  await ana.settle();
  await tv.settle();
  const plain = await party.tv();
  await ana.frame('taken', ({ seq }) => seq === 10);
  press(ana, 11);
  await ana.frame('taken', ({ seq }) => seq === 11);
  await plain.settle();
  expect(heardBy(plain)).toEqual([11]);
});

test('3.14 at most 128 inputs of a seat wait; what there is no room for is not taken, and comes again', async () => {
  const { tv, ana, playerId } = await withButton();
  for (let seq = 1; seq <= 150; seq += 1) press(ana, seq);
  await ana.settle();
  await tv.settle();
  expect(heardBy(tv)).toEqual(Array.from({ length: 128 }, (_, index) => index + 1));
  tv.say('taken', { taken: { [playerId]: 128 } });
  await ana.frame('taken', ({ seq }) => seq === 128);
  press(ana, 151);
  await ana.settle();
  expect(takenBy(ana)).toEqual([128]);
  const back = await resumed(ana.welcome['token']);
  expect(back.welcome['lastSeq']).toBe(128);
  for (let seq = 129; seq <= 151; seq += 1) press(back, seq);
  await back.settle();
  await tv.settle();
  expect(heardBy(tv)).toEqual(Array.from({ length: 151 }, (_, index) => index + 1));
});

test('3.14 what is said on five lines before the TV is back is kept once each', async () => {
  const { ana, tv } = await withButton();
  await ana.settle();
  await tv.settle();
  await party.stop();
  party = await TestParty.start({ dataDir: party.dataDir });
  const seqs = Array.from({ length: 30 }, (_, index) => index + 1);
  for (let line = 0; line < 5; line += 1) {
    const back = await resumed(ana.welcome['token']);
    expect(back.welcome['lastSeq']).toBe(0);
    for (const seq of seqs) press(back, seq);
    await back.settle();
  }
  const next = await confirmingTv();
  next.say('controllers', { list: [{ to: 'all', controller: CONTROLLER }] });
  await next.frame('inputs');
  await next.settle();
  expect(heardBy(next)).toEqual(seqs);
});

test('3.14 a host that was started again knows at once which numbers the kept game has', async () => {
  const { ana, tv, playerId } = await withButton();
  tv.say('snapshot', { gameId: 'quiz', state: {}, taken: { [playerId]: 300 } });
  await ana.frame('taken', ({ seq }) => seq === 300);
  await party.stop();
  party = await TestParty.start({ dataDir: party.dataDir });
  expect((await resumed(ana.welcome['token'])).welcome['lastSeq']).toBe(300);
});

test('3.9 what a phone says to a host that was started again waits until a TV says what phones show', async () => {
  const { ana, tv } = await withButton();
  await ana.settle();
  await tv.settle();
  await party.stop();
  const { dataDir } = party;
  party = await TestParty.start({ dataDir });
  const back = await resumed(ana.welcome['token']);
  press(back, 10);
  press(back, 11, 'other');
  await back.settle();
  const next = await confirmingTv();
  await next.settle();
  expect(heardBy(next)).toEqual([]);
  next.say('controllers', { list: [{ to: 'all', controller: CONTROLLER }] });
  await next.frame('input');
  expect(heardBy(next)).toEqual([10]);
});

test('3.8 a phone whose clock is behind hears which numbers the kept game has, from a host that was started again', async () => {
  const { ana, playerId } = await withButton();
  await party.stop();
  const { dataDir } = party;
  party = await TestParty.start({ dataDir });
  const back = await resumed(ana.welcome['token']);
  const next = await confirmingTv();
  next.say('snapshot', { gameId: 'quiz', state: {}, taken: { [playerId]: 300, p99: 7 } });
  next.say('controllers', { list: [{ to: 'all', controller: CONTROLLER }] });
  expect(await back.frame('taken')).toEqual({ seq: 300 });
  press(back, 301);
  await next.frame('input');
  const again = await resumed(ana.welcome['token']);
  expect(again.welcome['lastSeq']).toBe(301);
});

test('3.9 and 9.5 a TV that comes back hears all that 200 seats have drawn meanwhile, in frames that it can read', async () => {
  party = await TestParty.start();
  const tv = await confirmingTv();
  const phones = [];
  for (let seat = 0; seat < 200; seat += 1) phones.push(await party.phone(`Guest ${seat}`));
  tv.say('controllers', {
    list: [
      { to: 'all', controller: { controls: [{ kind: 'draw', id: 'art', colors: ['#ff0000'], aspect: 1 }] } },
    ],
  });
  for (const phone of phones) await phone.frame('controller');
  tv.cut();
  await expect.poll(() => party.events.some(({ event }) => event === 'tvGone')).toBe(true);
  const points = Array.from({ length: 128 }, (_, index) => index / 127.123456789);
  const value = { stroke: { color: '#ff0000', width: 0.01, points } };
  const each = 40;
  for (const phone of phones)
    for (let seq = 1; seq <= each; seq += 1) phone.say('input', { control: 'art', value, seq });
  for (const phone of phones) await phone.settle();
  const next = await party.client();
  next.say('hello', { role: 'tv', protocol: 1, token: party.host.tvToken, confirms: true });
  // Whatever else the TV is told in the same breath must not be the end of its line.
  next.say('ping', { sent: 1 });
  next.say('ping', { sent: 2 });
  await expect.poll(() => heardBy(next).length, { timeout: 30_000 }).toBe(200 * each);
  await next.settle();
  const largest = Math.max(...next.frames.map((frame) => JSON.stringify(frame).length));
  expect(largest).toBeLessThan(1024 * 1024);
}, 60_000);
