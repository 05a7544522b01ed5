/** The build runs in the oldest browsers that are named (15.4). */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildTarget, OLDEST_BROWSERS } from '../../scripts/lib/oldest-browsers.ts';
import { newerThan, type Oldest } from '../support/newer-code.ts';
import { newerCss } from '../support/newer-css.ts';

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

/** Without these a page looks plainer, and everything is where it was and can be used. */
const ORNAMENTS: Record<string, string> = {
  'color-scheme': 'the page has colours of its own',
  'content-visibility': 'spares work',
  'contain-intrinsic-size': 'goes with content-visibility',
  cursor: 'there is a hand or an arrow',
  'forced-color-adjust': 'comes with forced colours',
  'overscroll-behavior': 'the page may bounce',
  resize: 'a corner to pull at',
  'scroll-margin-bottom': 'a field stands nearer to the keyboard',
  'scrollbar-color': 'the bar has the system’s colour',
  'scrollbar-width': 'the bar has the system’s width',
  'text-wrap': 'the last line may be short',
  'user-select': 'a prefixed one stands before it',
  '-webkit-tap-highlight-color': 'engines that have no highlight',
  '-webkit-touch-callout': 'engines that have no callout',
  ':focus-visible': 'fingers have a ring, too',
  '::-webkit-scrollbar': 'the bar is seen',
  '::-webkit-slider-thumb': 'stands beside -moz-range-thumb, in a rule of its own',
  '::-moz-range-thumb': 'stands beside -webkit-slider-thumb, in a rule of its own',
  '@media (prefers-reduced-motion)': 'what moves goes on moving',
  '@media (forced-colors)': 'there are none then',
};

/** In grids these are as old as grids; MDN's data speaks of flexible boxes. */
const OF_GRIDS = /^(align|justify)-(self|content|items): (start|end): /;

/** The scripts, or the style sheets, below a folder that was built. */
function scriptsOf(folder: string, ending = '.js'): string[] {
  const names = readdirSync(path.join(OUT, folder), { recursive: true }).map(String);
  return names
    .filter((name) => name.endsWith(ending))
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

test.each([
  { folder: 'renderer/phone', oldest: PHONE },
  { folder: 'renderer/studio-phone', oldest: STUDIO },
  { folder: 'renderer/tv', oldest: TV },
  { folder: 'renderer/stage', oldest: TV },
  { folder: 'renderer/studio', oldest: STUDIO },
])('15.4 the style sheets of $folder need nothing newer than its oldest browsers', ({ folder, oldest }) => {
  const sheets = scriptsOf(folder, '.css');
  expect(sheets.length).toBeGreaterThan(0);
  const isOrnament = (problem: string) =>
    Object.keys(ORNAMENTS).some((name) => problem.startsWith(`${name}:`));
  const problems = sheets.flatMap((sheet) => newerCss(oldest, sheet));
  expect(problems.filter((problem) => !isOrnament(problem) && !OF_GRIDS.test(problem))).toEqual([]);
});

test('15.4 a rule that names a newer pseudo-class names no other, since old browsers drop all of it', () => {
  for (const sheet of scriptsOf('renderer/phone', '.css'))
    for (const [selectors = ''] of sheet.matchAll(/[^{}]*:focus-visible[^{}]*(?={)/g))
      expect(selectors.split(',').filter((one) => !one.includes(':focus-visible'))).toEqual([]);
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

  test.each([
    ['a{inset:0}', 'inset: chrome 87, safari_ios 14.5'],
    ['a{width:min(1px,2px)}', 'width: min: chrome 79, firefox 75'],
    ['a{height:100dvh}', 'unit dvh: chrome 108, firefox 101, safari_ios 15.4'],
    ['a:has(b){color:red}', ':has: chrome 105, firefox 121, safari_ios 15.4'],
    ['@layer x{a{color:red}}', '@layer: chrome 99, firefox 97, safari_ios 15.4'],
    ['a{inset:1px;inset:0}', 'inset: chrome 87, safari_ios 14.5'],
  ])('finds what is too new for phones in a style sheet: %s', (sheet, problem) => {
    expect(newerCss(PHONE, sheet)).toEqual([problem]);
  });

  test.each([
    'a{width:1px;width:min(1px,2px)}',
    'a{font:1px x;font-size:min(1px,2px)}',
    '@supports (inset:0){a{inset:0}}',
    'a{display:grid;--inset:min(1px);content:"inset: 0; min(1px)"}',
  ])('lets pass what has an older one before it, or asks first: %s', (sheet) => {
    expect(newerCss(PHONE, sheet)).toEqual([]);
  });
});
