import { expect, test } from 'vitest';
import { adviceFor, isInstalled } from './install.mjs';

const locked = {
  '': {},
  'node_modules/ws': { version: '8.23.0' },
  'node_modules/only-on-mac': { version: '1.0.0', optional: true },
};

test('what the lock names counts as installed, with or without the packages of other systems', () => {
  expect(isInstalled(locked, { 'node_modules/ws': { version: '8.23.0' } })).toBe(true);
  const withOptional = {
    'node_modules/ws': { version: '8.23.0' },
    'node_modules/only-on-mac': { version: '1.0.0' },
  };
  expect(isInstalled(locked, withOptional)).toBe(true);
});

test.each([
  ['a missing package', {}],
  ['another version', { 'node_modules/ws': { version: '8.22.0' } }],
  [
    'another version of an optional package',
    { 'node_modules/ws': { version: '8.23.0' }, 'node_modules/only-on-mac': { version: '0.9.0' } },
  ],
  [
    'a package that the lock does not name',
    { 'node_modules/ws': { version: '8.23.0' }, 'node_modules/left-over': { version: '1.0.0' } },
  ],
])('%s makes an installation stale', (_what, installed) => {
  expect(isInstalled(locked, installed)).toBe(false);
});

test.each([
  [127, 'spawn npm ENOENT', /install Node\.js with npm/],
  [1, 'npm error code EUSAGE', /run `npm install` and commit the lock/],
  [1, 'npm error code ENOTFOUND\nnpm error network', /connect to the internet/],
  [1, 'npm error code ENOSPC', /disk is full/],
  [1, 'npm error code EACCES', /may not write/],
  [1, 'npm error code E500', /what it said is above/],
])('npm ending with %i and "%s" gets one sentence of advice', (code, output, advice) => {
  expect(adviceFor(code, output)).toMatch(advice);
});
