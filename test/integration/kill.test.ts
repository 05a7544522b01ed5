/**
 * The host killed at random moments of a busy evening: what it had said yes to is still there after each new
 * start, and no file is broken. PARTYLINE_SEED has another evening.
 */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRandom } from '../../src-renderer/stage/random.ts';
import { measureDisk } from '../support/disk-pace.ts';
import { Headless } from '../support/headless.ts';
import { Evening } from '../support/killed-evening.ts';

const KILLS = 20;
const SEED = Number(process.env['PARTYLINE_SEED'] ?? 7);

/**
 * The host answers before the disk does, so what it said shortly before its death may be lost: what waited for a
 * write that waited for a write. How long those take is measured beside it; to that, in ms, comes its own work.
 */
const ON_DISK_AFTER = { writes: 3, ms: 100 };

const FIXED = ['--json', '--host', '127.0.0.1', '--no-mdns', '--code', 'QRST'];

let dataDir: string;
let besideDir: string;
let host: Headless;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-kill-'));
  besideDir = await mkdtemp(path.join(tmpdir(), 'partyline-beside-'));
});
afterEach(async () => {
  await host.end();
  for (const dir of [dataDir, besideDir]) await rm(dir, { recursive: true, force: true });
});

test(`nothing is lost when the host is killed ${KILLS} times (seed ${SEED})`, async () => {
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
    const disk = measureDisk(path.join(besideDir, 'pace'));
    await evening.goesOn();
    const killedMs = performance.now();
    await host.end();
    const writeMs = await disk.stop();
    await evening.isKilled(killedMs, ON_DISK_AFTER.ms + ON_DISK_AFTER.writes * writeMs);
    halfWritten = (await readdir(dataDir)).filter((file) => /\.json\.\d+$/.test(file));
  }
  evening.end();
  console.log(`    ${evening.summary()}`);
}, 120_000);
