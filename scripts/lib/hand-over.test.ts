import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { handOver } from './hand-over.mjs';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'partyline-test-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const URL_WITH_SECRET = 'http://127.0.0.1:7278/tv/?token=SECRET&x="<>';

test('9.18 a secret address is handed over by a file that is ours alone, and gone afterwards', () => {
  const { href, forget } = handOver(URL_WITH_SECRET, [folder]);
  const file = fileURLToPath(href);
  expect(href).not.toContain('SECRET');
  expect(readFileSync(file, 'utf8')).toContain(
    'url=http://127.0.0.1:7278/tv/?token=SECRET&#38;x=&#34;&#60;&#62;"',
  );
  if (process.platform !== 'win32') {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
  }
  forget();
  expect(existsSync(path.dirname(file))).toBe(false);
});

test('9.18 where the first folder cannot be written, the next one takes it', () => {
  const { href } = handOver(URL_WITH_SECRET, [path.join(folder, 'none'), folder]);
  expect(fileURLToPath(href).startsWith(folder + path.sep)).toBe(true);
});
