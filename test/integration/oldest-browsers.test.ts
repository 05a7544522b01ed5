/** What was built runs in the oldest browsers that are named (15.4). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildTarget, OLDEST_BROWSERS } from '../../scripts/lib/oldest-browsers.ts';
import { newerThan, type Oldest } from '../support/newer-code.ts';

const OUT = path.resolve(import.meta.dirname, '../../out');
const PHONE = named('phone');
const TV = named('tv');
const STUDIO = named('studio');
/** i18next's own plugins have a method of that name. */
const OTHERS = ['.detect(): firefox never, safari_ios never'];

function named(page: keyof typeof OLDEST_BROWSERS): Oldest {
  const { chrome, firefox, safari } = OLDEST_BROWSERS[page];
  return { chrome, firefox, safari_ios: safari };
}

/** The scripts below a folder that was built. */
function scriptsOf(folder: string): string[] {
  const names = readdirSync(path.join(OUT, folder), { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(path.join(OUT, folder, name), 'utf8'));
}

test.each([
  { folder: 'renderer/phone', oldest: PHONE },
  { folder: 'renderer/studio-phone', oldest: STUDIO },
  { folder: 'renderer/tv', oldest: TV },
  { folder: 'renderer/stage', oldest: TV },
  { folder: 'renderer/studio', oldest: STUDIO },
  { folder: 'games', oldest: TV },
])('15.4 $folder uses nothing newer than its oldest browsers', ({ folder, oldest }) => {
  const scripts = scriptsOf(folder);
  expect(scripts.length).toBeGreaterThan(0);
  expect(newerThan(oldest, scripts).filter((problem) => !OTHERS.includes(problem))).toEqual([]);
});

test('15.5 what tells a browser that it is too old is read by any', () => {
  const ancient = { chrome: '15', firefox: '4', safari_ios: '5' };
  const scripts = ['phone', 'tv'].map((page) =>
    readFileSync(path.join(OUT, `renderer/${page}/too-old.js`), 'utf8'),
  );
  expect(newerThan(ancient, scripts)).toEqual([]);
});

test('15.4 the build aims at the browsers that are named', () => {
  expect(buildTarget('phone')).toEqual(['chrome73', 'firefox69', 'safari13']);
  expect(buildTarget('tv')).toEqual(['chrome110', 'firefox115', 'safari16.4']);
});

describe('the check itself', () => {
  test.each([
    ['Object.hasOwn(a, b)', 'Object.hasOwn: chrome 93, firefox 92, safari_ios 15.4'],
    ['x = structuredClone(y)', 'structuredClone: chrome 98, firefox 94, safari_ios 15.4'],
    ['window.structuredClone(y)', 'window.structuredClone: chrome 98, firefox 94, safari_ios 15.4'],
    ['list.map(f).at(-1)', '.at(): chrome 92, firefox 90, safari_ios 15.4'],
    ['a.b("x").replaceAll("a", "b")', '.replaceAll(): chrome 85, firefox 77, safari_ios 13.4'],
    ['Promise.any(all)', 'Promise.any: chrome 85, firefox 79, safari_ios 14'],
    ['a?.b', 'operators.optional_chaining: chrome 80, firefox 74, safari_ios 13.4'],
    ['/\\p{L}/u', 'regular_expressions.unicode_character_class_escape: firefox 78'],
    ['class A { #b = 1 }', 'classes.private_class_fields: chrome 74, firefox 90, safari_ios 14.5'],
  ])('finds what is too new for phones: %s', (source, problem) => {
    expect(newerThan(PHONE, [source])).toEqual([problem]);
  });

  test.each([
    'queueMicrotask(f)',
    'Object.fromEntries(pairs)',
    'if (typeof structuredClone === "function") structuredClone(x)',
    'x.moveBefore ? x.moveBefore(a, b) : x.insertBefore(a, b)',
    'const own = { at: 1 }; f(own).at(2)',
    'function structuredClone() {} structuredClone()',
  ])('lets pass what phones know, what is the script’s own, and what it asks for first: %s', (source) => {
    expect(newerThan(PHONE, [source])).toEqual([]);
  });

  test('queueMicrotask is too new for Firefox 68', () => {
    expect(newerThan({ ...PHONE, firefox: '68' }, ['queueMicrotask(f)'])).toEqual([
      'queueMicrotask: firefox 69',
    ]);
  });
});
