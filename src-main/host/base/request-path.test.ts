import { expect, test } from 'vitest';
import { readPath, writePath } from './request-path.ts';

test.each([
  ['/', '/'],
  ['/tv/', '/tv/'],
  ['/tv/?token=a/../b', '/tv/'],
  ['/games/coin/take%202.png', '/games/coin/take 2.png'],
  ['/games/coin/100%25.png', '/games/coin/100%.png'],
  ['/games/coin/caf%C3%A9.png', '/games/coin/café.png'],
  ['/games/coin/a%252fb', '/games/coin/a%2fb'],
])('9.13 %s is read as %s, and written so that it is read the same again', (target, path) => {
  expect(readPath(target)).toBe(path);
  expect(readPath(writePath(path))).toBe(path);
});

test.each([
  ['an encoded slash', '/games/pretty/a%2fwifi.json'],
  ['an encoded slash in capitals', '/games/pretty/a%2Fwifi.json'],
  ['an encoded question mark', '/games/pretty/a%3fb'],
  ['an encoded number sign', '/games/pretty/a%23b'],
  ['dots', '/phone/../studio/'],
  ['encoded dots', '/phone/%2e%2e/studio/'],
  ['half encoded dots', '/phone/.%2E/studio/'],
  ['one dot', '/phone/./index.html'],
  ['a backslash', '/phone/..\\studio/'],
  ['an encoded backslash', '/phone/..%5cstudio/'],
  ['NUL', '/games/pretty/wifi.json%00.png'],
  ['a trailing dot', '/games/pretty/game.js.'],
  ['a trailing space', '/games/pretty/game.js%20'],
  ['a stream of a file', '/games/pretty/game.js::$DATA'],
  ['an empty folder', '/phone//index.html'],
  ['two slashes in front', '//etc/passwd'],
  ['bytes that are no letters', '/phone/%ff'],
  ['half an escape', '/phone/%E0%A4%A'],
  ['another host', 'http://evil.example/tv/'],
  ['no path', '*'],
])('9.13 a path with %s is none', (_what, target) => {
  expect(readPath(target)).toBeNull();
});
