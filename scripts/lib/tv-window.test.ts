import { expect, test } from 'vitest';
import { hasDisplay, whereIs } from './tv-window.mjs';

test('Linux has a display only where X or Wayland says so, other systems always', () => {
  expect(hasDisplay({}, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
  expect(hasDisplay({ DISPLAY: ':0' }, 'linux')).toBe(true);
  expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
  expect(hasDisplay({}, 'darwin')).toBe(true);
});

test('a program is found by name on the path and by its full path, else it is null', () => {
  expect(whereIs(process.execPath)).toBe(process.execPath);
  expect(whereIs('no-such-program-anywhere')).toBeNull();
  expect(whereIs('/no/such/program')).toBeNull();
});
