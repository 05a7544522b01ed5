/** Developer mode as another device of the room meets it: its doors, told that nobody is this machine itself. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { AwakeClock } from '../../src-main/host/base/clock.ts';
import { systemClock } from '../../src-main/host/base/clock.ts';
import { Sightings } from '../../src-main/host/doctor/sightings.ts';
import { GameLibrary } from '../../src-main/host/games/game-library.ts';
import { Gateway, type GatewayHandlers } from '../../src-main/host/edge/gateway.ts';
import { createHttpServer } from '../../src-main/host/edge/http-server.ts';
import { KnownHosts } from '../../src-main/host/edge/known-hosts.ts';
import { silentLogger } from '../../src-main/host/disk/logger.ts';
import { createMetrics } from '../../src-main/host/edge/metrics.ts';
import { createStudio } from '../../src-main/host/studio/studio.ts';
import { Traffic } from '../../src-main/host/edge/traffic.ts';
import { answerUpgrades } from '../../src-main/host/edge/upgrades.ts';
import { Client } from '../support/client.ts';
import { RawSocket } from '../support/raw-socket.ts';

const PAGES = path.resolve(import.meta.dirname, '../support/pages');
const nobody = (): never => {
  throw new Error('nobody is let in here');
};
const HANDLERS: GatewayHandlers = {
  phoneArrived: nobody,
  visitorSaid: nobody,
  visitorGone: nobody,
  phoneSaid: nobody,
  phoneGone: nobody,
  phoneMeasured: nobody,
  isTvToken: () => true,
  opensSeat: () => false,
  tvArrived: nobody,
};

async function withDoors(isOwn: boolean, look: (url: string) => Promise<void>): Promise<void> {
  const logger = silentLogger();
  const traffic = new Traffic();
  const { now } = systemClock;
  const parts = {
    logger,
    hosts: new KnownHosts({ listNames: () => ['127.0.0.1'], now }),
    sightings: new Sightings({ isOwn: () => isOwn, now, playing: () => [] }),
    isOwn: () => isOwn,
    isProven: () => false,
    studio: createStudio({
      door: nobody,
      isToken: () => true,
      seats: { mark: () => {}, giveBack: () => {} },
      party: () => ({ code: 'QRST', joinUrl: '' }),
      now,
      buildsFile: path.join(PAGES, 'none.json'),
      problemsFile: path.join(PAGES, 'none.json'),
    }),
  };
  const server = createHttpServer({
    ...parts,
    pagesDir: PAGES,
    library: new GameLibrary(PAGES, PAGES, PAGES),
    packsKey: 'key',
    metrics: createMetrics({
      traffic,
      connectionsByRole: () => ({ unknown: 0, visitor: 0, phone: 0, tv: 0 }),
    }),
    health: () => ({ ok: true, players: 0, uptimeMs: 0 }),
    examine: nobody,
    code: () => 'QRST',
    development: true,
  });
  const awake = new AwakeClock(1_000, systemClock.now());
  answerUpgrades(server, {
    ...parts,
    gateway: new Gateway(HANDLERS, { traffic, logger, clock: systemClock, awake }),
    echo: null,
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await look(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    parts.studio.close();
    server.closeAllConnections();
    server.close();
  }
}

test('11.1 another device of the room gets neither Studio nor lines, and may frame nothing', async () => {
  await withDoors(false, async (url) => {
    for (const page of ['/studio/', '/studio-phone/', '/studio/line/a', '/studio/desk']) {
      expect((await fetch(url + page)).status, page).toBe(403);
    }
    for (const line of ['/studio/desk', '/studio/line/a']) {
      await expect(Client.open(url, line)).rejects.toThrow('404');
    }
    const tv = await fetch(`${url}/tv/`);
    expect(tv.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });
});

test.each([
  '/phone/../studio/',
  '/phone/%2e%2e/studio/',
  '/tv/..%2fstudio-phone/',
  '/phone/..\\studio/',
  '//studio/',
])(
  '11.1 no other spelling of its path opens the Studio to another device, while its files are read again: %s',
  async (target) => {
    await withDoors(false, async (url) => {
      const request = `GET ${target} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`;
      const raw = await RawSocket.open(Number(new URL(url).port), request);
      await raw.closed();
      expect(raw.received).toMatch(/^HTTP\/1\.1 404 /);
    });
  },
);

test('9.13 a line is found by the same reading of its path as a page', async () => {
  await withDoors(true, async (url) => {
    (await Client.open(url, '/studio/des%6b')).cut();
    for (const line of ['/studio%2fdesk', '/studio/desk%00', '/studio/desk%2e'])
      await expect(Client.open(url, line)).rejects.toThrow('404');
  });
});

test('11.1 the same doors are open to this machine itself', async () => {
  await withDoors(true, async (url) => {
    expect((await fetch(`${url}/studio/`)).status).toBe(200);
    (await Client.open(url, '/studio/desk')).cut();
    const tv = await fetch(`${url}/tv/`);
    expect(tv.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });
});
