/** The built host, stopped as a closed lid, a full memory or a busy disk stops it, and let go on. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { Headless } from '../support/headless.ts';

/** Longer than a client may be silent, and than its hello may take. */
const SLEEP_MS = 6_000;

let dataDir: string;
let host: Headless;
let url: string;
let tvToken: string;
const clients: Client[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-slept-'));
  host = new Headless([
    '--json',
    '--host',
    '127.0.0.1',
    '--no-mdns',
    '--port',
    '0',
    '--code',
    'QRST',
    '--data',
    dataDir,
  ]);
  const ready = await host.event('ready');
  url = `http://127.0.0.1:${Number(ready['port'])}`;
  tvToken = String(ready['tvToken']);
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.cut();
  await host.end();
  await rm(dataDir, { recursive: true, force: true });
});

async function arrive(hello: object | null): Promise<Client> {
  const client = await Client.open(url);
  clients.push(client);
  if (!hello) return client;
  client.say('hello', { protocol: 1, ...hello });
  await client.frame('welcome');
  return client;
}

test.skipIf(process.platform === 'win32')(
  '6.6 and 1.1 a host that slept six seconds drops who is silent after it, and cuts nobody who answers',
  async () => {
    const tv = await arrive({ role: 'tv', token: tvToken });
    const phones = await Promise.all(
      ['Ana', 'Bia', 'Caio', 'Dora'].map((name) => arrive({ role: 'phone', code: 'QRST', name })),
    );
    const silent = await arrive({ role: 'phone', code: 'QRST', name: 'Silent' });
    const early = await arrive(null);
    host.signal('SIGSTOP');
    // Its hello lies in the socket for longer than a hello may take.
    early.say('hello', { role: 'phone', protocol: 1, code: 'QRST', name: 'Early' });
    silent.freeze();
    await new Promise((resolve) => setTimeout(resolve, SLEEP_MS));
    host.signal('SIGCONT');
    await early.frame('welcome');
    // By then whoever else was taken for silent would be cut as well.
    expect(await host.event('playerDropped')).toMatchObject({ name: 'Silent' });
    for (const client of [tv, ...phones, early]) {
      expect(client.isClosed).toBe(false);
      await client.settle();
    }
    const ends = host.lines.filter(({ event }) => event === 'playerDropped' || event === 'tvGone');
    expect(ends).toHaveLength(1);
  },
  30_000,
);

test.skipIf(process.platform === 'win32')(
  '4.6 and 13.2 while the host sleeps, the five seconds of the phone in charge do not run',
  async () => {
    const ana = await arrive({ role: 'phone', code: 'QRST', name: 'Ana' });
    const bia = await arrive({ role: 'phone', code: 'QRST', name: 'Bia' });
    const token = (await ana.frame('welcome'))['token'];
    ana.cut();
    await host.event('playerDropped');
    host.signal('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, SLEEP_MS));
    host.signal('SIGCONT');
    // The host has looked at who is in charge once more by then.
    await bia.settle();
    const back = await arrive({ role: 'phone', token });
    expect((await back.frame('welcome'))['inCharge']).toBe(true);
    await bia.settle();
    expect(bia.frames.filter(({ type, data }) => type === 'you' && 'inCharge' in data)).toEqual([]);
  },
  30_000,
);
