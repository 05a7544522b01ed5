/** Tests what guests believe while hosts come, go, meet and change: real announcers and faces on a link without a network. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimOf } from './claim.ts';
import { recordsOf } from './records.ts';
import { FakeHost, PARTY, placeAt } from './testing/fake-host.ts';
import { FakeGuest, FakeLink } from './testing/fake-link.ts';

const SERVICE = '_partyline._tcp.local';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

async function started(link: FakeLink, places = [placeAt(2)], announced = PARTY): Promise<FakeHost> {
  const host = new FakeHost(link, places);
  host.announced = announced;
  host.announce();
  await wait(5_000);
  return host;
}

function believes(guest: FakeGuest, names: readonly string[]): Record<string, string[]> {
  return Object.fromEntries(names.map((name) => [name, guest.addressesOf(name)]));
}

test('10.5, 10.8 after two networks became one, each name leads to the host that has it, whenever that was', async () => {
  const names = ['partyline.local', 'partyline-2.local'];
  for (let chance = 1; chance <= 40; chance += 1) {
    const [left, right] = [new FakeLink(), new FakeLink()];
    const guests = [new FakeGuest(left, placeAt(30)), new FakeGuest(right, placeAt(31))];
    const one = new FakeHost(left, [placeAt(2)], chance);
    const other = new FakeHost(right, [placeAt(102)], chance + 1_000);
    one.announce();
    await wait(400);
    other.announced = { ...PARTY, port: 7279 };
    other.announce();
    // Both announce again some 12 s after their start. Between the two, guests have just heard the first one.
    await wait(12_000 + 37 * chance);
    left.join(right);
    expect(one.name).toBe(other.name);
    for (let seconds = 0; one.name === other.name && seconds < 100; seconds += 1) await wait(1_000);
    await wait(6_000);
    expect(new Set([one.name, other.name]), `chance ${chance}`).toEqual(new Set(names));
    for (const guest of guests) {
      expect(believes(guest, names), `chance ${chance}`).toEqual({
        [String(one.name)]: ['192.168.1.2'],
        [String(other.name)]: ['192.168.1.102'],
      });
      const service = (host: FakeHost) =>
        `${host.name === 'partyline.local' ? 'Party' : 'Party (2)'} ${host.name}:${host.announced.port}`;
      expect(guest.servicesOf(SERVICE), `chance ${chance}`).toEqual([service(one), service(other)].sort());
    }
    for (const host of [one, other]) host.end();
    await wait(2_000);
  }
});

test('10.5 of two that both hear of each other at once, over IPv4 and IPv6, one keeps its name', async () => {
  const v6 = (last: number) => ({ v6: [`fd00::${last}`], hasV6: true });
  for (let chance = 1; chance <= 30; chance += 1) {
    const [left, right] = [new FakeLink(), new FakeLink()];
    const guests = [new FakeGuest(left, placeAt(30)), new FakeGuest(left, placeAt(30, v6(30)), 'IPv6')];
    const one = new FakeHost(left, [placeAt(2, v6(2))], chance);
    const other = new FakeHost(right, [placeAt(102, v6(102))], chance + 1_000);
    for (const host of [one, other]) host.announce();
    await wait(5_000);
    left.join(right);
    left.wayMs = 60;
    // Both answer, each after a delay of its own for each version of IP: answers cross.
    for (const guest of guests) guest.ask(SERVICE, 'PTR');
    await wait(8_000);
    expect(new Set([one.name, other.name]), `chance ${chance}`).toEqual(
      new Set(['partyline.local', 'partyline-2.local']),
    );
    for (const host of [one, other]) host.end();
    await wait(2_000);
  }
});

test('10.8 who loses the names takes nothing of the winner with him', async () => {
  const [left, right] = [new FakeLink(), new FakeLink()];
  const guest = new FakeGuest(left, placeAt(30));
  const [one, other] = [new FakeHost(left, [placeAt(2)], 1), new FakeHost(right, [placeAt(102)], 2)];
  one.announce();
  await wait(400);
  other.announce();
  await wait(5_000);
  left.join(right);
  for (let steps = 0; steps < 200; steps += 1) {
    await wait(100);
    expect(guest.servicesOf(SERVICE)).toContain('Party partyline.local:7278');
    expect(guest.addressesOf('partyline.local')).not.toEqual([]);
  }
  expect(new Set([one.name, other.name])).toEqual(new Set(['partyline.local', 'partyline-2.local']));
});

test('10.5 of two hosts that start at once each has a name of its own, for everybody', async () => {
  for (let chance = 1; chance <= 20; chance += 1) {
    const link = new FakeLink();
    const guest = new FakeGuest(link, placeAt(30));
    const hosts = [
      new FakeHost(link, [placeAt(2)], chance),
      new FakeHost(link, [placeAt(102)], chance + 1_000),
    ];
    for (const host of hosts) host.announce();
    await wait(8_000);
    const addresses = hosts.map(({ name }) => guest.addressesOf(String(name)));
    expect(addresses, `chance ${chance}`).toEqual([['192.168.1.2'], ['192.168.1.102']]);
    for (const host of hosts) host.end();
    await wait(2_000);
  }
});

test('10.8 a goodbye of somebody else’s for our records is put right before guests forget them', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  await started(link);
  guest.say(recordsOf(claimOf(PARTY, 1), placeAt(2)).map((record) => ({ ...record, ttl: 0, flush: false })));
  await wait(5_000);
  expect(guest.servicesOf(SERVICE)).toEqual(['Party partyline.local:7278']);
  expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.2']);
});

test('10.8 a party of another name is the only one that guests know, and its machine is there all the time', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  const host = await started(link);
  host.announced = { ...PARTY, partyName: 'Bia' };
  host.announce();
  for (let steps = 0; steps < 40; steps += 1) {
    await wait(100);
    expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.2']);
  }
  expect(guest.servicesOf(SERVICE)).toEqual(['Bia partyline.local:7278']);
});

test('10.8 a host that ends while it changes its name leaves nothing behind', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  const host = await started(link);
  host.announced = { ...PARTY, partyName: 'Bia' };
  host.announce();
  await wait(500);
  host.end();
  await wait(3_000);
  expect(guest.addressesOf('partyline.local')).toEqual([]);
  expect(guest.servicesOf(SERVICE)).toEqual([]);
});

test('10.3, 10.8 another address is the only one that guests know, whether or not the old one could say goodbye', async () => {
  for (const isGoodbyeLost of [false, true]) {
    const link = new FakeLink();
    const guest = new FakeGuest(link, placeAt(30));
    const host = await started(link);
    link.isCut = isGoodbyeLost;
    host.places = [placeAt(55)];
    host.announce();
    await wait(400);
    link.isCut = false;
    await wait(3_000);
    expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.55']);
    host.end();
    await wait(2_000);
    expect(guest.addressesOf('partyline.local')).toEqual([]);
  }
});

test('10.8 what could not be taken back while the network was away is taken back when it returns', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  const host = await started(link);
  link.isCut = true;
  host.places = [];
  host.announce();
  await wait(2_000);
  host.announced = { ...PARTY, partyName: 'Bia' };
  host.announce();
  await wait(2_000);
  link.isCut = false;
  host.places = [placeAt(55)];
  host.announce();
  await wait(4_000);
  expect(guest.servicesOf(SERVICE)).toEqual(['Bia partyline.local:7278']);
  expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.55']);
});

test('10.8 after a sleep, in which the laptop got another address, guests know that one alone', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  const host = await started(link);
  host.places = [placeAt(55)];
  host.announce();
  host.wake();
  await wait(4_000);
  expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.55']);
});

test('10.8 IPv6 addresses that go are forgotten, over both versions of IP', async () => {
  const link = new FakeLink();
  const v6 = { v6: ['fd00::20'], hasV6: true };
  const guests = [
    new FakeGuest(link, placeAt(30)),
    new FakeGuest(link, placeAt(30, { v6: ['fd00::30'] }), 'IPv6'),
  ];
  const host = await started(link, [placeAt(2, v6)]);
  for (const guest of guests)
    expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.2', 'fd00::20']);
  host.places = [placeAt(2, { ...v6, v6: ['fd00::21'] })];
  host.announce();
  await wait(4_000);
  for (const guest of guests)
    expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.2', 'fd00::21']);
  host.places = [placeAt(2)];
  host.announce();
  await wait(4_000);
  expect(guests.map((guest) => guest.addressesOf('partyline.local'))).toEqual([['192.168.1.2'], []]);
});

test('10.8 one of two interfaces on one network goes: the party is still there at the other', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  const cable = placeAt(3, { interfaceName: 'eth0', zone: 'eth0' });
  const host = await started(link, [placeAt(2), cable]);
  host.places = [placeAt(2)];
  host.announce();
  for (let steps = 0; steps < 50; steps += 1) {
    await wait(100);
    expect(guest.servicesOf(SERVICE)).toEqual(['Party partyline.local:7278']);
  }
  expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.2']);
});

test('10.7 mDNS that is switched off is gone for guests, and switched on is there again', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  const host = await started(link);
  host.end();
  await wait(1_500);
  expect(guest.addressesOf('partyline.local')).toEqual([]);
  expect(guest.servicesOf(SERVICE)).toEqual([]);
  host.announce();
  await wait(1_500);
  expect(guest.addressesOf('partyline.local')).toEqual(['192.168.1.2']);
});

test('10.4 an announcement that gets lost is repeated: after a second, and after a minute at the latest', async () => {
  for (const lostMs of [1_500, 15_000]) {
    const link = new FakeLink();
    const guest = new FakeGuest(link, placeAt(30));
    link.isCut = true;
    const host = new FakeHost(link, [placeAt(2)]);
    host.announce();
    await wait(lostMs);
    link.isCut = false;
    await wait(lostMs < 2_000 ? 1_000 : 45_000);
    expect(guest.servicesOf(SERVICE), `lost for ${lostMs} ms`).toEqual(['Party partyline.local:7278']);
  }
});

test('10.9 who looks for the party by name is noticed by address', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  const host = await started(link);
  const askers = () => [...host.askers].filter((address) => address !== '192.168.1.2');
  guest.ask('_http._tcp.local', 'PTR');
  await wait(1_000);
  expect(askers()).toEqual([]);
  guest.ask('partyline.local', 'A');
  await wait(1_000);
  expect(askers()).toEqual(['192.168.1.30']);
});

test('10.8 whoever takes our records back without end makes the host speak once a second at most', async () => {
  const link = new FakeLink();
  const guest = new FakeGuest(link, placeAt(30));
  const host = await started(link);
  const goodbyes = recordsOf(claimOf(PARTY, 1), placeAt(2)).map((record) => ({
    ...record,
    ttl: 0,
    flush: false,
  }));
  const before = link.carriedFrom('192.168.1.2');
  for (let count = 0; count < 500; count += 1) {
    guest.say(goodbyes);
    await wait(20);
  }
  expect(link.carriedFrom('192.168.1.2') - before).toBeLessThanOrEqual(12);
  expect(host.name).toBe('partyline.local');
});
