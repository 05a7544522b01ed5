import { expect, test } from 'vitest';
import { codeOfLink, tidyCode } from './code.ts';

test('a typed code becomes four upper-case letters', () => {
  expect(tidyCode('ab cd9ef')).toBe('ABCD');
});

test('the link carries the code, or none', () => {
  expect(codeOfLink('?c=wxyz')).toBe('WXYZ');
  expect(codeOfLink('?x=1')).toBe('');
});
