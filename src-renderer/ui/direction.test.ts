import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test.each(['en', 'pt-BR', 'es', 'arn'])('%s runs from left to right', (language) => {
  expect(directionOf(language)).toBe('ltr');
});

test.each(['ar', 'ar-EG', 'he', 'fa', 'ur'])('%s runs from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl');
});
