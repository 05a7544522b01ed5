/** Changes under a running host: addresses, cables, networks. */
import { expect } from 'vitest';
import { contention } from '../support/contention.ts';
import { inRoom } from './support/in-room.ts';
import type { LanOptions } from './support/lan.ts';
import { originOf } from './support/room.ts';

const CABLE: LanOptions = { stations: ['laptop', 'guest', 'rival'], through: 'cable' };
const SOON_MS = 3_000;

inRoom(
  { ...CABLE, avahi: true, title: '10.3 another address: TV, name and phones follow within three seconds' },
  async (room) => {
    const avahi = await room.avahi('guest');
    const host = await room.host('laptop');
    const tv = await room.tv(host);
    const { code, joinUrl } = host.ready;
    const old = await room.phone('rival', { origin: originOf(joinUrl), code });
    expect(await avahi.resolve('partyline.local')).toBe('192.168.77.2');
    const slowness = contention();
    const changedMs = performance.now();
    room.lan.changeAddress('laptop', '192.168.77.2', '192.168.77.55');
    const told = await tv.line(({ shownAddress }) => shownAddress === '192.168.77.55');
    const toldMs = performance.now() - changedMs;
    expect(told).toMatchObject({
      joinUrl: `http://192.168.77.55:7278/?c=${code}`,
      isAddressChosen: false,
      addresses: [{ address: '192.168.77.55', interfaceName: 'wlan0', kind: 'wifi' }],
      notices: ['network-changed'],
    });
    await expect.poll(() => avahi.resolve('partyline.local'), { interval: 100 }).toBe('192.168.77.55');
    const followedMs = performance.now() - changedMs;
    console.log(`TV told after ${Math.round(toldMs)} ms, Avahi after ${Math.round(followedMs)} ms`);
    expect(followedMs).toBeLessThan(SOON_MS * slowness);
    const problem = await host.lines.line(({ reason }) => reason === 'network-changed');
    expect(problem['message']).toContain('scan again');
    // A phone that scans again is in; the one at the old address has lost its line.
    await room.phone('guest', { origin: originOf(String(told['joinUrl'])), code });
    await old.event('gone');
  },
);

inRoom(
  {
    ...CABLE,
    avahi: true,
    title: '10.3 a Wi-Fi that goes and comes back: the notice goes with it, phones return by themselves',
  },
  async (room) => {
    const avahi = await room.avahi('guest');
    const host = await room.host('laptop');
    const tv = await room.tv(host);
    const phone = await room.phone('rival', { origin: originOf(host.ready.joinUrl), code: host.ready.code });
    room.lan.ip('laptop', 'link set wlan0 down');
    const gone = await tv.line(({ notices }) => String(notices) === 'no-network');
    expect(gone).toMatchObject({ shownAddress: null, addresses: [] });
    expect(await host.lines.line(({ reason }) => reason === 'no-network')).toBeDefined();
    await tv.line(({ mdnsName }) => mdnsName === null, 1);
    await phone.event('gone');
    room.lan.ip('laptop', 'link set wlan0 up');
    const back = await tv.line(({ shownAddress }) => shownAddress === '192.168.77.2', tv.all.indexOf(gone));
    expect(back).toMatchObject({ notices: [] });
    await phone.line(({ event, returned }) => event === 'joined' && returned === true);
    await expect.poll(() => avahi.resolve('partyline.local')).toBe('192.168.77.2');
  },
);

inRoom(
  { ...CABLE, title: '10.3 a host that starts without a network is found as soon as there is one' },
  async (room) => {
    room.lan.ip('laptop', 'link set wlan0 down');
    const host = await room.host('laptop');
    expect(host.ready).toMatchObject({
      joinUrl: expect.stringContaining('http://127.0.0.1:7278/'),
      mdnsName: null,
    });
    const tv = await room.tv(host);
    room.lan.ip('laptop', 'link set wlan0 up');
    await tv.line(
      ({ mdnsName, shownAddress }) => mdnsName === 'partyline.local' && shownAddress === '192.168.77.2',
    );
    await room.phone('guest', { origin: 'http://192.168.77.2:7278', code: host.ready.code });
  },
);

inRoom(
  {
    ...CABLE,
    title: '8.4, 10.2 the host person shows another address, and the host that starts again still does',
  },
  async (room) => {
    room.lan.addInterface('laptop', 'eth7', '10.9.8.7/24');
    const data = room.folder();
    const first = await room.host('laptop', '--data', data);
    const tv = await room.tv(first);
    const show = (address: string | null) =>
      tv.say(JSON.stringify({ type: 'showAddress', data: { address } }));
    show('10.9.8.7');
    const told = await tv.line(({ isAddressChosen }) => isAddressChosen === true, 1);
    expect(told).toMatchObject({
      shownAddress: '10.9.8.7',
      joinUrl: expect.stringContaining('//10.9.8.7:7278/'),
    });
    expect(await first.lines.end('SIGTERM')).toBe(0);
    const second = await room.host('laptop', '--data', data);
    expect(second.ready.joinUrl).toContain('//10.9.8.7:7278/');
    // The cable is out: what is shown then is the best, and not a choice.
    const again = await room.tv(second);
    room.lan.ip('laptop', 'link del eth7');
    expect(await again.line(({ shownAddress }) => shownAddress === '192.168.77.2')).toMatchObject({
      isAddressChosen: false,
    });
  },
);

inRoom(
  {
    ...CABLE,
    families: 'ipv6',
    avahi: true,
    title: '10.1 a network with IPv6 alone: address, name and phones work',
  },
  async (room) => {
    const avahi = await room.avahi('guest');
    const host = await room.host('laptop');
    const { ready } = host;
    expect(ready.joinUrl).toContain('http://[fd00:77::2]:7278/?c=');
    expect(await room.nameOf(host)).toBe('partyline.local');
    expect(await avahi.resolve('partyline.local', 6)).toBe('fd00:77::2');
    expect((await avahi.browse('_partyline._tcp'))[0]).toMatchObject({ address: 'fd00:77::2', port: 7278 });
    expect(await room.ask('rival', 'partyline.local', 'AAAA', 'ipv6')).toMatchObject({
      addresses: [{ address: 'fd00:77::2' }],
    });
    await room.phone('rival', { origin: originOf(ready.joinUrl), code: ready.code });
    await room.phone('guest', {
      origin: 'http://partyline.local:7278',
      code: ready.code,
      resolved: '[fd00:77::2]',
    });
  },
);

inRoom({ ...CABLE, title: 'a machine whose kernel has no IPv6 listens all the same' }, async (room) => {
  const off = ['all', 'default'].map((which) => `net.ipv6.conf.${which}.disable_ipv6=1`);
  room.lan.run('laptop', 'sysctl', '-qw', ...off);
  const host = await room.host('laptop');
  const { ready } = host;
  expect(ready.port).toBe(7278);
  expect(await room.nameOf(host)).toBe('partyline.local');
  await room.phone('guest', { origin: originOf(ready.joinUrl), code: ready.code });
});

inRoom({ ...CABLE, title: 'a port that is taken on IPv4 alone is taken' }, async (room) => {
  const other = room.program('laptop', 'hog-web-port.ts');
  await other.event('held');
  const { ready, lines } = await room.host('laptop');
  expect(ready.port).toBe(7279);
  expect(await lines.line(({ reason }) => reason === 'port-taken')).toBeDefined();
  await room.phone('guest', { origin: originOf(ready.joinUrl), code: ready.code });
});

inRoom(
  { ...CABLE, avahi: true, title: '10.4 a phone joins by the name where its resolver knows it' },
  async (room) => {
    const avahi = await room.avahi('guest');
    const { ready } = await room.host('laptop');
    const resolved = (await avahi.resolve('partyline.local')) ?? '';
    expect(resolved).toBe('192.168.77.2');
    await room.phone('guest', { origin: 'http://partyline.local:7278', code: ready.code, resolved });
  },
);
