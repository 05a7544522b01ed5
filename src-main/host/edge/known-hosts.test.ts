import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { KnownHosts, machineNames } from './known-hosts.ts';

function knownHosts(...names: string[]) {
  const world = { names, nowMs: 0, asked: 0 };
  const hosts = new KnownHosts({
    listNames() {
      world.asked += 1;
      return world.names;
    },
    now: () => world.nowMs,
  });
  return { world, hosts };
}

test.each([
  '192.168.1.2',
  '192.168.1.2:7278',
  '192.168.1.2.:7278',
  '[::ffff:192.168.1.2]:7278',
  '[0:0:0:0:0:FFFF:C0A8:0102]',
  'PartyLine.local:80',
  'partyline.local.',
  '[FD00:0::2]:7278',
  '[fe80::1%wlan0]:7278',
])('9.1, 9.2, 10.10 %s is known, however it is written, in Host and Origin', (host) => {
  const { hosts } = knownHosts('192.168.1.2', 'partyline.local', 'fd00::2', 'fe80::1%wlan0');
  expect([hosts.knows(host), hosts.knowsOrigin(`http://${host}`)]).toEqual([true, true]);
});

test.each(['::ffff:192.168.1.2', '192.168.1.2.', '[FD00:0::2]'])(
  '10.10 a name that this machine was given as %s is known in its usual spelling',
  (given) => {
    const usual = given.includes('FD00') ? '[fd00::2]' : '192.168.1.2';
    expect(knownHosts(given).hosts.knows(usual)).toBe(true);
  },
);

test.each([
  'evil.example',
  '192.168.1.2.evil.example',
  '192.168.1.20',
  'evil.example@192.168.1.2',
  '192.168.1.2/evil',
  '192.168.1.2 evil',
  '192.168.1.2:x',
  'fd00::2',
  '[fd00::2',
  '[::ffff:192.168.1.3]',
  '',
  ':7278',
])('9.1 %j is not', (host) => {
  expect(knownHosts('192.168.1.2', 'fd00::2').hosts.knows(host)).toBe(false);
});

test('9.1 addresses are read again before a refusal, at most once a second', () => {
  const { world, hosts } = knownHosts('10.0.0.1');
  expect(hosts.knows('10.0.0.2')).toBe(false);
  world.names = ['10.0.0.2'];
  world.nowMs = 900;
  expect(hosts.knows('10.0.0.2')).toBe(false);
  world.nowMs = 1_000;
  expect(hosts.knows('10.0.0.2')).toBe(true);
  for (let count = 0; count < 100; count += 1) hosts.knows('evil.example');
  expect(world.asked).toBe(2);
});

test('9.2 an origin is known by its host, on the web alone', () => {
  const { hosts } = knownHosts('192.168.1.2');
  expect(hosts.knowsOrigin('http://192.168.1.2:7278')).toBe(true);
  for (const origin of ['null', '', 'http://evil.example', 'app://192.168.1.2', 'http://192.168.1.2/x']) {
    expect(hosts.knowsOrigin(origin)).toBe(false);
  }
});

test('9.1 this machine has its loopback names, its own and those that are given', () => {
  const own = hostname().replace(/\.local$/i, '');
  expect(machineNames(['partyline.local', null])).toEqual(
    expect.arrayContaining(['localhost', '127.0.0.1', '::1', own, `${own}.local`, 'partyline.local']),
  );
});
