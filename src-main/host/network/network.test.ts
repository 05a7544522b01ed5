import { expect, test } from 'vitest';
import type { Notice, Settings } from '../../../src-shared/party.ts';
import { silentLogger } from '../disk/logger.ts';
import { createSettableClock } from '../base/testing/settable-clock.ts';
import type { Wanted } from './mdns/announcer.ts';
import { CABLE, networkView, OTHER_WIFI, WIFI } from './testing/network-kit.ts';
import { openNetwork } from './network.ts';

/** A host with a network of so many lines, whose watch ticks by hand. */
async function started(lines: string[], mdns?: boolean) {
  const settings: Settings = {
    language: 'en',
    partyName: 'Ana',
    soundVolume: 1,
    mdns: true,
    soundMuted: false,
    captions: false,
    nameFilter: false,
    family: false,
    developer: false,
    standIns: true,
    howTos: true,
    addressChoices: [],
    gameOptions: {},
  };
  const world = {
    lines,
    settings,
    changes: 0,
    wakes: 0,
    notices: [] as Notice[],
    wanted: [] as (Wanted | null)[],
    renewals: 0,
    name: (_name: string | null) => {},
    tick: () => {},
  };
  const network = await openNetwork(
    {
      fixed: null,
      mdns,
      logger: silentLogger(),
      clock: createSettableClock(),
      settings: () => world.settings,
    },
    {
      wait: () => Promise.resolve(),
      watch: {
        readNetwork: () => Promise.resolve(networkView(...world.lines)),
        now: () => 0,
        every(_ms, call) {
          world.tick = call;
          return () => (world.tick = () => {});
        },
      },
      announcer: (_logger, { named }) => {
        world.name = named;
        return {
          announce: (wanted) => Promise.resolve(void world.wanted.push(wanted)),
          renew: () => Promise.resolve(void (world.renewals += 1)),
          close: () => Promise.resolve(),
        };
      },
    },
  );
  const begun = network.begin(7278, {
    changed: () => (world.changes += 1),
    noticed: (notice) => world.notices.push(notice),
    slept: () => (world.wakes += 1),
    askedFor: () => undefined,
  });
  const show = (address: string | null) => {
    world.settings = { ...world.settings, addressChoices: network.choicesWith(address) };
    network.settingsChanged();
  };
  const look = async (...now: string[]) => {
    world.lines = now;
    world.tick();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { world, network, begun, show, look };
}

test('the first look is done when the network has started', async () => {
  const { network, world } = await started([WIFI, CABLE]);
  expect(network.reach()).toMatchObject({
    shownAddress: '192.168.1.20',
    isAddressChosen: false,
    mdnsName: null,
    notices: [],
    addresses: [
      { address: '192.168.1.20', kind: 'wifi' },
      { address: '192.168.2.4', kind: 'wired' },
    ],
  });
  expect(world.wanted.at(-1)).toMatchObject({ announced: { partyName: 'Ana', port: 7278 } });
});

test('10.3 a change is told once, with its notice, and announced', async () => {
  const { network, world, look } = await started([WIFI]);
  await look(WIFI);
  expect(world.changes).toBe(0);
  await look(OTHER_WIFI);
  await look(OTHER_WIFI);
  expect(world.changes).toBe(1);
  expect(world.notices).toEqual(['network-changed']);
  expect(network.reach()).toMatchObject({ shownAddress: '10.0.0.5', notices: ['network-changed'] });
  expect(world.wanted.at(-1)?.places).toMatchObject([{ interfaceName: 'wlan0', v4: ['10.0.0.5/24'] }]);
});

test('without a network the notice says so, at the start and later', async () => {
  const { network, world, look } = await started([]);
  expect(world.notices).toEqual(['no-network']);
  await look(WIFI);
  expect(network.reach()).toMatchObject({ shownAddress: '192.168.1.20', notices: [] });
  await look();
  expect(network.reach()).toMatchObject({ shownAddress: null, addresses: [], notices: ['no-network'] });
  expect(world.notices).toEqual(['no-network', 'no-network']);
});

test('8.4 the host person switches the address, and back', async () => {
  const { network, world, show } = await started([WIFI, CABLE]);
  show('192.168.2.4');
  expect(network.reach()).toMatchObject({ shownAddress: '192.168.2.4', isAddressChosen: true });
  expect(world.settings.addressChoices).toHaveLength(1);
  show(null);
  expect(network.reach()).toMatchObject({ shownAddress: '192.168.1.20', isAddressChosen: false });
  expect(world.changes).toBe(2);
  expect(world.notices).toEqual([]);
});

test('10.7 mDNS follows the setting while the host runs, and another name of the party', async () => {
  const { network, world } = await started([WIFI]);
  world.settings = { ...world.settings, partyName: 'Bia' };
  network.settingsChanged();
  expect(world.wanted.at(-1)?.announced.partyName).toBe('Bia');
  world.settings = { ...world.settings, mdns: false };
  network.settingsChanged();
  expect(world.wanted.at(-1)).toBeNull();
});

test('10.7 --no-mdns holds whatever the setting says', async () => {
  const { world } = await started([WIFI], false);
  expect(world.wanted).toEqual([null]);
});

test('the name is told when it is settled', async () => {
  const { network, world } = await started([WIFI]);
  world.name('partyline-2.local');
  expect(network.reach().mdnsName).toBe('partyline-2.local');
  expect(world.changes).toBe(1);
});

test('a laptop that wakes announces again', async () => {
  const { begun, world } = await started([WIFI]);
  begun.wake();
  await expect.poll(() => world.renewals).toBe(1);
  expect(world.wakes).toBe(1);
});
