import { expect, test } from 'vitest';
import { isPhonePage, isTvPage, mayNavigate, mayNavigateInStudio, servedPath } from './app-address.ts';

test('pages, stage and games are served with their query', () => {
  expect(servedPath('app://partyline/tv/')).toBe('/tv/');
  expect(servedPath('app://partyline/stage/?game=floe')).toBe('/stage/?game=floe');
  expect(servedPath('app://partyline/games')).toBe('/games');
  expect(servedPath('app://partyline/games/floe/game.js')).toBe('/games/floe/game.js');
  expect(servedPath('app://partyline/packs/key/pub/a1')).toBe('/packs/key/pub/a1');
  expect(servedPath('app://partyline/phone/index.html')).toBe('/phone/index.html');
});

test.each([
  'app://partyline/',
  'app://partyline/metrics',
  'app://partyline/healthz',
  'app://partyline/gamesque',
  'app://partyline/tv/../metrics',
  'app://partyline/tv/%2e%2e/metrics',
  'app://partyline/tv/..\\metrics',
  'app://partyline/tv/..%5cmetrics',
  'app://partyline/tv/..%2fmetrics',
  'app://partyline/phone/.%2e\\studio/',
  'app://elsewhere/tv/',
  'http://127.0.0.1:7278/tv/',
  'nonsense',
])('nothing else is reachable: %s', (url) => {
  expect(servedPath(url)).toBeNull();
});

test('the window stays on the TV page, frames in it on the stage', () => {
  expect(mayNavigate('app://partyline/tv/', true)).toBe(true);
  expect(mayNavigate('app://partyline/stage/', false)).toBe(true);
  for (const url of ['https://example.com/', 'file:///etc/passwd', 'app://partyline/phone/', 'about:blank']) {
    expect(mayNavigate(url, true)).toBe(false);
    expect(mayNavigate(url, false)).toBe(false);
  }
  expect(mayNavigate('app://partyline/stage/', true)).toBe(false);
  expect(mayNavigate('app://partyline/tv/', false)).toBe(false);
});

test('only the TV page speaks to the main process', () => {
  expect(isTvPage('app://partyline/tv/index.html')).toBe(true);
  expect(isTvPage('app://partyline/stage/')).toBe(false);
  expect(isTvPage('https://partyline/tv/')).toBe(false);
  expect(isTvPage('')).toBe(false);
});

test('the Studio’s window stays on the Studio, and its frames on the pages of this host that belong into it', () => {
  const host = 'http://127.0.0.1:7278';
  const may = (path: string, isMainFrame: boolean) => mayNavigateInStudio(host + path, isMainFrame, host);
  expect(may('/studio/?token=x', true)).toBe(true);
  for (const page of ['/tv/', '/studio-phone/', '/stage/index.html']) {
    expect(may(page, false)).toBe(true);
    expect(may(page, true)).toBe(false);
  }
  expect(may('/studio/', false)).toBe(false);
  expect(may('/', false)).toBe(false);
  for (const url of ['http://127.0.0.1:7279/studio/', 'https://example.com/studio/', 'about:blank']) {
    expect(mayNavigateInStudio(url, true, host)).toBe(false);
    expect(mayNavigateInStudio(url, false, host)).toBe(false);
  }
});

test('from the Studio only the phones’ page of this host may be opened in the system’s browser', () => {
  const host = 'http://127.0.0.1:7278';
  expect(isPhonePage(`${host}/?c=PLAY`, host)).toBe(true);
  for (const url of [
    `${host}/tv/?token=x`,
    `${host}/studio/`,
    'http://127.0.0.1:7279/?c=PLAY',
    'https://example.com/',
    'file:///etc/passwd',
    'ms-settings:',
  ])
    expect(isPhonePage(url, host)).toBe(false);
});
