/** The party on mDNS, as Avahi and raw resolvers at other stations see it. */
import type { Avahi } from './support/avahi.ts';
import { inRoom } from './support/in-room.ts';
import { originOf } from './support/room.ts';

const CABLE = { stations: ['laptop', 'guest', 'rival'], through: 'cable', concurrent: true } as const;
const SERVICE = '_partyline._tcp';

/** Where the two names lead; which host has which does not matter. */
async function bothResolved(avahi: Avahi): Promise<string[]> {
  const names = ['partyline.local', 'partyline-2.local'];
  return inOrder(await Promise.all(names.map((name) => avahi.resolve(name))));
}

function inOrder(values: readonly unknown[]): string[] {
  return values.map(String).sort();
}

inRoom(
  {
    ...CABLE,
    avahi: true,
    title: '10.4 Avahi finds both services and the name, with this network’s address alone',
  },
  async (room, expect) => {
    room.lan.addInterface('laptop', 'docker0', '172.17.0.1/16');
    const avahi = await room.avahi('guest');
    const host = await room.host('laptop');
    expect(host.ready.port).toBe(7278);
    expect(await room.nameOf(host)).toBe('partyline.local');
    for (const type of [SERVICE, '_http._tcp']) {
      const found = await avahi.browse(type);
      expect(inOrder(found.map(({ protocol }) => protocol))).toEqual(['IPv4', 'IPv6']);
      for (const one of found) {
        expect(one).toMatchObject({
          name: 'Partyline',
          hostName: 'partyline.local',
          address: '192.168.77.2',
          port: 7278,
          texts: ['party=Partyline', 'path=/', 'protocol=1'],
        });
      }
    }
    expect(await avahi.resolve('partyline.local')).toBe('192.168.77.2');
  },
);

inRoom(
  { ...CABLE, title: '10.6 a one-shot resolver, as Android’s is, is answered alone, over IPv4 and IPv6' },
  async (room, expect) => {
    await room.nameOf(await room.host('laptop'));
    for (const family of ['ipv4', 'ipv6'] as const) {
      expect(await room.ask('guest', 'partyline.local', 'A', family)).toEqual({
        isOurs: true,
        questions: 1,
        addresses: [{ address: '192.168.77.2', ttl: 10, flush: false }],
        fromPort: 5353,
      });
    }
    // There is no IPv6 address here: that is said at once, and nobody waits for it.
    expect(await room.ask('guest', 'partyline.local', 'AAAA')).toMatchObject({ isOurs: true, addresses: [] });
  },
);

inRoom(
  {
    ...CABLE,
    avahi: true,
    title: '10.5 the second host of a network is partyline-2.local, and the first keeps its name',
  },
  async (room, expect) => {
    const avahi = await room.avahi('guest');
    await room.nameOf(await room.host('laptop'));
    const second = await room.host('rival');
    expect(await room.nameOf(second)).toBe('partyline-2.local');
    expect(await avahi.resolve('partyline.local')).toBe('192.168.77.2');
    expect(await avahi.resolve('partyline-2.local')).toBe('192.168.77.102');
    const found = (await avahi.browse(SERVICE)).filter(({ protocol }) => protocol === 'IPv4');
    expect(inOrder(found.map(({ name, hostName, address }) => [name, hostName, address]))).toEqual([
      'Partyline (2),partyline-2.local,192.168.77.102',
      'Partyline,partyline.local,192.168.77.2',
    ]);
    // The second one's goodbye leaves the first alone.
    expect(await second.lines.end('SIGTERM')).toBe(0);
    await expect
      .poll(async () => (await avahi.browse(SERVICE)).map(({ name }) => name))
      .not.toContain('Partyline (2)');
    expect(await avahi.resolve('partyline.local')).toBe('192.168.77.2');
  },
);

inRoom(
  { ...CABLE, avahi: true, title: '10.5 two hosts that start at once have two names' },
  async (room, expect) => {
    const avahi = await room.avahi('guest');
    const hosts = await Promise.all([room.host('laptop'), room.host('rival')]);
    await expect
      .poll(() => bothResolved(avahi), { timeout: 20_000 })
      .toEqual(['192.168.77.102', '192.168.77.2']);
    const tvs = await Promise.all(hosts.map((host) => room.tv(host)));
    const names = tvs.map((tv) => tv.all.findLast(({ mdnsName }) => mdnsName !== undefined)?.['mdnsName']);
    expect(inOrder(names)).toEqual(['partyline-2.local', 'partyline.local']);
  },
);

inRoom(
  {
    ...CABLE,
    avahi: true,
    title: '10.5 two networks that become one: one of two equal names is changed, and its TV is told',
  },
  async (room, expect) => {
    const { lan } = room;
    lan.ip('ap', 'link set rival nomaster');
    const avahi = await room.avahi('guest');
    const hosts = await Promise.all([room.host('laptop'), room.host('rival')]);
    const tvs = await Promise.all(hosts.map((host) => room.tv(host)));
    for (const tv of tvs) await tv.line(({ mdnsName }) => mdnsName === 'partyline.local');
    lan.ip('ap', 'link set rival master br0');
    const renamed = () =>
      tvs.flatMap((tv) => tv.all).filter(({ mdnsName }) => mdnsName === 'partyline-2.local');
    // Somebody who looks for the party makes both speak, and each then hears of the other.
    await expect
      .poll(
        async () => {
          await avahi.browse(SERVICE);
          return renamed().length;
        },
        { timeout: 20_000 },
      )
      .toBeGreaterThan(0);
    await expect
      .poll(() => bothResolved(avahi), { timeout: 20_000 })
      .toEqual(['192.168.77.102', '192.168.77.2']);
  },
);

inRoom(
  {
    ...CABLE,
    avahi: true,
    title: '10.7 a host that ends says goodbye: Avahi forgets it at once, not after its lifetime',
  },
  async (room, expect) => {
    const avahi = await room.avahi('guest');
    const host = await room.host('laptop');
    expect(await avahi.browse(SERVICE)).toHaveLength(2);
    expect(await host.lines.end('SIGTERM')).toBe(0);
    // A record that is taken back is kept for one more second (RFC 6762 10.1); without it, it would be there for an hour.
    await expect.poll(() => avahi.browse(SERVICE), { timeout: 15_000 }).toEqual([]);
  },
);

inRoom(
  { ...CABLE, avahi: true, title: '10.7 the party’s name and mDNS itself are changed while the host runs' },
  async (room, expect) => {
    const avahi = await room.avahi('guest');
    const tv = await room.tv(await room.host('laptop'));
    const names = async () => [...new Set((await avahi.browse(SERVICE)).map(({ name }) => name))];
    const set = (data: object) => tv.say(JSON.stringify({ type: 'settings', data }));
    const partyName = 'Festa da Ana. Às 8!';
    set({ partyName });
    await expect.poll(names, { timeout: 10_000 }).toEqual(['Festa da Ana Às 8!']);
    expect((await avahi.browse(SERVICE))[0]?.texts).toContain(`party=${partyName}`);
    set({ mdns: false });
    await tv.line(({ mdnsName }) => mdnsName === null, 1);
    await expect.poll(names, { timeout: 10_000 }).toEqual([]);
    set({ mdns: true });
    await expect.poll(names, { timeout: 10_000 }).toEqual(['Festa da Ana Às 8!']);
  },
);

inRoom({ ...CABLE, title: '10.7 --no-mdns says nothing' }, async (room, expect) => {
  const { ready } = await room.host('laptop', '--no-mdns');
  expect(ready.mdnsName).toBeNull();
  expect(await room.ask('guest', 'partyline.local', 'A')).toEqual({ addresses: [] });
});

inRoom(
  { ...CABLE, title: '10.7 with port 5353 taken the party goes on unannounced, until the port is free' },
  async (room, expect) => {
    const hog = room.program('laptop', 'hog-port.ts');
    await hog.event('held');
    const host = await room.host('laptop');
    const tv = await room.tv(host);
    await room.phone('guest', { origin: originOf(host.ready.joinUrl), code: host.ready.code });
    expect(await room.ask('guest', 'partyline.local', 'A')).toEqual({ addresses: [] });
    await hog.end();
    await tv.line(({ mdnsName }) => mdnsName === 'partyline.local');
    await expect
      .poll(() => room.ask('guest', 'partyline.local', 'A'))
      .toMatchObject({ addresses: [{ address: '192.168.77.2' }] });
  },
);

inRoom(
  {
    ...CABLE,
    title: '10.7 floods of questions and broken packets neither end the host nor make it a flood itself',
  },
  async (room, expect) => {
    const host = await room.host('laptop');
    await room.nameOf(host);
    const { ready } = host;
    const { heard, seconds } = await room.program('guest', 'chatter.ts', 'partyline.local').line(() => true);
    // One a second, and the announcements of a host that has just started.
    expect(Number(heard)).toBeGreaterThan(0);
    expect(Number(heard)).toBeLessThan(Number(seconds) + 12);
    expect(await room.ask('guest', 'partyline.local', 'A')).toMatchObject({ addresses: [{ ttl: 10 }] });
    await room.phone('guest', { origin: originOf(ready.joinUrl), code: ready.code });
  },
);
