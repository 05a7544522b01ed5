import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

const PROGRAM = path.resolve(import.meta.dirname, '../../out/main/headless.js');
const NAMESPACE = `partyline-${process.pid}`;

/** A network namespace of its own has no network at all; only root may make one. */
const isThere = process.getuid?.() === 0 && spawnSync('ip', ['netns', 'add', NAMESPACE]).status === 0;

test.skipIf(!isThere)(
  `without a network the host starts, announced or not, and says what to do${isThere ? '' : ' (skipped: needs root and network namespaces)'}`,
  async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-lonely-'));
    const args = [
      'netns',
      'exec',
      NAMESPACE,
      process.execPath,
      PROGRAM,
      '--json',
      '--port',
      '0',
      '--data',
      dataDir,
    ];
    const host = spawn('ip', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    try {
      const events: unknown[] = [];
      for await (const line of createInterface({ input: host.stdout })) {
        events.push(JSON.parse(line));
        if (events.length === 2) break;
      }
      expect(events).toMatchObject([
        { event: 'ready', joinUrl: expect.stringMatching(/^http:\/\/127\.0\.0\.1:/) },
        { event: 'problem', reason: 'no-network', message: expect.stringContaining('Wi-Fi') },
      ]);
    } finally {
      const ended = new Promise((resolve) => host.once('exit', resolve));
      host.kill('SIGTERM');
      expect(await ended).toBe(0);
      spawnSync('ip', ['netns', 'del', NAMESPACE]);
      await rm(dataDir, { recursive: true, force: true });
    }
  },
  20_000,
);
