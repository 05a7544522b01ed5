import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock, type Clock } from '../base/clock.ts';
import { silentLogger } from './logger.ts';
import { newToken } from '../base/secrets.ts';
import { DataFolder } from './data-folder.ts';
import { readBootId } from './evening.ts';
import { DEFAULT_SETTINGS } from './read-settings.ts';
import { Records } from './records.ts';

const HOUR_MS = 3_600_000;

let dataDir = '';
let nowMs = 1_800_000_000_000;
let sinceBootMs = 0;
const clock: Clock = { now: systemClock.now, wallNow: () => nowMs, sinceBoot: () => sinceBootMs };
const deps = { logger: silentLogger(), clock };
const opened: Records[] = [];
beforeEach(async () => (dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-records-'))));
afterEach(async () => {
  await end();
  await rm(dataDir, { recursive: true, force: true });
});

async function end(): Promise<void> {
  for (const records of opened.splice(0)) await records.close();
}

/** As a host that starts, after the one before has ended. */
async function load(): Promise<Records> {
  await end();
  const folder = await DataFolder.open(dataDir, deps);
  const records = await Records.load({ ...deps, folder, newCode: () => 'ABCD', newToken });
  records.follow({ record: () => ({ ...records.party, ...records.stamp() }), isSomebodyHere: () => false });
  records.partyChanged();
  opened.push(records);
  return records;
}

const write = (name: string, text: string) => writeFile(path.join(dataDir, name), text);
const onDisk = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(dataDir, name), 'utf8'));

test('settings of an older version load, and what they lack is as usual', async () => {
  const old = { language: 'pt-BR', partyName: 'Festa', soundVolume: 0.2, mdns: false };
  await write('settings.json', JSON.stringify(old));
  const { settings, notices } = await load();
  expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...old });
  expect(notices).toEqual([]);
});

test('choices of addresses are kept', async () => {
  const records = await load();
  const choice = { network: 'wlan0 192.168.1.0/24', interfaceName: 'eth0', address: '192.168.2.4' };
  records.keepSettings({ ...records.settings, addressChoices: [choice] });
  expect((await load()).settings.addressChoices).toEqual([choice]);
});

test('14.4 what is mended of the settings is on disk at once, and told for this evening', async () => {
  await write(
    'settings.json',
    JSON.stringify({ ...DEFAULT_SETTINGS, partyName: 'x'.repeat(90), mdns: false }),
  );
  expect((await load()).notices).toEqual(['settings-corrupt']);
  const again = await load();
  expect(again.notices).toEqual([]);
  expect(again.settings.mdns).toBe(false);
});

test('14.4 a damaged Wi-Fi file is told, and costs nothing else', async () => {
  await write('guest-wifi.json', '{"name":"Casa"}');
  const { guestWifi, notices } = await load();
  expect(guestWifi).toBeNull();
  expect(notices).toEqual(['settings-corrupt']);
});

test('5.4 a game is that of the party that it names, over a restart', async () => {
  await (await load()).keepGame({ gameId: 'floe', state: { round: 2 } });
  const again = await load();
  expect(again.savedGame).toEqual({ gameId: 'floe', state: { round: 2 } });
  await again.keepGame(null);
  expect((await load()).savedGame).toBeNull();
});

test('5.4 the game of yesterday’s party is forgotten, when the party starts again, and ever after', async () => {
  await (await load()).keepGame({ gameId: 'floe', state: {} });
  await end();
  nowMs += 13 * HOUR_MS;
  sinceBootMs += 13 * HOUR_MS;
  expect((await load()).savedGame).toBeNull();
  expect((await load()).savedGame).toBeNull();
  expect(await onDisk('game.json')).toBeNull();
});

test('5.4 a host that is killed and started again after its clock jumped by 13 hours has its party', async (context) => {
  if (readBootId() === null) return context.skip('this system does not tell its boots apart');
  const { party } = await load();
  nowMs += 13 * HOUR_MS;
  sinceBootMs += 10_000;
  expect((await load()).party.partyId).toBe(party.partyId);
});

test.each([
  ['another party', { partyId: 'x'.repeat(22), gameId: 'floe', state: {} }],
  ['no party', { gameId: 'floe', state: {} }],
])('5.4 a game of %s is not played', async (_what, game) => {
  await load();
  await end();
  await write('game.json', JSON.stringify(game));
  expect((await load()).savedGame).toBeNull();
});

test('5.4 a party whose file was lost has no game either', async () => {
  await (await load()).keepGame({ gameId: 'floe', state: {} });
  await end();
  await write('party.json', '{"cou');
  const records = await load();
  expect(records.savedGame).toBeNull();
  expect(records.notices).toEqual(['party-corrupt']);
});

test('14.2 what cannot be written is kept in memory, and on disk once it can be', async () => {
  await write('blocked', '');
  dataDir = path.join(dataDir, 'blocked');
  const records = await load();
  await records.keepGame({ gameId: 'floe', state: { round: 1 } });
  records.keepSettings({ ...records.settings, partyName: 'Casa' });
  expect(records.notices).toEqual(['data-unwritable']);
  expect(records.savedGame).toEqual({ gameId: 'floe', state: { round: 1 } });
  await rm(dataDir);
  await expect
    .poll(() => {
      records.writeOwed();
      return records.notices;
    })
    .toEqual([]);
  expect((await readdir(dataDir)).toSorted()).toEqual([
    'game.json',
    'host.lock',
    'party.json',
    'settings.json',
  ]);
  expect(await onDisk('settings.json')).toMatchObject({ partyName: 'Casa' });
  dataDir = path.dirname(dataDir);
});

test('a host that ends has written what a game kept just before', async () => {
  const records = await load();
  records.stores.keep('floe', { best: 12 });
  await end();
  expect(await onDisk(path.join('stores', 'game-floe.json'))).toEqual({ best: 12 });
});

test('what a game kept while the disk took nothing is written once it does', async () => {
  const records = await load();
  await write('stores', 'a file where the folder should be');
  records.stores.keep('floe', { best: 12 });
  await records.stores.flush();
  expect(records.notices).toContain('data-unwritable');
  await rm(path.join(dataDir, 'stores'));
  await expect
    .poll(
      () => {
        records.writeOwed();
        return onDisk(path.join('stores', 'game-floe.json')).catch(() => null);
      },
      { timeout: 5_000 },
    )
    .toEqual({ best: 12 });
  expect(records.notices).not.toContain('data-unwritable');
});
