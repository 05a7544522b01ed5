/** Rules 14.1 to 14.6 on disks that are full or read-only, at the start and in the middle of an evening. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLogger } from '../../src-main/host/disk/logger.ts';
import { writeWhole, writeWholeNow } from '../../src-main/host/disk/write-whole.ts';
import { Client } from '../support/client.ts';
import { Headless } from '../support/headless.ts';
import { TestParty } from '../support/party.ts';
import { missingForDisks, SmallDisk } from '../support/small-disk.ts';

const missing = missingForDisks();

let disk: SmallDisk;
const ends: (() => Promise<unknown>)[] = [];
beforeEach((context) => {
  if (missing !== null) return context.skip(missing);
  disk = new SmallDisk(1024);
});
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
  if (missing === null) disk.remove();
});

async function startParty(): Promise<TestParty> {
  const dataDir = disk.dir;
  const party = await TestParty.start({ dataDir, logger: createLogger(dataDir) });
  ends.push(() => party.stop());
  return party;
}

function startHeadless(): Headless {
  const args = ['--json', '--host', '127.0.0.1', '--no-mdns', '--port', '0', '--data', disk.dir];
  const host = new Headless(args);
  ends.push(() => host.end());
  return host;
}

const problems = (party: TestParty) =>
  party.events.filter(({ event }) => event === 'problem' || event === 'problemOver');
const kept = (name: string): unknown => JSON.parse(readFileSync(path.join(disk.dir, name), 'utf8'));

test('14.1 a disk that fills up is said once, before a seat is promised, and taken back when there is room', async () => {
  const party = await startParty();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  disk.fill();
  const late = await party.phone('Late');
  const { notices } = await tv.frame('party', (data) => 'notices' in data);
  expect(notices).toEqual(['data-unwritable']);
  await tv.frame('playerJoined', ({ name }) => name === 'Late');
  const told = tv.frames.map(({ type, data }) => (type === 'party' ? 'notice' : data['name']));
  expect(told.indexOf('notice')).toBeLessThan(told.indexOf('Late'));
  for (const name of ['Bruno', 'Clara', 'Davi']) await party.phone(name);
  tv.say('settings', { partyName: 'Casa' });
  expect(problems(party)).toMatchObject([{ event: 'problem', reason: 'data-unwritable' }]);
  disk.makeRoom();
  await tv.frame('party', (data) => Array.isArray(data['notices']) && data['notices'].length === 0);
  expect(problems(party).slice(1)).toMatchObject([{ event: 'problemOver', reason: 'data-unwritable' }]);
  expect(kept('party.json')).toMatchObject({ seats: { length: 5 } });
  expect(kept('settings.json')).toMatchObject({ partyName: 'Casa' });
  expect([ana.isClosed, late.isClosed]).toEqual([false, false]);
});

test('14.2 inputs are taken while the disk is full, since the notice stands, and their game is kept when there is room', async () => {
  const party = await startParty();
  const tv = await party.client();
  tv.say('hello', { role: 'tv', protocol: 1, token: party.host.tvToken, confirms: true });
  const ana = await party.phone('Ana');
  tv.say('controllers', { list: [{ to: 'all', controller: { controls: [{ kind: 'button', id: 'go' }] } }] });
  await ana.frame('controller');
  disk.fill();
  ana.say('input', { control: 'go', value: true, seq: 10 });
  await tv.frame('input');
  tv.say('snapshot', {
    gameId: 'quiz',
    state: { pressed: 1 },
    taken: { [String(ana.welcome['playerId'])]: 10 },
  });
  expect(await ana.frame('taken')).toEqual({ seq: 10 });
  expect(problems(party)).toMatchObject([{ reason: 'data-unwritable' }]);
  // The next TV goes on from there.
  const next = await party.tv();
  const { party: told } = await next.frame('welcome');
  expect(told).toMatchObject({ savedGame: { state: { pressed: 1 } }, notices: ['data-unwritable'] });
  disk.makeRoom();
  await next.frame('party', (data) => Array.isArray(data['notices']) && data['notices'].length === 0);
  expect(kept('game.json')).toMatchObject({ state: { pressed: 1 } });
});

test('14.1 a host on a disk that is full from the start says so, and keeps its party once there is room', async () => {
  disk.fill();
  const host = startHeadless();
  const { port, code } = await host.event('ready');
  expect(await host.event('problem')).toMatchObject({ reason: 'data-unwritable' });
  const ana = await Client.open(`http://127.0.0.1:${String(port)}`);
  ends.push(async () => ana.cut());
  ana.say('hello', { role: 'phone', protocol: 1, code, name: 'Ana' });
  await ana.frame('welcome');
  disk.makeRoom();
  await host.event('problemOver');
  expect(kept('party.json')).toMatchObject({ code, seats: [{ name: 'Ana' }] });
  expect(kept('host.lock')).toMatchObject({ port });
});

test('14.6 the log that finds no room ends nobody’s evening', async () => {
  const host = startHeadless();
  const { port, code } = await host.event('ready');
  disk.fill();
  const before = statSync(path.join(disk.dir, 'logs/partyline.log')).size;
  for (let guest = 0; guest < 60; guest += 1) {
    const phone = await Client.open(`http://127.0.0.1:${String(port)}`);
    phone.say('hello', { role: 'phone', protocol: 1, code, name: `Guest ${guest}` });
    await phone.frame('welcome');
    phone.cut();
  }
  disk.makeRoom();
  await host.event('problemOver');
  host.signal('SIGTERM');
  expect(await host.exitCode()).toBe(0);
  const log = await readFile(path.join(disk.dir, 'logs/partyline.log'), 'utf8');
  expect(log.length).toBeGreaterThan(before);
  // No line is cut, and one says how many are missing.
  const lines = log
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { msg: string });
  expect(lines.map(({ msg }) => msg)).toContain('lines could not be written');
});

test('the party outlives a full disk that its lines are written to', async () => {
  const program = path.resolve(import.meta.dirname, '../../out/main/headless.js');
  const lines = path.join(disk.dir, 'lines.jsonl');
  const args = [
    '--json',
    '--host',
    '127.0.0.1',
    '--no-mdns',
    '--port',
    '0',
    '--data',
    path.join(disk.dir, 'data'),
  ];
  const out = openSync(lines, 'w');
  const host = spawn(process.execPath, [program, ...args], { stdio: ['ignore', out, out] });
  ends.push(async () => {
    if (host.exitCode === null && host.kill('SIGKILL')) await once(host, 'close');
  });
  const ready = await expect
    .poll(() => readFileSync(lines, 'utf8'))
    .toContain('\n')
    .then(
      () => JSON.parse(readFileSync(lines, 'utf8').split('\n')[0] ?? '') as { port: number; code: string },
    );
  disk.fill();
  for (let guest = 0; guest < 60; guest += 1) {
    const phone = await Client.open(`http://127.0.0.1:${ready.port}`);
    phone.say('hello', { role: 'phone', protocol: 1, code: ready.code, name: `Guest ${guest}` });
    await phone.frame('welcome');
    phone.cut();
  }
  expect(host.exitCode).toBeNull();
});

test('14.1 the doctor answers where it finds no place for a party of its own', async () => {
  disk.readOnly();
  const args = ['--doctor', '--json', '--host', '127.0.0.1', '--port', '0'];
  const doctor = new Headless(args, undefined, { TMPDIR: disk.dir });
  ends.push(() => doctor.end());
  expect(await doctor.event('doctor')).toMatchObject({ checks: expect.any(Array) });
  await doctor.exitCode();
  expect(doctor.stderr).toBe('');
});

test.each(['settings.json', 'party.json', 'game.json', 'guest-wifi.json'])(
  '14.4 a read-only disk with a damaged %s and a left-over of a killed host costs nothing but its memory',
  async (name) => {
    await writeFile(path.join(disk.dir, name), '{oops');
    await writeFile(path.join(disk.dir, `${name}.12345`), '{');
    disk.readOnly();
    const party = await startParty();
    await party.phone('Ana');
    expect(problems(party)).toContainEqual(expect.objectContaining({ reason: 'data-unwritable' }));
    expect(await readFile(path.join(disk.dir, name), 'utf8')).toBe('{oops');
    disk.writable();
    await expect.poll(() => problems(party).at(-1)).toMatchObject({ event: 'problemOver' });
    const files = await readdir(disk.dir);
    expect(files.some((file) => file.startsWith(`${name}.corrupt-`))).toBe(true);
    expect(kept('party.json')).toMatchObject({ seats: [{ name: 'Ana' }] });
  },
);

test('14.1 where the disk takes half of a file, the one before stays whole', async () => {
  const file = path.join(disk.dir, 'value.json');
  writeFileSync(file, '{"count":1}\n');
  disk.fill(8);
  const long = `"${'x'.repeat(20_000)}"`;
  expect(() => writeWholeNow(file, long)).toThrow('ENOSPC');
  await expect(writeWhole(file, long)).rejects.toThrow('ENOSPC');
  expect(readFileSync(file, 'utf8')).toBe('{"count":1}\n');
  expect((await readdir(disk.dir)).toSorted()).toEqual(['ballast', 'value.json']);
});
