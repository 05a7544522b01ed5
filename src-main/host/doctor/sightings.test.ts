import { beforeEach, expect, test } from 'vitest';
import { Sightings } from './sightings.ts';

const PHONE = '192.168.1.30';
let nowMs: number;
let changes: number;
let playing: string[];
let sightings: Sightings;
beforeEach(() => {
  nowMs = 1_000;
  changes = 0;
  playing = [];
  sightings = new Sightings({
    now: () => nowMs,
    isOwn: (address) => address === '192.168.1.20',
    playing: () => playing,
  });
  sightings.onChange = () => (changes += 1);
});

test('devices are counted by address, and this machine is none', () => {
  for (const address of [PHONE, PHONE, '192.168.1.31', '192.168.1.20', ''])
    sightings.pageLoaded(address, false);
  expect(sightings.seen()).toMatchObject({ devices: 2, loaded: 2 });
  expect(changes).toBe(3);
});

test('a line alone may be a TV’s, and is no phone until it says a phone’s hello', () => {
  sightings.lineOpened(PHONE);
  expect(sightings.seen().devices).toBe(0);
  sightings.answered(PHONE, 'seated');
  expect(sightings.seen()).toMatchObject({ devices: 1, loaded: 0 });
});

test('a page without a line is a trouble only after the time to open one', () => {
  sightings.pageLoaded(PHONE, false);
  nowMs += 10_000;
  expect(sightings.seen().waiting).toBe(0);
  nowMs += 1;
  expect(sightings.seen().waiting).toBe(1);
  sightings.lineOpened(PHONE);
  expect(sightings.seen().waiting).toBe(0);
});

test('a page that is loaded again needs a new line', () => {
  sightings.pageLoaded(PHONE, false);
  sightings.lineOpened(PHONE);
  sightings.pageLoaded(PHONE, false);
  nowMs += 10_001;
  expect(sightings.seen().waiting).toBe(1);
});

test('what was wrong with a phone is forgotten when it gets in', () => {
  sightings.pageLoaded(PHONE, true);
  sightings.lineStripped(PHONE);
  sightings.answered(PHONE, { refused: 'wrong-code' });
  sightings.answered(PHONE, { refused: 'party-locked' });
  expect(sightings.seen().troubles).toEqual({
    'wrong-code': 1,
    'old-code': 1,
    locked: 1,
    full: 0,
    banned: 0,
    stripped: 1,
  });
  sightings.answered(PHONE, 'visiting');
  expect(sightings.seen().troubles['wrong-code']).toBe(1);
  sightings.answered(PHONE, 'seated');
  expect(sightings.seen().troubles).toEqual({
    'wrong-code': 0,
    'old-code': 0,
    locked: 0,
    full: 0,
    banned: 0,
    stripped: 0,
  });
});

test('a line that opens tells that nothing cuts it any more', () => {
  sightings.lineStripped(PHONE);
  sightings.lineOpened(PHONE);
  expect(sightings.seen().troubles.stripped).toBe(0);
});

test('troubles and names are worth a word for ten minutes', () => {
  sightings.answered(PHONE, { refused: 'wrong-code' });
  sightings.foreignName(PHONE, 'party.example:7278');
  nowMs += 10 * 60_000 - 1;
  expect(sightings.seen()).toMatchObject({
    foreignNames: ['party.example:7278'],
    troubles: { 'wrong-code': 1 },
  });
  nowMs += 1;
  expect(sightings.seen()).toMatchObject({ foreignNames: [], troubles: { 'wrong-code': 0 }, devices: 1 });
});

test('names are cut to what a name is made of, the latest five, newest first', () => {
  sightings.foreignName(PHONE, `<b>\u001b[31m${'x'.repeat(80)}`);
  expect(sightings.seen().foreignNames[0]).toBe(`b[31m${'x'.repeat(55)}`);
  for (const name of ['a', 'b', 'c', 'd', 'e', 'a']) sightings.foreignName(PHONE, name);
  expect(sightings.seen().foreignNames).toEqual(['a', 'e', 'd', 'c', 'b']);
  sightings.foreignName('192.168.1.20', 'own');
  expect(sightings.seen().foreignNames).not.toContain('own');
});

test('memory is bounded: beyond five hundred the oldest is forgotten', () => {
  for (let number = 0; number < 600; number += 1)
    sightings.pageLoaded(`10.0.${number >> 8}.${number & 255}`, false);
  expect(sightings.seen().devices).toBe(500);
});

test('10.9 anything that comes from another device is noticed, once', () => {
  sightings.reached('192.168.1.20');
  sightings.reached('');
  expect(sightings.seen()).toMatchObject({ devices: 0, reached: false });
  sightings.reached(PHONE);
  sightings.reached('192.168.1.31');
  expect(sightings.seen()).toMatchObject({ devices: 0, reached: true });
  expect(changes).toBe(1);
});

test('10.9 who looks for the party’s name is heard, though nothing has come to the port', () => {
  sightings.askedForByName('192.168.1.20');
  expect(sightings.seen()).toMatchObject({ heard: false });
  sightings.askedForByName(PHONE);
  expect(sightings.seen()).toMatchObject({ devices: 0, reached: false, heard: true });
});

test('10.9 who asks by https is counted until the page comes by http, or ten minutes have passed', () => {
  for (const address of [PHONE, PHONE, '192.168.1.31', '192.168.1.20']) sightings.askedByHttps(address);
  expect(sightings.seen()).toMatchObject({ devices: 0, askedByHttps: 2 });
  sightings.pageLoaded(PHONE, false);
  expect(sightings.seen().askedByHttps).toBe(1);
  nowMs += 10 * 60_000;
  expect(sightings.seen().askedByHttps).toBe(0);
});

test('phones that a full party or a ban keeps out were turned away, too', () => {
  sightings.answered(PHONE, { refused: 'party-full' });
  sightings.answered('192.168.1.31', { refused: 'banned' });
  expect(sightings.seen().troubles).toMatchObject({ full: 1, banned: 1 });
});

test('10.9 what was seen on another network says nothing of this one', () => {
  sightings.reached(PHONE);
  sightings.askedForByName(PHONE);
  sightings.askedByHttps(PHONE);
  sightings.foreignName(PHONE, 'party.example');
  sightings.pageLoaded(PHONE, true);
  nowMs += 90_000;
  sightings.forget();
  expect(sightings.seen()).toMatchObject({
    devices: 0,
    reached: false,
    heard: false,
    askedByHttps: 0,
    foreignNames: [],
    openForMs: 0,
  });
});

test('10.9 a phone that plays is seen, whatever was forgotten; one on this machine is no other device', () => {
  playing = ['192.168.1.20', PHONE];
  sightings.forget();
  expect(sightings.seen()).toMatchObject({ playing: 1, devices: 1, reached: true, heard: true });
});

test.each([
  ['wrong-code', 'wrong-code'],
  ['party-locked', 'locked'],
  ['party-full', 'full'],
  ['banned', 'banned'],
] as const)('a phone that is refused for %s has the trouble %s and no other', (refused, trouble) => {
  sightings.answered(PHONE, { refused });
  const { troubles } = sightings.seen();
  expect(Object.entries(troubles).filter(([, count]) => count > 0)).toEqual([[trouble, 1]]);
});
