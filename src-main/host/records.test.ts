import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from './clock.ts';
import { silentLogger } from './logger.ts';
import { loadRecords } from './records.ts';

let dataDir = '';
beforeEach(async () => (dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-records-'))));
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const load = () =>
  loadRecords({
    dataDir,
    logger: silentLogger(),
    clock: systemClock,
    newCode: () => 'ABCD',
    newToken: () => 'token',
  });

test('settings of an older version load, and what they lack is as usual', async () => {
  const old = { language: 'pt-BR', partyName: 'Festa', soundVolume: 0.2, mdns: false };
  await writeFile(path.join(dataDir, 'settings.json'), JSON.stringify(old));
  const { settings, notices } = await load();
  expect(settings).toEqual({
    ...old,
    nameFilter: false,
    standIns: true,
    developer: false,
    addressChoices: [],
  });
  expect(notices).toEqual([]);
});

test('choices of addresses are kept', async () => {
  const records = await load();
  const choice = { network: 'wlan0 192.168.1.0/24', interfaceName: 'eth0', address: '192.168.2.4' };
  void records.settingsFile.save({ ...records.settings, addressChoices: [choice] });
  await records.settingsFile.flush();
  expect((await load()).settings.addressChoices).toEqual([choice]);
  expect(await readFile(path.join(dataDir, 'settings.json'), 'utf8')).toContain('eth0');
});
