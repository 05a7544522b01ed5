import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Clock } from '../base/clock.ts';
import { LogFile } from './log-file.ts';

let dir: string;
let file: string;
let nowMs: number;
let log: LogFile;
const clock: Clock = { now: () => nowMs, wallNow: () => nowMs, sinceBoot: () => nowMs };
beforeEach(() => {
  dir = mkdtempSync(path.join(tmpdir(), 'partyline-log-'));
  file = path.join(dir, 'logs', 'partyline.log');
  nowMs = 0;
  log = new LogFile(file, clock);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const lines = () => readFileSync(file, 'utf8').trimEnd().split('\n');

test('lines go to the end of the file, and nothing is made before the first', () => {
  expect(() => lines()).toThrow('ENOENT');
  log.write('one\n');
  log.write('two\n');
  expect(lines()).toEqual(['one', 'two']);
});

test.each([
  ['a file has the place of its folder', () => writeFileSync(path.dirname(file), '')],
  ['a folder has its place', () => mkdirSync(file, { recursive: true })],
])(
  '14.6 where %s nothing is thrown, and the log begins once it can, with how much is missing',
  (_what, block) => {
    block();
    log.write('one\n');
    log.write('two\n');
    rmSync(path.dirname(file), { recursive: true });
    log.write('three\n');
    nowMs += 1_000;
    log.write('four\n');
    const [missing = '', four] = lines();
    expect(JSON.parse(missing)).toMatchObject({ level: 'warn', missed: 3 });
    expect(four).toBe('four');
  },
);

test('14.6 what is missing is said at the end at the latest', () => {
  mkdirSync(file, { recursive: true });
  log.write('one\n');
  rmSync(file, { recursive: true });
  log.write('two\n');
  log.flush();
  expect(lines().map((line) => JSON.parse(line) as unknown)).toMatchObject([{ missed: 2 }]);
});

test('14.6 a log that had grown large before moves aside', () => {
  log.write('one\n');
  truncateSync(file, 6 * 1024 * 1024);
  new LogFile(file, clock).write('two\n');
  expect(lines()).toEqual(['two']);
});

test('14.6 a log that grows large in the middle of an evening moves aside', () => {
  const long = `${'x'.repeat(1024 * 1024)}\n`;
  for (let count = 0; count < 7; count += 1) log.write(long);
  log.write('last\n');
  const older = readFileSync(file.replace('.log', '.1.log'), 'utf8');
  expect(older.endsWith(long)).toBe(true);
  expect(lines().at(-1)).toBe('last');
  expect(lines().length).toBeLessThan(7);
});

test('14.6 where the older log cannot be replaced, the log goes on', () => {
  mkdirSync(file.replace('.log', '.1.log/note'), { recursive: true });
  appendFileSync(file, 'one\n');
  truncateSync(file, 6 * 1024 * 1024);
  log.write('two\n');
  expect(readFileSync(file, 'utf8').endsWith('two\n')).toBe(true);
});

test('the log is for the account that hosts alone', () => {
  log.write('one\n');
  // Windows has no such bits.
  const others = process.platform === 'win32' ? 0 : statSync(file).mode & 0o077;
  expect(others).toBe(0);
});
