import { expect, test } from 'vitest';
import { changedSettings, DEFAULT_SETTINGS, readSettings } from './read-settings.ts';

const CHOICE = { network: 'wlan0 192.168.1.0/24', interfaceName: 'eth0', address: '192.168.2.4' };
const OWN = {
  language: 'pt-BR',
  partyName: 'Casa da Ana',
  soundVolume: 0.2,
  mdns: false,
  soundMuted: true,
  captions: true,
  nameFilter: true,
  family: true,
  developer: true,
  standIns: false,
  howTos: false,
  addressChoices: [CHOICE],
  gameOptions: { floe: { rounds: 7 } },
} as const;

test.each([
  ['language', 'tlh'],
  ['partyName', 'x'.repeat(41)],
  ['partyName', ''],
  ['partyName', 'Jo\ufffdo'],
  ['soundVolume', 7],
  ['mdns', 'no'],
  ['nameFilter', 1],
  ['developer', 'true'],
  ['standIns', null],
  ['howTos', 'no'],
  ['addressChoices', {}],
  ['gameOptions', { floe: { rounds: [7] } }],
  ['family', 'yes'],
] as const)('14.4 a bad %s (%j) loses only itself', (member, bad) => {
  expect(readSettings({ ...OWN, [member]: bad })).toEqual({
    value: { ...OWN, [member]: DEFAULT_SETTINGS[member] },
    lost: [member],
  });
});

test('14.4 a bad choice of an address loses only itself, and too many are cut', () => {
  expect(readSettings({ ...OWN, addressChoices: [7, CHOICE, { ...CHOICE, network: 7 }] })).toEqual({
    value: OWN,
    lost: ['addressChoices[0]', 'addressChoices[2]'],
  });
  const many = readSettings({ ...OWN, addressChoices: Array.from({ length: 90 }, () => CHOICE) });
  expect(many?.value.addressChoices).toHaveLength(20);
  expect(many?.lost).toHaveLength(1);
});

test('a member that is not there is as usual, and one that nobody knows is left away', () => {
  expect(readSettings({ partyName: 'Casa', later: 1 })).toEqual({
    value: { ...DEFAULT_SETTINGS, partyName: 'Casa' },
    lost: [],
  });
});

test.each([null, [], 'x', 7])('%j is no settings', (raw) => {
  expect(readSettings(raw)).toBeNull();
});

test('5.7 a party has a name that is seen, whatever its file or the TV says', () => {
  expect(readSettings({ ...OWN, partyName: '\u3164' })?.value.partyName).toBe('Partyline');
  expect(readSettings({ ...OWN, partyName: 'Ana\u200d\u2800' })).toEqual({
    value: { ...OWN, partyName: 'Ana' },
    lost: ['partyName'],
  });
  expect(changedSettings(DEFAULT_SETTINGS, { partyName: '\u2800', mdns: false })).toEqual({
    ...DEFAULT_SETTINGS,
    mdns: false,
  });
  expect(changedSettings(DEFAULT_SETTINGS, { partyName: 'Ana\ufe0f' }).partyName).toBe('Ana');
});
