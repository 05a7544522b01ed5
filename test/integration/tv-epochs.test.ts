import { afterEach, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

let party: TestParty;
afterEach(() => party.end());

const game = { gameId: 'quiz', state: { round: 3 } };

/** A TV page: `epoch` where it was the TV before. */
async function tvPage(epoch?: unknown): Promise<Client> {
  const tv = await party.client();
  tv.say('hello', { role: 'tv', protocol: 1, token: party.host.tvToken, epoch });
  return tv;
}

test('8.8 each TV of a party has a number of its own, and one that comes back keeps it', async () => {
  party = await TestParty.start();
  const first = await tvPage();
  expect(await first.frame('welcome')).toMatchObject({ epoch: 1, resumed: false });
  first.cut();
  const back = await tvPage(1);
  expect(await back.frame('welcome')).toMatchObject({ epoch: 1, resumed: true });
  const second = await tvPage();
  expect(await second.frame('welcome')).toMatchObject({ epoch: 2, resumed: false });
});

test('8.8 a TV whose line died unnoticed takes its own place', async () => {
  party = await TestParty.start();
  const halfOpen = await tvPage();
  await halfOpen.frame('welcome');
  const back = await tvPage(1);
  expect(await back.frame('welcome')).toMatchObject({ resumed: true });
  expect(await halfOpen.frame('bye')).toEqual({ reason: 'replaced' });
});

test('8.8 a TV that slept does not take the party from the one in use', async () => {
  party = await TestParty.start();
  const slept = await tvPage();
  await slept.frame('welcome');
  slept.cut();
  const inUse = await tvPage();
  await inUse.frame('welcome');
  const woken = await tvPage(1);
  expect(await woken.frame('bye')).toEqual({ reason: 'replaced' });
  expect(await woken.closeCode()).toBe(4006);
  inUse.say('snapshot', game);
  await inUse.settle();
  expect(inUse.frames.some(({ type }) => type === 'bye')).toBe(false);
  expect(party.events.filter(({ event }) => event === 'tvConnected')).toHaveLength(2);
});

test('8.8 a TV that slept while another came and went has the party as that one left it', async () => {
  party = await TestParty.start();
  const slept = await tvPage();
  await slept.frame('welcome');
  slept.cut();
  const other = await tvPage();
  await other.frame('welcome');
  other.say('snapshot', game);
  await other.settle();
  other.cut();
  await expect.poll(() => party.events.at(-1)).toEqual({ event: 'tvGone' });
  const woken = await tvPage(1);
  expect(await woken.frame('welcome')).toMatchObject({
    party: { savedGame: game },
    epoch: 3,
    resumed: false,
  });
});

test('8.8 the numbers go on when the host is started again', async () => {
  party = await TestParty.start();
  await (await tvPage()).frame('welcome');
  await (await tvPage()).frame('welcome');
  await party.stop();
  party = await TestParty.start({ dataDir: party.dataDir });
  const back = await tvPage(2);
  expect(await back.frame('welcome')).toMatchObject({ epoch: 2, resumed: true });
  back.cut();
  await expect.poll(() => party.events.at(-1)).toEqual({ event: 'tvGone' });
  const older = await tvPage(1);
  expect(await older.frame('welcome')).toMatchObject({ epoch: 3, resumed: false });
});
