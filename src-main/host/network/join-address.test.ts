import { expect, test } from 'vitest';
import type { AddressChoice } from '../../../src-shared/party.ts';
import { networkOf, rememberChoice, shownAddress } from './join-address.ts';
import { CABLE, networkView, OTHER_WIFI, WIFI } from './testing/network-kit.ts';

const both = networkView(WIFI, CABLE);

test('10.1 without a choice the best address is shown', () => {
  expect(shownAddress(both, [])).toMatchObject({ address: { address: '192.168.1.20' }, isChosen: false });
  expect(shownAddress(networkView(), [])).toEqual({ address: null, isChosen: false });
});

test('8.4 a choice is shown, and forgotten when it is taken back', () => {
  const choices = rememberChoice([], both, '192.168.2.4');
  expect(shownAddress(both, choices)).toMatchObject({ address: { address: '192.168.2.4' }, isChosen: true });
  expect(rememberChoice(choices, both, null)).toEqual([]);
});

test('10.2 a choice holds on its own network, and not on another', () => {
  const choices = rememberChoice([], both, '192.168.2.4');
  const elsewhere = networkView(OTHER_WIFI, CABLE);
  expect(shownAddress(elsewhere, choices)).toMatchObject({
    address: { address: '10.0.0.5' },
    isChosen: false,
  });
  expect(shownAddress(both, choices)).toMatchObject({ address: { address: '192.168.2.4' }, isChosen: true });
});

test('10.2 what was chosen and is not there falls back to the best, and is chosen again when it is back', () => {
  const choices = rememberChoice([], both, '192.168.2.4');
  expect(shownAddress(networkView(WIFI), choices)).toMatchObject({
    address: { address: '192.168.1.20' },
    isChosen: false,
  });
  expect(shownAddress(both, choices).isChosen).toBe(true);
});

test('a choice is of an interface: it may have another address tonight', () => {
  const choices = rememberChoice([], both, '192.168.2.4');
  const tonight = networkView(WIFI, 'eth0 | fd00::4/64', 'eth0 | 192.168.2.77/24');
  expect(shownAddress(tonight, choices)).toMatchObject({
    address: { address: '192.168.2.77' },
    isChosen: true,
  });
});

test('a choice of IPv6 stays one of IPv6', () => {
  const view = networkView(WIFI, 'wlan0 | fd00::4/64');
  const choices = rememberChoice([], view, 'fd00::4');
  const tonight = networkView('wlan0 | 192.168.1.33/24', 'wlan0 | fd00::5/64');
  expect(shownAddress(tonight, choices).address?.address).toBe('fd00::5');
});

test('8.4 an address that is not there changes nothing, and without a network there is nothing to choose', () => {
  const choices: AddressChoice[] = rememberChoice([], both, '192.168.2.4');
  expect(rememberChoice(choices, both, '8.8.8.8')).toEqual(choices);
  expect(rememberChoice(choices, networkView(), null)).toEqual(choices);
});

test('twenty networks are remembered, the latest choice first', () => {
  let choices: AddressChoice[] = [];
  for (let number = 0; number < 25; number += 1) {
    choices = rememberChoice(choices, networkView(`wlan0 | 10.0.${number}.5/24`, CABLE), '192.168.2.4');
  }
  expect(choices).toHaveLength(20);
  expect(choices[0]?.network).toBe('wlan0 10.0.24.0/24');
  expect(choices.at(-1)?.network).toBe('wlan0 10.0.5.0/24');
});

test('a network is the same whatever address it gives, and with the choice there or not', () => {
  expect(networkOf(both)).toBe(networkOf(networkView('wlan0 | 192.168.1.99/24')));
  expect(networkOf(networkView('wlan0 | fd00:1:2:3::5/64'))).toBe(
    networkOf(networkView('wlan0 | fd00:1:2:3::9/64')),
  );
  expect(networkOf(networkView())).toBeNull();
});
