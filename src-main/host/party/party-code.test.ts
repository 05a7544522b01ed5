import { expect, test } from 'vitest';
import { newPartyCode, normalCode } from './party-code.ts';

test('a code is four letters that neither look like others nor spell a word', () => {
  let seed = 1;
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  for (let count = 0; count < 2_000; count += 1) {
    expect(newPartyCode(random)).toMatch(/^(?!.*(FCK|KKK|CNT))[BCDFGHJKMNPQRSTVWXZ]{4}$/);
  }
});

test('a typed code is read without regard to case and blanks', () => {
  expect(normalCode(' qrst ')).toBe('QRST');
  expect(normalCode('QRS')).toBeNull();
  expect(normalCode('12AB')).toBeNull();
});
