/** `npm run dev` in a copy of the project: what is saved is built, and nothing else. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyProject, root, type Copy } from '../games/support/copy-of-project.ts';

// Everything is built once, and this machine may be busy with more.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });
const SOON = { timeout: 60_000, interval: 50 };

let copy: Copy;
let dev: ChildProcess;
let said = '';

beforeAll(async () => {
  copy = copyProject();
  cpSync(path.join(root, 'assets'), path.join(copy.folder, 'assets'), { recursive: true });
  const options = ['--no-window', '--port', '0', '--host', '127.0.0.1', '--no-mdns', '--json'];
  const env = { ...process.env, NODE_ENV: '', PATH: process.env['PATH'] };
  dev = spawn(process.execPath, ['scripts/dev.mjs', ...options, '--data', path.join(copy.folder, 'data')], {
    cwd: copy.folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  dev.stdout?.on('data', (data: Buffer) => (said += data.toString()));
  dev.stderr?.on('data', (data: Buffer) => (said += data.toString()));
  await vi.waitUntil(() => said.includes('"event":"ready"') || dev.exitCode !== null, { timeout: 200_000 });
  expect(said).toContain('"event":"ready"');
});

afterAll(async () => {
  if (dev.exitCode === null) {
    dev.kill('SIGTERM');
    await once(dev, 'exit');
  }
  copy.close();
});

const fileOf = (...parts: string[]): string => path.join(copy.folder, ...parts);
const builds = (): Record<string, number> =>
  JSON.parse(readFileSync(fileOf('out', 'builds.json'), 'utf8')) as Record<string, number>;

function edit(name: string, change: (text: string) => string): void {
  // As many editors do: written elsewhere, and renamed over.
  writeFileSync(fileOf('saved'), change(readFileSync(fileOf(name), 'utf8')));
  renameSync(fileOf('saved'), fileOf(name));
}

/** The parts that were built since, once one was. */
async function builtSince(before: Record<string, number>): Promise<string[]> {
  const changed = (): string[] =>
    Object.keys(builds()).filter((target) => builds()[target] !== before[target]);
  await expect.poll(() => changed().length, SOON).toBeGreaterThan(0);
  const count = said.split('Built ').length;
  await expect.poll(() => said.split('Built ').length >= count, SOON).toBe(true);
  return changed();
}

test('the Studio’s address is in the first line, and it is served', async () => {
  const [line = ''] = said.split('\n').filter((one) => one.startsWith('{'));
  const { studioUrl } = JSON.parse(line) as { studioUrl: string };
  expect(studioUrl).toMatch(/\/studio\/\?token=/);
  expect((await fetch(studioUrl)).status).toBe(200);
});

test('a game that is saved is built alone, and the new one is served at once', async () => {
  const before = builds();
  edit('src-renderer/games/floe/texts.en.json', (text) => text.replace('"title": "', '"title": "New '));
  expect(await builtSince(before)).toEqual(['game:floe']);
  expect(readFileSync(fileOf('out/games/floe/texts.en.json'), 'utf8')).toContain('"title": "New ');
});

test('a page that is saved is built with those that share the file, and no other', async () => {
  const before = builds();
  edit('src-renderer/phone/app.tsx', (text) => `${text}\n// A change.\n`);
  await expect.poll(() => builds()['studio-phone'] !== before['studio-phone'], SOON).toBe(true);
  expect((await builtSince(before)).sort()).toEqual(['phone', 'studio-phone']);
});

test('a game that does not build says so and leaves the one that runs', async () => {
  edit('src-renderer/games/floe/game.ts', (text) => `${text}\nexport const = ;\n`);
  await expect.poll(() => said, SOON).toContain('This does not build; what ran before goes on.');
  expect(existsSync(fileOf('out/games/floe/game.js'))).toBe(true);
  const problems = (): unknown => JSON.parse(readFileSync(fileOf('out/build-problems.json'), 'utf8'));
  const file = 'src-renderer/games/floe/game.ts';
  await expect.poll(problems, SOON).toMatchObject({ list: [{ target: 'game:floe', file }] });
  const before = builds();
  edit('src-renderer/games/floe/game.ts', (text) => text.replace('\nexport const = ;\n', ''));
  expect(await builtSince(before)).toEqual(['game:floe']);
  await expect.poll(problems, SOON).toEqual({ list: [] });
});

test('a new game appears', async () => {
  const made = await copy.node('scripts/new-game.mjs', 'my-game');
  expect(made).toMatchObject({ code: 0 });
  await expect.poll(() => existsSync(fileOf('out/games/my-game/game.js')), SOON).toBe(true);
  expect(JSON.parse(readFileSync(fileOf('out/games/order.json'), 'utf8'))).toContain('my-game');
});

test('the host’s own code starts it again, on its port', async () => {
  edit('src-main/headless/command-line.ts', (text) =>
    text.replace('announce the party', 'announce this party'),
  );
  await expect.poll(() => said, SOON).toContain('The host starts again.');
  await expect.poll(() => said.split('"event":"ready"').length, SOON).toBe(3);
  const ports = [...said.matchAll(/"event":"ready","port":(\d+)/g)].map(([, port]) => port);
  expect(ports[1]).toBe(ports[0]);
});
