import { cp, mkdir, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contention } from '../support/contention.ts';
import { TestParty } from '../support/party.ts';
import { RawSocket, upgradeRequest } from '../support/raw-socket.ts';

let party: TestParty;
beforeEach(async () => {
  party = await TestParty.start();
});
afterEach(() => party.end());

/** Sends the path as it is, which fetch would tidy up. */
function statusOf(rawPath: string, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    const { port } = party.host;
    request({ host: '127.0.0.1', port, path: rawPath, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

test('healthz tells of the players', async () => {
  await party.phone('Ana');
  const health = (await (await fetch(`${party.url}/healthz`)).json()) as Record<string, unknown>;
  expect(health).toEqual({ ok: true, players: 1, uptimeMs: expect.any(Number) });
});

test('games lists manifests, and broken folders with their problem, without a restart', async () => {
  await mkdir(path.join(party.dataDir, 'games/half'), { recursive: true });
  await writeFile(path.join(party.dataDir, 'games/half/game.json'), '{"id":"half"}');
  const games = (await (await fetch(`${party.url}/games`)).json()) as unknown[];
  expect(games).toMatchObject([
    { id: 'quiz', sdk: 1 },
    { id: 'half', problem: expect.any(String) },
  ]);
  expect(await statusOf('/games/quiz/game.js')).toBe(200);
});

test.each(['/', '/tv/', '/stage/'])('%s has a policy that lets no foreign script in', async (page) => {
  const response = await fetch(party.url + page);
  expect(response.status).toBe(200);
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/frame-ancestors '(none|self)'/);
  expect(policy).not.toMatch(/script-src[^;]*(unsafe|\*)/);
  const origins = /script-src[^;]*/.exec(policy)?.[0].match(/https?:\S*/g) ?? [];
  expect(origins.filter((origin) => origin !== party.url)).toEqual([]);
});

test('15.1 what the stage loads may come from the origin by which it was asked for, beside ‘self’', async () => {
  const { port } = party.host;
  const policyAt = (host: string) =>
    new Promise<string>((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/stage/', headers: { host } }, (response) => {
        response.resume();
        resolve(String(response.headers['content-security-policy']));
      })
        .on('error', reject)
        .end();
    });
  for (const host of [`127.0.0.1:${port}`, `localhost:${port}`, 'localhost']) {
    const policy = await policyAt(host);
    for (const kind of ['script-src', 'style-src', 'img-src', 'font-src'])
      expect(policy).toContain(`${kind} 'self' http://${host} `);
    expect(policy).toContain("media-src 'none'; connect-src 'none'");
  }
  expect(await policyAt('evil.example')).toBe('undefined');
});

test.each([
  '/phone/../../package.json',
  '/phone/%2e%2e/%2e%2e/package.json',
  '/games/quiz/../../../package.json',
  '/games/quiz/..%2f..%2f..%2fpackage.json',
  '/games/..%2f..%2fpackage.json',
  '/games/%2e%2e/support/client.ts',
  '/phone/%00',
  '/phone/%E0%A4%A',
  '//etc/passwd',
])('%s leads nowhere', async (path) => {
  expect(await statusOf(path)).toBeGreaterThanOrEqual(400);
  expect((await fetch(`${party.url}/healthz`)).status).toBe(200);
});

test('an upgrade to nowhere that is cut at once does not end the host', async () => {
  for (let count = 0; count < 20; count += 1) {
    const raw = await RawSocket.open(
      party.host.port,
      upgradeRequest({ host: `127.0.0.1:${party.host.port}` }, '/nowhere'),
    );
    raw.socket.resetAndDestroy();
  }
  const last = await RawSocket.open(
    party.host.port,
    upgradeRequest({ host: `127.0.0.1:${party.host.port}` }, '/nowhere'),
  );
  // The host hangs up by itself: this side is still open.
  await last.until((received) => received.startsWith('HTTP/1.1 404'));
  const isGone = new Promise((resolve) => last.socket.once('end', () => resolve(true)));
  expect(await isGone).toBe(true);
  expect((await fetch(`${party.url}/healthz`)).status).toBe(200);
});

test.skipIf(process.platform === 'win32')(
  'a file that cannot be read ends its answer, and not the host',
  async () => {
    const pagesDir = path.join(party.dataDir, 'pages');
    await cp(path.join(import.meta.dirname, '../support/pages'), pagesDir, { recursive: true });
    const door = createServer();
    // A socket has a name and a size, and cannot be opened.
    await new Promise<void>((resolve) => door.listen(path.join(pagesDir, 'phone/door.js'), resolve));
    await party.stop();
    party = await TestParty.start({ pagesDir, dataDir: party.dataDir });
    await expect(statusOf('/phone/door.js')).rejects.toThrow();
    door.close();
    expect((await fetch(`${party.url}/healthz`)).status).toBe(200);
  },
);

test('9.8 a line that asks for more before it has its answer is cut, and one that waits is not', async () => {
  const get = `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${party.host.port}\r\n\r\n`;
  const greedy = await RawSocket.open(party.host.port, get.repeat(50));
  await greedy.closed();
  expect(greedy.received.split('HTTP/1.1 200').length).toBeLessThan(5);
  const patient = await RawSocket.open(party.host.port);
  for (let count = 1; count <= 20; count += 1) {
    patient.write(get);
    await patient.until((received) => received.split('"ok":true').length > count);
  }
  patient.end();
});

test('9.8 a line that nobody uses is closed before a phone could try it in vain after a dead network', async () => {
  const get = `GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:${party.host.port}\r\n\r\n`;
  const idle = await RawSocket.open(party.host.port, get);
  expect(await idle.until((received) => received.includes('"ok":true'))).toMatch(
    /^keep-alive: timeout=1\r$/im,
  );
  const answeredMs = performance.now();
  await idle.closed();
  // Node's own five seconds would be too long; a buffer for answers that cross is its own, too.
  expect(performance.now() - answeredMs).toBeLessThan(4_000 * contention());
});

test('only reading is allowed', async () => {
  expect(await statusOf('/', 'POST')).toBe(405);
});

test('metrics count connections, messages, refusals and input delays', async () => {
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  const list = [{ to: 'all', controller: { title: 'Ação', controls: [{ kind: 'button', id: 'go' }] } }];
  const controllersBytes = Buffer.byteLength(JSON.stringify({ type: 'controllers', data: { list } }));
  tv.say('controllers', { list });
  await ana.frame('controller');
  ana.say('input', { control: 'go', value: true, at: Date.now() - 30 });
  await tv.frame('input');
  const stranger = await party.client();
  stranger.say('hello', { role: 'phone', protocol: 1, code: 'WRNG' });
  await stranger.closeCode();
  const text = await (await fetch(`${party.url}/metrics`)).text();
  for (const line of [
    'partyline_connections{role="phone"} 1',
    'partyline_connections{role="tv"} 1',
    'partyline_messages_total{type="input",direction="in"} 1',
    'partyline_messages_total{type="controller",direction="out"} 1',
    'partyline_refused_total{reason="wrong-code"} 1',
    'partyline_input_delay_seconds_count 1',
    `partyline_bytes_total{type="controllers",direction="in"} ${controllersBytes}`,
  ]) {
    expect(text.split('\n')).toContain(line);
  }
  const data = { ...list[0]?.controller, scene: 'game', revision: 1 };
  const plain = JSON.stringify({ type: 'controller', data });
  expect(text).toContain(
    `partyline_bytes_total{type="controller",direction="out"} ${Buffer.byteLength(plain)}`,
  );
  expect(text).toMatch(/^process_cpu_seconds_total \d/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
});
