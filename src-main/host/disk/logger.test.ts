import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLogger, LogLimit } from './logger.ts';

test('a thousand lines of a kind are fifty and one that sums up, when the host closes at the latest', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'partyline-log-'));
  const logger = createLogger(dataDir);
  for (let connection = 0; connection < 1_000; connection += 1)
    logger.info({ connection, why: 'bad-message' }, 'connection refused');
  logger.info({ connection: 1, why: 'banned' }, 'connection refused');
  logger.info('host closed');
  logger.flush();
  const lines = readFileSync(path.join(dataDir, 'logs/partyline.log'), 'utf8').trim().split('\n');
  rmSync(dataDir, { recursive: true });
  expect(lines).toHaveLength(53);
  const [banned, closed, sum] = lines.slice(-3).map((line) => JSON.parse(line) as unknown);
  expect(banned).toMatchObject({ msg: 'connection refused', why: 'banned' });
  expect(closed).toMatchObject({ msg: 'host closed' });
  expect(sum).toMatchObject({ msg: 'more of the same', kind: 'connection refused: bad-message', more: 950 });
});

test('so many lines of a kind are written in a while, whatever other kinds do, and the rest is summed up', () => {
  const limit = new LogLimit({ lines: 3, windowMs: 1_000 });
  const written = Array.from({ length: 10 }, (_, nowMs) => limit.take('kicked door', nowMs));
  expect(written.filter(Boolean)).toHaveLength(3);
  expect(limit.take('another', 20)).toBe(true);
  expect(limit.end(999)).toEqual([]);
  expect(limit.end(1_000)).toEqual([{ kind: 'kicked door', more: 7, sinceMs: 0 }]);
  expect(limit.take('kicked door', 1_001)).toBe(true);
});

test('nothing is summed up where every line was written, and at the end everything is', () => {
  const limit = new LogLimit({ lines: 1, windowMs: 1_000 });
  limit.take('once', 0);
  for (let count = 0; count < 3; count += 1) limit.take('thrice', 0);
  expect(limit.end(Infinity)).toEqual([{ kind: 'thrice', more: 2, sinceMs: 0 }]);
  expect(limit.end(Infinity)).toEqual([]);
});
