import { cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { Headless } from '../support/headless.ts';

let dir: string;
const started: Headless[] = [];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-cli-'));
});
afterEach(async () => {
  for (const headless of started.splice(0)) await headless.end();
  await rm(dir, { recursive: true, force: true });
});

function run(...args: string[]): Headless {
  const headless = new Headless(args);
  started.push(headless);
  return headless;
}

const quiet = (...more: string[]) => ['--json', '--host', '127.0.0.1', '--no-mdns', '--data', dir, ...more];

test('the first line says ready, and each event follows as a line', async () => {
  const host = run(...quiet('--port', '0', '--code', 'qrst'));
  const ready = await host.event('ready');
  const { port, tvToken } = ready;
  expect(ready).toEqual({
    event: 'ready',
    port: expect.any(Number),
    joinUrl: `http://127.0.0.1:${String(port)}/?c=QRST`,
    tvUrl: `http://127.0.0.1:${String(port)}/tv/?token=${String(tvToken)}`,
    code: 'QRST',
    tvToken: expect.stringMatching(/^[\w-]{22}$/),
    mdnsName: null,
  });
  expect(host.lines[0]).toBe(ready);
  const url = `http://127.0.0.1:${String(port)}`;
  const ana = await Client.open(url);
  ana.say('hello', { role: 'phone', protocol: 1, code: 'QRST', name: 'Ana' });
  const { playerId } = await ana.frame('welcome');
  expect(await host.event('playerJoined')).toEqual({ event: 'playerJoined', playerId, name: 'Ana' });
  ana.cut();
  expect(await host.event('playerDropped')).toEqual({ event: 'playerDropped', playerId, name: 'Ana' });
});

test.skipIf(process.platform === 'win32')(
  '9.18 what the host keeps is for its own account alone: the TV’s token, the Wi-Fi, the log',
  async () => {
    const host = run(...quiet('--port', '0'));
    const { port, tvToken } = await host.event('ready');
    const tv = await Client.open(`http://127.0.0.1:${String(port)}`);
    tv.say('hello', { role: 'tv', protocol: 1, token: tvToken });
    tv.say('guestWifi', { wifi: { name: 'Home', password: 'secret', hidden: false } });
    tv.say('settings', { partyName: 'Casa' });
    tv.say('snapshot', { gameId: 'floe', state: {} });
    await tv.settle();
    host.signal('SIGTERM');
    await host.exitCode();
    const entries = await readdir(dir, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.join(parentPath, name));
    const modes = await Promise.all(
      files.map(async (file) => [path.basename(file), (await stat(file)).mode & 0o077]),
    );
    const names = modes.map(([name]) => name);
    for (const name of ['party.json', 'guest-wifi.json', 'settings.json', 'game.json', 'partyline.log'])
      expect(names).toContain(name);
    expect(modes.filter(([, mode]) => mode !== 0)).toEqual([]);
  },
);

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s says goodbye and exits 0 within two seconds',
  async (signal) => {
    const host = run(...quiet('--port', '0'));
    const { port, code } = await host.event('ready');
    const ana = await Client.open(`http://127.0.0.1:${String(port)}`);
    ana.say('hello', { role: 'phone', protocol: 1, code, name: 'Ana' });
    await ana.frame('welcome');
    const before = performance.now();
    host.signal(signal);
    expect(await ana.frame('bye')).toEqual({ reason: 'host-closing' });
    expect(await host.exitCode()).toBe(0);
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(JSON.parse(await readFile(path.join(dir, 'party.json'), 'utf8'))).toMatchObject({
      seats: [{ name: 'Ana' }],
    });
  },
);

test('a taken port moves the host one up and says so', async () => {
  const first = run(...quiet('--port', '0'));
  const { port } = await first.event('ready');
  const second = run(
    '--json',
    '--host',
    '127.0.0.1',
    '--no-mdns',
    '--data',
    `${dir}/two`,
    '--port',
    String(port),
  );
  const ready = await second.event('ready');
  expect(ready['port']).toBeGreaterThan(Number(port));
  expect(await second.event('problem')).toMatchObject({ reason: 'port-taken' });
});

test.each([['--bogus'], ['--port', 'abc'], ['--code', '12']])('%j exits 2 with one line', async (...args) => {
  const host = run(...args.filter((arg) => typeof arg === 'string'));
  expect(await host.exitCode()).toBe(2);
  expect(host.stderr).toMatch(/^[^\n]+\n$/);
});

test('a folder that cannot be written costs a sentence, not the evening', async () => {
  const file = path.join(dir, 'file');
  await writeFile(file, '');
  const host = run(
    '--json',
    '--host',
    '127.0.0.1',
    '--no-mdns',
    '--port',
    '0',
    '--data',
    path.join(file, 'party'),
  );
  await host.event('ready');
  expect(await host.event('problem')).toMatchObject({
    reason: 'data-unwritable',
    message: expect.stringContaining('--data'),
  });
});

test('an address that this machine does not have exits 1 with one sentence', async () => {
  const host = run('--host', '203.0.113.7', '--no-mdns', '--data', dir, '--port', '0');
  expect(await host.exitCode()).toBe(1);
  expect(host.stderr).toMatch(/^This machine has no address 203\.0\.113\.7\.[^\n]+\n$/);
});

test('without the built pages it exits 1 and says what to run', async () => {
  const out = path.resolve(import.meta.dirname, '../../out/main');
  await cp(out, path.join(dir, 'out/main'), { recursive: true });
  await cp(path.resolve(import.meta.dirname, '../../package.json'), path.join(dir, 'package.json'));
  const host = new Headless(
    ['--no-mdns', '--data', `${dir}/data`, '--port', '0'],
    path.join(dir, 'out/main/headless.js'),
  );
  started.push(host);
  expect(await host.exitCode()).toBe(1);
  expect(host.stderr).toBe('The pages are not built. Run: npm run build\n');
});

test('a damaged settings file is set aside with its content, and the log holds neither code nor token', async () => {
  await writeFile(path.join(dir, 'settings.json'), '{"language":');
  const host = run(...quiet('--port', '0', '--code', 'QRST'));
  const { port, tvToken } = await host.event('ready');
  expect(await host.event('problem')).toMatchObject({ reason: 'settings-corrupt' });
  const ana = await Client.open(`http://127.0.0.1:${String(port)}`);
  ana.say('hello', { role: 'phone', protocol: 1, code: 'QRST', name: 'Ana' });
  const { token } = await ana.frame('welcome');
  const tv = await Client.open(`http://127.0.0.1:${String(port)}`);
  tv.say('hello', { role: 'tv', protocol: 1, token: tvToken });
  await host.event('tvConnected');
  host.signal('SIGTERM');
  await host.exitCode();
  const aside = (await readdir(dir)).find((name) => name.startsWith('settings.json.corrupt-'));
  expect(await readFile(path.join(dir, aside ?? ''), 'utf8')).toBe('{"language":');
  const log = await readFile(path.join(dir, 'logs/partyline.log'), 'utf8');
  for (const line of log.trim().split('\n'))
    expect(JSON.parse(line)).toMatchObject({ level: expect.any(String) });
  expect(log).toContain('playerJoined');
  for (const secret of ['QRST', String(tvToken), String(token)]) expect(log).not.toContain(secret);
});

test('the party outlives the program that reads its lines', async () => {
  const host = run(...quiet('--port', '0'));
  const { port, code } = await host.event('ready');
  host.hangUp();
  for (const name of ['Ana', 'Bruno']) {
    const phone = await Client.open(`http://127.0.0.1:${String(port)}`);
    phone.say('hello', { role: 'phone', protocol: 1, code, name });
    await phone.frame('welcome');
    phone.cut();
  }
  expect((await fetch(`http://127.0.0.1:${String(port)}/healthz`)).status).toBe(200);
});
