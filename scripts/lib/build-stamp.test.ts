import { expect, test } from 'vitest';
import { isSource } from './build-stamp.mjs';

test('tests do not make a build stale, all other files do', () => {
  expect(isSource('src-main/host/party/session.test.ts')).toBe(false);
  expect(isSource('src-renderer/phone/app.test.tsx')).toBe(false);
  expect(isSource('src-main/host/party/session.ts')).toBe(true);
  expect(isSource('src-renderer/games/floe/texts.en.json')).toBe(true);
});
