import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';

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
