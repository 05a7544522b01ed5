import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import type { Finding } from '../../src-shared/doctor.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../out/main/headless.js');
/** Two rooms with a cable between them; only root may make them. */
const LAPTOP = `pl-doc-a-${process.pid}`;
const PHONE = `pl-doc-b-${process.pid}`;
const isThere = process.getuid?.() === 0 && [LAPTOP, PHONE].every((name) => ip('netns', 'add', name));
const why = isThere ? '' : ' (skipped: needs root and network namespaces)';

afterAll(() => {
  if (isThere) for (const name of [LAPTOP, PHONE]) ip('netns', 'del', name);
});

function ip(...args: string[]): boolean {
  return spawnSync('ip', args).status === 0;
}

/** The findings of the doctor on the laptop, and its exit code. */
function examine(): { code: number | null; findings: Finding[] } {
  const args = ['netns', 'exec', LAPTOP, process.execPath, PROGRAM, '--doctor', '--json'];
  const { status, stdout } = spawnSync('ip', args, { encoding: 'utf8' });
  const { checks } = JSON.parse(stdout) as { checks: { finding: Finding }[] };
  return { code: status, findings: checks.map(({ finding }) => finding) };
}

/** The status that a phone's request gets. */
function ask(url: string): number {
  const script = `fetch(${JSON.stringify(url)}).then((answer) => console.log(answer.status))`;
  return Number(execFileSync('ip', ['netns', 'exec', PHONE, process.execPath, '-e', script]));
}

test.skipIf(!isThere)(
  `without a network the doctor says so; with a cable it sees who really comes${why}`,
  async () => {
    const { code, findings } = examine();
    expect(code).toBe(1);
    expect(findings).toEqual(
      expect.arrayContaining(['addresses.none', 'server.no-address', 'internet.none']),
    );

    for (const command of [
      `link add cable netns ${LAPTOP} type veth peer name cable netns ${PHONE}`,
      `-n ${LAPTOP} addr add 192.168.99.1/24 dev cable`,
      `-n ${PHONE} addr add 192.168.99.2/24 dev cable`,
      `-n ${LAPTOP} link set cable up`,
      `-n ${PHONE} link set cable up`,
      `-n ${LAPTOP} link set lo up`,
    ]) {
      expect([command, ip(...command.split(' '))]).toEqual([command, true]);
    }
    const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-doctor-'));
    const options = ['--json', '--no-mdns', '--data', dataDir];
    const host = spawn('ip', ['netns', 'exec', LAPTOP, process.execPath, PROGRAM, ...options], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      for await (const line of createInterface({ input: host.stdout })) {
        expect(JSON.parse(line)).toMatchObject({ event: 'ready', port: 7278 });
        break;
      }
      const alone = examine();
      expect(alone.code).toBe(0);
      expect(alone.findings).toEqual(
        expect.arrayContaining(['addresses.good', 'server.answers', 'visitors.too-early', 'internet.none']),
      );
      expect(ask('http://192.168.99.1:7278/')).toBe(200);
      expect(ask('http://192.168.99.1:7278/doctor')).toBe(403);
      expect(examine().findings).toEqual(
        expect.arrayContaining(['visitors.seen', 'isolation.none', 'firewall.passed']),
      );
    } finally {
      const ended = new Promise((resolve) => host.once('exit', resolve));
      host.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    }
  },
  40_000,
);
