import { expect, test } from 'vitest';
import { newToken, sameSecret } from './secrets.ts';

test('a secret is the same as itself alone', () => {
  const token = newToken();
  expect(sameSecret(token, token)).toBe(true);
  expect(sameSecret(newToken(), token)).toBe(false);
});

test('1.10 an empty secret opens nothing, whatever is said', () => {
  for (const said of ['', ' ', 'x']) expect(sameSecret(said, '')).toBe(false);
  expect(sameSecret('', newToken())).toBe(false);
});
