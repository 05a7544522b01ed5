/** Reads `settings.json` as foreign: people edit it, and other versions wrote it. */
import { AddressChoice, Settings } from '../../../src-shared/party.ts';
import { safePartyName } from '../names/names.ts';
import type { Read } from './json-file.ts';
import { asObject, readList, readMembers } from './read-members.ts';

export const DEFAULT_SETTINGS: Settings = {
  language: 'en',
  partyName: 'Partyline',
  soundVolume: 0.7,
  soundMuted: false,
  captions: false,
  mdns: true,
  nameFilter: false,
  family: false,
  developer: false,
  standIns: true,
  howTos: true,
  addressChoices: [],
  gameOptions: {},
};

const MOST_CHOICES = 20;
/** Stands for bytes that are not text, where a file was saved in another encoding. */
const MANGLED = '\ufffd';

/** Null where it is no object. */
export function readSettings(raw: unknown): Read<Settings> | null {
  const given = asObject(raw);
  if (!given) return null;
  const choices = readList(given['addressChoices'], { name: 'addressChoices', most: MOST_CHOICES }, (one) => {
    const choice = AddressChoice.safeParse(one);
    return choice.success ? { value: choice.data, lost: [] } : null;
  });
  const members = readMembers(Settings, { ...given, addressChoices: choices.value }, DEFAULT_SETTINGS);
  if (!members) return null;
  const lost = [...choices.lost, ...members.lost];
  const { partyName } = members.value;
  const isMangled = partyName.includes(MANGLED);
  const name = (isMangled ? '' : safePartyName(partyName)) || DEFAULT_SETTINGS.partyName;
  return {
    value: { ...members.value, partyName: name },
    lost: name === partyName ? lost : [...lost, 'partyName'],
  };
}

export type SettingsChange = { [Key in keyof Settings]?: Settings[Key] | undefined };

/** A party's name of which nothing is seen changes nothing. */
export function changedSettings(settings: Settings, change: SettingsChange): Settings {
  const partyName = safePartyName(change.partyName ?? '') || undefined;
  const known = Object.entries({ ...change, partyName }).filter(([, value]) => value !== undefined);
  return { ...settings, ...(Object.fromEntries(known) as Partial<Settings>) };
}
