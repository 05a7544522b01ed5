import { expect, test } from 'vitest';
import { createNameFilter } from './name-filter.ts';

const isRude = createNameFilter();

test.each([
  'sh1t',
  'a$$hole',
  'fuuuck',
  'f.u.c.k',
  'F U C K',
  'ｆｕｃｋ',
  'merda',
  'Caralho',
  'P O R R A',
  'culo',
  'Scheiße',
])('the name %j is rude', (name) => expect(isRude(name)).toBe(true));

test.each([
  'Ana',
  'João',
  'Essex',
  'Scunthorpe',
  'Cassandra',
  'Analía',
  'Fanny',
  'Cumali',
  'Hancock',
  'Dick Van Dyke',
  'A B C',
  '',
])('the name %j is not', (name) => expect(isRude(name)).toBe(false));
