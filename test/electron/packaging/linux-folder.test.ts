import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findChromium } from '../../../scripts/lib/chromium.ts';
import { environment, root } from '../support/back-end.ts';
import { buildLinuxFolder, filesInArchive } from './builder.ts';
import { fusesOf, makeStandInDist } from './stand-in-dist.ts';

const temporary = mkdtempSync(path.join(tmpdir(), 'partyline-packaging-'));
let app = '';

describe.runIf(process.platform === 'linux')('the Linux folder on a stand-in dist', () => {
  beforeAll(async () => {
    const dist = path.join(temporary, 'dist');
    makeStandInDist(dist);
    app = await buildLinuxFolder(dist, path.join(temporary, 'release'));
  }, 120_000);

  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  test('holds what was built, the manifest, and nothing else', () => {
    const built = readdirSync(path.join(root, 'out'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
      .filter((name) => name !== 'out/main/headless.js');
    const inside = filesInArchive(path.join(app, 'resources', 'app.asar'));
    expect(inside).toEqual([...built, 'package.json'].toSorted());
    for (const name of [
      'main/main.js',
      'preload/preload.cjs',
      'renderer/tv/index.html',
      'games/floe/game.js',
    ]) {
      expect(inside).toContain(`out/${name}`);
    }
    expect(inside.filter((name) => /\.tsx?$|\.map$|node_modules|(^|\/)test\//.test(name))).toEqual([]);
  });

  test('has the languages of the product and no others', () => {
    expect(readdirSync(path.join(app, 'locales')).toSorted()).toEqual(['en-US.pak', 'pt-BR.pak']);
  });

  test('has its fuses set', () => {
    // Run as Node, cookie encryption, NODE_OPTIONS, inspect, asar integrity, asar only, browser snapshot, file privileges.
    expect(fusesOf(path.join(app, 'partyline')).slice(0, 8)).toBe('01001100');
  });

  test('starts, answers, and says goodbye', { timeout: 60_000 }, async (context) => {
    if (findChromium() === null) context.skip('there is no Chromium for the stand-in');
    const dataDir = path.join(temporary, 'data');
    const child = spawn(path.join(app, 'partyline'), ['--port', '0', '--no-mdns', '--data', dataDir], {
      env: environment(),
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    const port = await portInLog(path.join(dataDir, 'logs', 'partyline.log'));
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(await health.json()).toMatchObject({ ok: true, players: 0 });
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
  });
});

/** A packaged app says its port in its log alone. */
function portInLog(log: string): Promise<number> {
  return vi.waitFor(
    () => {
      const entries = readFileSync(log, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { msg?: string; port?: number });
      const port = entries.find((entry) => entry.msg === 'host started')?.port;
      if (port === undefined) throw new Error('the host has not started yet');
      return port;
    },
    { timeout: 30_000, interval: 100 },
  );
}
