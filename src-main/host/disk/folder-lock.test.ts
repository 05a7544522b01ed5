import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../base/clock.ts';
import { FolderLock } from './folder-lock.ts';
import { whenBegun, type Owner } from './owner.ts';

let dir: string;
let file: string;
const servers: Server[] = [];
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'partyline-lock-'));
  file = path.join(dir, 'host.lock');
});
afterEach(async () => {
  for (const server of servers.splice(0)) server.close();
  await rm(dir, { recursive: true, force: true });
});

async function claimOurs(): Promise<FolderLock> {
  const claimed = await FolderLock.claim(dir, systemClock.now);
  if (claimed.is !== 'ours') throw new Error(`of ${claimed.owner.pid}`);
  return claimed.lock;
}

/** A host's answer on a port of its own. */
async function answering(): Promise<{ port: number; url: string }> {
  const server = createServer((request, response) => {
    response.writeHead(request.url === '/healthz' ? 200 : 404).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, url: `http://127.0.0.1:${port}` };
}

async function leave(owner: Partial<Owner>): Promise<void> {
  const { pid } = process;
  const whole: Owner = { claim: 'c', pid, begun: whenBegun(pid), port: null, url: null, ...owner };
  await writeFile(file, JSON.stringify(whole));
}

/** The number of a process that has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  return child.pid ?? 0;
}

test('14.3 a folder is one host’s until it lets go, and it says where it is', async () => {
  const lock = await claimOurs();
  const place = await answering();
  lock.tell(place);
  expect(await FolderLock.claim(dir, systemClock.now)).toMatchObject({
    is: 'theirs',
    owner: { pid: process.pid, ...place },
  });
  lock.release();
  expect(await readdir(dir)).toEqual([]);
  (await claimOurs()).release();
});

test.each([
  ['a dead host', async () => leave({ pid: await deadPid() })],
  [
    'a dead host whose port another has now',
    async () => leave({ pid: await deadPid(), ...(await answering()) }),
  ],
  ['nobody', () => writeFile(file, '')],
  ['a host that died in the middle of writing it', () => writeFile(file, '{"claim":"c","pid":')],
  ['somebody who is no host', () => writeFile(file, '{"pid":-1}')],
])('14.3 the lock of %s is taken over', async (_who, leaveIt) => {
  await leaveIt();
  await claimOurs();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
  expect(await readdir(dir)).toEqual(['host.lock']);
});

test('14.3 where the system tells when processes began, another one with the number of a dead host is not taken for it', async (context) => {
  const begun = whenBegun(process.pid);
  if (begun === null) return context.skip('this system does not tell when a process began');
  // It even answers on that port: it is another host, of another folder.
  await leave({ begun: `${begun}0`, ...(await answering()) });
  await claimOurs();
});

test('14.3 where it does not tell, who answers at the lock’s address has the folder', async () => {
  await leave({ begun: null, ...(await answering()) });
  expect(await FolderLock.claim(dir, systemClock.now)).toMatchObject({ is: 'theirs' });
});

test('14.3 a host that is just closing is waited for', async () => {
  const lock = await claimOurs();
  const claiming = FolderLock.claim(dir, systemClock.now);
  lock.release();
  expect(await claiming).toMatchObject({ is: 'ours' });
});

test('14.3 of many that start at the same time over a dead host’s lock one gets the folder', async () => {
  await leave({ pid: await deadPid() });
  const program = path.join(import.meta.dirname, 'testing', 'claim-folder.ts');
  const claims = Array.from({ length: 6 }, async () => {
    const child = spawn(process.execPath, [program, dir], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const [said] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, ended, said: said.toString().trim() };
  });
  const claimed = await Promise.all(claims);
  for (const { child } of claimed) child.stdin.end();
  await Promise.all(claimed.map(({ ended }) => ended));
  expect(claimed.filter(({ said }) => said === 'ours')).toHaveLength(1);
});

test('14.3 nobody takes a lock away while another is at it, and the guard of one that died there is not waited for long', async () => {
  await leave({ pid: await deadPid() });
  await writeFile(`${file}.taking`, '');
  let nowMs = 0;
  let looks = 0;
  const claiming = FolderLock.claim(dir, () => {
    looks += 1;
    return nowMs;
  });
  await expect.poll(() => looks).toBeGreaterThan(4);
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ claim: 'c' });
  nowMs = 5_000;
  expect(await claiming).toMatchObject({ is: 'ours' });
  expect(await readdir(dir)).toEqual(['host.lock']);
});

test('14.3 a lock that another is just writing is given its time, however long one has waited before', async () => {
  await leave({ pid: await deadPid() });
  await writeFile(`${file}.taking`, '');
  let nowMs = 0;
  let looks = 0;
  const claiming = FolderLock.claim(dir, () => {
    looks += 1;
    return nowMs;
  });
  await expect.poll(() => looks).toBeGreaterThan(2);
  nowMs = 3_900;
  await writeFile(file, '');
  await rm(`${file}.taking`);
  const before = looks;
  await expect.poll(() => looks).toBeGreaterThan(before + 4);
  expect(await readFile(file, 'utf8')).toBe('');
  await leave({ begun: null, ...(await answering()) });
  expect(await claiming).toMatchObject({ is: 'theirs' });
});

test('what a host that was killed while it wrote its lock has left is swept away', async () => {
  await writeFile(`${file}.12345`, '{"cl');
  await claimOurs();
  expect(await readdir(dir)).toEqual(['host.lock']);
});

test('14.3 a folder that has the name of the lock is set aside', async () => {
  await mkdir(file);
  await writeFile(path.join(file, 'note'), 'mine');
  await claimOurs();
  const aside = (await readdir(dir)).find((name) => name !== 'host.lock') ?? '';
  expect(await readFile(path.join(dir, aside, 'note'), 'utf8')).toBe('mine');
});

test('a lock that somebody has cleared away under a running host is made again', async () => {
  const lock = await claimOurs();
  await rm(file);
  lock.hold();
  lock.tell(await answering());
  expect(await FolderLock.claim(dir, systemClock.now)).toMatchObject({ is: 'theirs' });
});
