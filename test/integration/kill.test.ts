/**
 * The host killed at random moments of a busy evening: what it had said yes to is still there after each new
 * start, and no file is broken. PARTYLINE_SEED has another evening.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRandom } from '../../src-renderer/engine/random.ts';
import { Headless } from '../support/headless.ts';
import { Evening } from '../support/killed-evening.ts';

/** `npm run test:long` has 20. */
const KILLS = Number(process.env['PARTYLINE_KILLS'] ?? 5);
const SEED = Number(process.env['PARTYLINE_SEED'] ?? 7);

const FIXED = ['--json', '--host', '127.0.0.1', '--no-mdns', '--code', 'QRST'];

let dataDir: string;
let host: Headless;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-kill-'));
});
afterEach(async () => {
  await host.end();
  await rm(dataDir, { recursive: true, force: true });
});

test(
  `nothing is lost when the host is killed ${KILLS} times (seed ${SEED})`,
  async () => {
    const evening = new Evening(createRandom(SEED));
    let port = 0;
    let halfWritten: string[] = [];
    for (let kill = 0; kill <= KILLS; kill += 1) {
      host = new Headless([...FIXED, '--data', dataDir, '--port', String(port)]);
      const ready = await host.event('ready');
      port = Number(ready['port']);
      // Neither a broken file nor one that was never finished lies about.
      const files = await readdir(dataDir);
      expect(files.filter((file) => file.includes('corrupt') || halfWritten.includes(file))).toEqual([]);
      await evening.comesBack(`http://127.0.0.1:${port}`, String(ready['tvToken']));
      if (kill === KILLS) {
        await evening.settles();
        break;
      }
      await evening.goesOn();
      await host.end();
      await evening.isKilled();
      halfWritten = (await readdir(dataDir)).filter((file) => /\.json\.\d+$/.test(file));
    }
    evening.end();
    console.log(`    ${evening.summary()}`);
  },
  30_000 + KILLS * 10_000,
);
