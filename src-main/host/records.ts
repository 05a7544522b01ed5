/** What the host keeps on disk, loaded together: settings, the party, the running game. */
import { mkdir, writeFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Logger } from 'pino';
import { GuestWifi, SavedGame, Settings, type Notice } from '../../src-shared/party.ts';
import type { Clock } from './clock.ts';
import { isTonight, newParty, PartyRecord } from './party-record.ts';
import { JsonFile } from './store.ts';

const DEFAULT_SETTINGS: Settings = {
  language: 'en',
  partyName: 'Partyline',
  soundVolume: 0.7,
  mdns: true,
  nameFilter: false,
  developer: false,
  standIns: true,
  addressChoices: [],
};

/** A settings file of an older version lacks what came later. Only here: a change by the TV must not reset it. */
const KeptSettings = Settings.extend({
  nameFilter: Settings.shape.nameFilter.default(DEFAULT_SETTINGS.nameFilter),
  standIns: Settings.shape.standIns.default(DEFAULT_SETTINGS.standIns),
  developer: Settings.shape.developer.default(DEFAULT_SETTINGS.developer),
  addressChoices: Settings.shape.addressChoices.default(DEFAULT_SETTINGS.addressChoices),
});

/** What was found, and the files to keep it in. */
export type Records = {
  settings: Settings;
  party: PartyRecord;
  savedGame: SavedGame | null;
  guestWifi: GuestWifi | null;
  settingsFile: JsonFile<Settings>;
  partyFile: JsonFile<PartyRecord>;
  gameFile: JsonFile<SavedGame | null>;
  /** Apart from the settings, which people show one another when something does not work. */
  wifiFile: JsonFile<GuestWifi | null>;
  notices: Notice[];
};

export type RecordTools = {
  dataDir: string;
  logger: Logger;
  clock: Clock;
  newCode(): string;
  newToken(): string;
};

export async function loadRecords(tools: RecordTools): Promise<Records> {
  const { dataDir, logger } = tools;
  const settingsFile = new JsonFile(path.join(dataDir, 'settings.json'), KeptSettings, logger);
  const partyFile = new JsonFile(path.join(dataDir, 'party.json'), PartyRecord, logger);
  const gameFile = new JsonFile(path.join(dataDir, 'game.json'), SavedGame.nullable(), logger);
  const wifiFile = new JsonFile(path.join(dataDir, 'guest-wifi.json'), GuestWifi.nullable(), logger);
  const notices: Notice[] = [];
  if (!(await isWritable(dataDir))) notices.push('data-unwritable');

  const settings = await settingsFile.load();
  if (settings.found === 'corrupt') notices.push('settings-corrupt');
  const party = await partyFile.load();
  const game = await gameFile.load();
  if (party.found === 'corrupt' || game.found === 'corrupt') notices.push('party-corrupt');

  const wifi = await wifiFile.load();

  const nowMs = tools.clock.wallNow();
  const goesOn = party.found === 'value' && isTonight(party.value, nowMs);
  return {
    settings: settings.found === 'value' ? settings.value : DEFAULT_SETTINGS,
    party: goesOn ? party.value : newParty(tools.newCode(), tools.newToken(), nowMs),
    savedGame: goesOn && game.found === 'value' ? game.value : null,
    guestWifi: wifi.found === 'value' ? wifi.value : null,
    settingsFile,
    partyFile,
    gameFile,
    wifiFile,
    notices,
  };
}

async function isWritable(dataDir: string): Promise<boolean> {
  const probe = path.join(dataDir, '.writable');
  try {
    await mkdir(dataDir, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
    return true;
  } catch {
    return false;
  }
}
