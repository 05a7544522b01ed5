import { readFile, stat } from 'node:fs/promises';
import { get } from 'node:http';
import { createConnection, type Socket } from 'node:net';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import WebSocket from 'ws';
import type { DoctorReport, Finding } from '../../src-shared/doctor.ts';
import { createLogger } from '../../src-main/host/disk/logger.ts';
import { Headless } from '../support/headless.ts';
import { TestParty } from '../support/party.ts';

/** An address of this machine that no interface lists: to the host it is another device. */
const PHONE = '127.0.0.2';
const isThere = process.platform !== 'darwin';
/** The first bytes of a browser's TLS. */
const TLS_HELLO = Buffer.from('160301020001', 'hex');
const UPGRADE = { connection: 'Upgrade', upgrade: 'websocket' };
const why = isThere ? '' : ' (skipped: macOS has no second loopback address)';

let party: TestParty;
afterEach(async () => {
  vi.restoreAllMocks();
  await party.end();
});

/** A request of another device: its status and body. */
function ask(page: string, headers: Record<string, string> = {}): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const from = { localAddress: PHONE, host: '127.0.0.1', port: party.host.port, agent: false };
    get({ ...from, path: page, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (piece: string) => (text += piece));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    }).on('error', reject);
  });
}

/** A phone of another device that says hello, and what it is answered first. */
function sayHello(hello: object): Promise<string> {
  const socket = new WebSocket(`ws://127.0.0.1:${party.host.port}/ws`, { localAddress: PHONE });
  socket.on('open', () =>
    socket.send(JSON.stringify({ type: 'hello', data: { role: 'phone', protocol: 1, ...hello } })),
  );
  return new Promise((resolve, reject) => {
    socket.on('message', (data: Buffer) => {
      resolve((JSON.parse(data.toString()) as { type: string }).type);
      socket.terminate();
    });
    socket.on('error', reject);
  });
}

/** A connection of another device, and what it says before it hears anything. */
function connect(words: string | Buffer | null): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ localAddress: PHONE, host: '127.0.0.1', port: party.host.port }, () => {
      if (words !== null) socket.write(words);
      resolve(socket);
    });
    socket.on('error', reject);
  });
}

async function findings(): Promise<Finding[]> {
  return (await party.host.examine()).checks.map(({ finding }) => finding);
}

/** As if so much time had passed since the host started. */
function later(ms: number): void {
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + ms);
}

test('nobody has come: at first it is early, after a minute the Wi-Fi is suspected', async () => {
  party = await TestParty.start();
  expect(await findings()).toEqual(
    expect.arrayContaining([
      'server.answers',
      'visitors.too-early',
      'isolation.too-early',
      'lines.nobody',
      'door.open',
      'names.ours',
    ]),
  );
  later(60_001);
  expect(await findings()).toEqual(expect.arrayContaining(['visitors.none', 'isolation.suspected']));
});

test('the laptop itself is no visitor', async () => {
  party = await TestParty.start();
  await fetch(`${party.url}/?c=${party.host.code}`);
  await party.phone('Ana');
  expect(await findings()).toContain('visitors.too-early');
});

test('a host that listens for this machine alone is told so, and one that is shut is noticed', async () => {
  party = await TestParty.start();
  const report = await party.host.examine();
  expect(report.verdict).toBe('bad');
  expect(report.checks[0]).toMatchObject({
    finding: 'addresses.this-machine',
    facts: { address: '127.0.0.1' },
  });
  await party.stop();
  expect(await findings()).toContain('server.silent');
});

test.skipIf(!isThere).each<[string, () => Promise<unknown>]>([
  ['a connection on which nothing is said', () => connect(null)],
  ['half a request', () => connect('GET / HT')],
  ['what is no request', () => connect('\u0000\u0001nonsense\r\n\r\n')],
  ['a request without a host', () => connect('GET / HTTP/1.1\r\n\r\n')],
  ['a request with a name that is not ours', () => ask('/', { host: 'party.example' })],
  ['a browser that insists on https', () => connect(TLS_HELLO)],
  ['an upgrade of a stranger’s page', () => ask('/ws', { ...UPGRADE, origin: 'http://evil.example' })],
])(
  `10.9 %s from another device rules out that the Wi-Fi or a firewall keeps it away${why}`,
  async (_what, come) => {
    party = await TestParty.start();
    later(60_001);
    expect(await findings()).toEqual(expect.arrayContaining(['visitors.none', 'isolation.suspected']));
    await come();
    await expect
      .poll(findings)
      .toEqual(expect.arrayContaining(['visitors.knocked', 'isolation.none', 'firewall.passed']));
    // None of them is a phone that has the page.
    expect(await findings()).toContain('lines.nobody');
  },
);

test.skipIf(!isThere)(
  `10.9 https is noticed until that phone comes by http, and ended at once${why}`,
  async () => {
    party = await TestParty.start();
    const socket = await connect(TLS_HELLO);
    // The browser that hears nothing is a spinner; the one that is cut off tries http.
    await new Promise((resolve) => socket.once('close', resolve).resume());
    const https = async () => (await party.host.examine()).checks.find(({ id }) => id === 'https');
    expect(await https()).toMatchObject({ finding: 'https.asked', state: 'look', facts: { count: 1 } });
    expect(await findings()).toContain('names.ours');
    await ask(`/?c=${party.host.code}`);
    expect(await https()).toMatchObject({ finding: 'https.none' });
  },
);

test.skipIf(!isThere)(
  `10.10 a phone that spells this machine’s address oddly is answered, and no foreign name${why}`,
  async () => {
    party = await TestParty.start();
    const { port } = party.host;
    for (const host of [
      '127.0.0.1.',
      '[::ffff:127.0.0.1]',
      '[0:0:0:0:0:FFFF:7F00:1]',
      'LOCALHOST.',
      '[0:0::1]',
    ]) {
      expect([host, (await ask('/', { host: `${host}:${port}` })).status]).toEqual([host, 200]);
    }
    expect(await findings()).toContain('names.ours');
  },
);

test.skipIf(!isThere)(`a page without a line is noticed after ten seconds${why}`, async () => {
  party = await TestParty.start();
  expect((await ask(`/?c=${party.host.code}`)).status).toBe(200);
  expect(await findings()).toEqual(expect.arrayContaining(['visitors.seen', 'isolation.none', 'lines.open']));
  later(10_001);
  expect(await findings()).toContain('lines.waiting');
  expect(await sayHello({ code: party.host.code, name: 'Ana' })).toBe('welcome');
  expect(await findings()).toContain('lines.open');
});

test.skipIf(!isThere)(`a line that arrives as a page was taken apart on the way${why}`, async () => {
  party = await TestParty.start();
  expect((await ask('/ws')).status).toBe(404);
  expect(await findings()).toContain('lines.stripped');
});

test.skipIf(!isThere)(`a wrong code is noticed until that phone is in${why}`, async () => {
  party = await TestParty.start({ code: 'QRST' });
  expect(await sayHello({ code: 'QRSX' })).toBe('refused');
  const report = await party.host.examine();
  expect(report.checks.map(({ finding }) => finding)).toContain('door.wrong-code');
  expect(JSON.stringify(report)).not.toMatch(/QRS[TX]/);
  expect(await sayHello({ code: 'QRST' })).toBe('welcome');
  expect(await findings()).toContain('door.open');
});

test.skipIf(!isThere)(
  `a link of another evening is noticed, and one in small letters is none${why}`,
  async () => {
    party = await TestParty.start({ code: 'QRST' });
    await ask('/?c=qrst');
    expect(await findings()).toContain('door.open');
    await ask('/?c=BCDF');
    expect(await findings()).toContain('door.old-code');
  },
);

test.skipIf(!isThere)(`a knock at a locked party is noticed${why}`, async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  tv.say('lock', { locked: true });
  await tv.settle();
  expect(await sayHello({ code: party.host.code })).toBe('refused');
  expect(await findings()).toContain('door.locked');
});

test.skipIf(!isThere)(`9.1 a name that is not ours is noticed, on pages and on lines${why}`, async () => {
  party = await TestParty.start();
  expect((await ask('/', { host: 'party.example:7278' })).status).toBe(421);
  const name = async () => (await party.host.examine()).checks.find(({ id }) => id === 'names');
  expect(await name()).toMatchObject({ finding: 'names.foreign', facts: { name: 'party.example:7278' } });
  await ask('/ws', { ...UPGRADE, host: 'other.example' });
  expect(await name()).toMatchObject({ facts: { name: 'other.example' } });
});

test.skipIf(!isThere)(
  `9.10 the report is for this machine alone, and holds no code and no token${why}`,
  async () => {
    party = await TestParty.start({ code: 'QRST' });
    expect((await ask('/doctor')).status).toBe(403);
    const text = await (await fetch(`${party.url}/doctor`)).text();
    const report = JSON.parse(text) as DoctorReport;
    expect(report.checks.map(({ id }) => id)).toContain('firewall');
    for (const secret of ['QRST', party.host.tvToken]) expect(text).not.toContain(secret);
  },
);

test.skipIf(!isThere)(`an open panel hears of each change, a closed one of none${why}`, async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const reports = () => tv.frames.filter(({ type }) => type === 'doctor');
  const says = (data: Record<string, unknown>, finding: Finding) =>
    JSON.stringify(data).includes(`"${finding}"`);
  tv.say('doctor', { open: true });
  await tv.frame('doctor', (data) => says(data, 'visitors.too-early'));
  await ask('/');
  await tv.frame('doctor', (data) => says(data, 'visitors.seen'));
  tv.say('doctor', { open: false });
  await tv.settle();
  const heard = reports().length;
  await ask('/', { host: 'party.example' });
  expect(await findings()).toContain('names.foreign');
  await tv.settle();
  expect(reports()).toHaveLength(heard);
  // The panel is opened again after a break, and hears what it missed.
  tv.say('doctor', { open: true });
  await tv.frame('doctor', (data) => says(data, 'names.foreign'));
});

test('the guests’ Wi-Fi is kept for the next evening, told to the TV alone, and not in the log', async () => {
  party = await TestParty.start();
  const { dataDir } = party;
  await party.stop();
  party = await TestParty.start({ dataDir, logger: createLogger(dataDir) });
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  const wifi = { name: 'Casa', password: 'pao;de"queijo', hidden: false };
  tv.say('guestWifi', { wifi });
  expect(await tv.frame('party')).toEqual({ guestWifi: wifi });
  await ana.settle();
  expect(JSON.stringify(ana.frames)).not.toContain('queijo');
  await party.stop();
  const file = path.join(dataDir, 'guest-wifi.json');
  if (process.platform !== 'win32') expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(path.join(dataDir, 'logs/partyline.log'), 'utf8')).not.toContain('queijo');

  party = await TestParty.start({ dataDir });
  const next = await party.tv();
  expect(next.frames[0]).toMatchObject({ type: 'welcome', data: { party: { guestWifi: wifi } } });
  next.say('guestWifi', { wifi: null });
  expect(await next.frame('party')).toEqual({ guestWifi: null });
});

test('--doctor asks the party that is on, or one of its own; in text and in JSON', async () => {
  party = await TestParty.start();
  const run = async (...args: string[]) => {
    const doctor = new Headless(['--doctor', '--host', '127.0.0.1', '--data', party.dataDir, ...args]);
    const code = await doctor.exitCode();
    return { code, lines: doctor.lines, stderr: doctor.stderr };
  };
  const port = String(party.host.port);
  later(60_001);
  const asked = await run('--port', port, '--json');
  expect(asked).toMatchObject({ code: 1, stderr: '', lines: [{ event: 'doctor', verdict: 'bad' }] });
  expect(JSON.stringify(asked.lines)).toContain('isolation.suspected');
  const fresh = await run('--port', '0', '--json');
  expect(fresh.lines).toHaveLength(1);
  expect(JSON.stringify(fresh.lines)).toContain('isolation.too-early');
  const text = await run('--port', port);
  expect(text.lines.map((line) => line['text'])).toContainEqual(
    expect.stringMatching(/^BAD {3}The party listens on 127\.0\.0\.1/),
  );
}, 30_000);
