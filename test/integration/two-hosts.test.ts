/** Rule 14.3: two hosts never write in one data folder. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { Headless } from '../support/headless.ts';

let home: string;
const started: Headless[] = [];
const clients: Client[] = [];
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'partyline-two-'));
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.cut();
  for (const host of started.splice(0)) await host.end();
  await rm(home, { recursive: true, force: true });
});

const QUIET = ['--json', '--host', '127.0.0.1', '--no-mdns', '--port', '0'];

/** Without `--data` a host keeps its party in the account's own folder: here, that of an account of its own. */
function run(...args: string[]): Headless {
  const own = { HOME: home, XDG_DATA_HOME: home, LOCALAPPDATA: home };
  const host = new Headless([...QUIET, ...args], undefined, own);
  started.push(host);
  return host;
}

async function say(host: Headless, hello: object): Promise<Client> {
  const { port, code } = await host.event('ready');
  const phone = await Client.open(`http://127.0.0.1:${String(port)}`);
  clients.push(phone);
  phone.say('hello', { role: 'phone', protocol: 1, code, ...hello });
  return phone;
}

async function join(host: Headless, hello: object): Promise<Record<string, unknown>> {
  return (await say(host, hello)).frame('welcome');
}

test('14.3 without --data a second host says who is there, in one line, and exits 1', async () => {
  const first = run();
  const { port } = await first.event('ready');
  const second = run();
  expect(await second.exitCode()).toBe(1);
  expect(second.lines).toEqual([]);
  expect(second.stderr).toMatch(/^[^\n]+\n$/);
  expect(second.stderr).toContain(`http://127.0.0.1:${String(port)} `);
  await join(first, { name: 'Ana' });
});

test('14.3 with --data the second host goes on, says who is there, and touches nothing in the folder', async () => {
  const data = path.join(home, 'data');
  const first = run('--data', data);
  const ana = await join(first, { name: 'Ana' });
  const files = async () =>
    Promise.all(
      (await readdir(data))
        .toSorted()
        .map((name) => readFile(path.join(data, name), 'utf8').catch(() => name)),
    );
  const before = await files();
  const second = run('--data', data);
  const { port } = await first.event('ready');
  expect(await second.event('problem')).toMatchObject({
    reason: 'data-in-use',
    message: expect.stringContaining(`http://127.0.0.1:${String(port)} `),
  });
  const zed = await join(second, { name: 'Zed' });
  second.signal('SIGTERM');
  expect(await second.exitCode()).toBe(0);
  expect(await files()).toEqual(before);
  const log = await readFile(path.join(data, 'logs/partyline.log'), 'utf8');
  expect(log.match(/"host started"/g)).toHaveLength(1);
  expect(log).not.toContain('Zed');
  await first.end();
  const again = run('--data', data);
  expect(await join(again, { token: ana['token'] })).toMatchObject({
    name: 'Ana',
    playerId: ana['playerId'],
  });
  const gone = await say(again, { token: zed['token'] });
  expect(await gone.frame('refused')).toMatchObject({ reason: 'bad-token' });
});

test('14.3 a host that was killed is followed at once by the next on its folder', async () => {
  for (let kill = 0; kill < 3; kill += 1) {
    const host = run();
    await host.event('ready');
    await host.end();
  }
  const last = run();
  await join(last, { name: 'Ana' });
  expect(last.stderr).toBe('');
});

test('14.3 a host that closes leaves the folder to the next', async () => {
  const first = run();
  const ana = await join(first, { name: 'Ana' });
  first.signal('SIGTERM');
  const next = run();
  expect(await join(next, { token: ana['token'] })).toMatchObject({ name: 'Ana' });
});
