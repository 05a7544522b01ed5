import { expect, test } from 'vitest';
import { CORDS } from '../../../src-shared/cords.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import { safeName } from '../names/names.ts';
import { MOST_BANS, newParty, type PartyRecord, type SeatRecord } from './party-record.ts';
import { Session } from '../party/session.ts';
import { stampOf, type Moment } from './evening.ts';
import { readParty } from './read-party.ts';

const NOW: Moment = { wallMs: 1_800_000_000_000, boot: { id: 'boot', uptimeMs: 1_000 } };
const FRESH = 'f'.repeat(22);
const MAKER = { newCode: () => 'NEWW', newToken: () => FRESH };

const seat = (number: number, more: Partial<Record<keyof SeatRecord, unknown>> = {}) => ({
  playerId: `p${number}`,
  tokenDigest: `digest-${number}`,
  name: `Guest ${number}`,
  iconIndex: number,
  cordIndex: number,
  language: 'en',
  address: '10.0.0.7',
  joinDigests: [`visit-${number}`],
  hasPoints: true,
  passing: false,
  ...more,
});

const PARTY = {
  ...newParty({ newCode: () => 'QRST', newToken: () => 'k'.repeat(22) }, stampOf(NOW)),
  locked: true,
  seats: [seat(1), seat(2)],
  nextSeatNumber: 5,
  chosenInChargeId: 'p2',
  bannedDigests: ['digest-9'],
  bannedAddresses: ['10.0.0.9'],
  pastVisits: [{ joinDigest: 'visit-9', kicked: true }],
  tvEpoch: 3,
};

const read = (change: Record<string, unknown>) => readParty({ ...PARTY, ...change }, MAKER, NOW);
const seatsRead = (...seats: unknown[]) => read({ seats, chosenInChargeId: null });

test('a party that makes sense is read as it was written', () => {
  expect(readParty(JSON.parse(JSON.stringify(PARTY)), MAKER, NOW)).toEqual({ value: PARTY, lost: [] });
});

test.each([
  ['code', 'ab', 'NEWW'],
  ['locked', 'yes', false],
  ['tvToken', '', FRESH],
  ['tvToken', 'short', FRESH],
  ['partyId', '../..', FRESH],
  ['nextSeatNumber', 'many', 3],
  ['nextSeatNumber', 1, 3],
  ['nextSeatNumber', 1e300, 3],
  ['chosenInChargeId', 'p4', null],
  ['chosenInChargeId', 7, null],
  ['bannedDigests', 'all', []],
  ['bannedAddresses', null, []],
  ['pastVisits', 'none', []],
  ['tvEpoch', -1, 0],
  ['savedAtMs', 'today', NOW.wallMs],
  ['boot', { id: 7 }, { id: 'boot', atMs: NOW.wallMs - 1_000 }],
] as const)('14.5 a bad %s (%j) loses only itself', (member, bad, mended) => {
  expect(read({ [member]: bad })).toEqual({ value: { ...PARTY, [member]: mended }, lost: [member] });
});

test.each([
  ['name', 7, 'Guest'],
  ['name', '\u200b', 'Guest'],
  ['iconIndex', -5, 0],
  ['iconIndex', LIMITS.icons, 0],
  ['cordIndex', 999, 0],
  ['cordIndex', 0.5, 0],
  ['address', 7, ''],
] as const)('14.5 a seat whose %s is bad (%j) stays a seat', (member, bad, mended) => {
  const party = seatsRead(seat(1, { [member]: bad }), seat(2));
  expect(party?.value.seats).toEqual([seat(1, { [member]: mended }), seat(2)]);
  expect(party?.lost).toHaveLength(1);
});

test('14.5 a bad language is none', () => {
  expect(seatsRead(seat(1, { language: 7 }))?.value.seats[0]).toEqual({ ...seat(1), language: undefined });
});

test.each([
  ['no object', 7],
  ['no id', seat(3, { playerId: undefined })],
  ['an id of the wrong shape', seat(3, { playerId: 'all' })],
  ['an id that no number follows', seat(3, { playerId: `p${'9'.repeat(30)}` })],
  ['no token', seat(3, { tokenDigest: '' })],
  ['the id of another', seat(3, { playerId: 'p1' })],
  ['the token of another', seat(3, { tokenDigest: 'digest-2' })],
])('14.5 a seat with %s loses only itself', (_what, bad) => {
  const party = seatsRead(seat(1), seat(2), bad, seat(4));
  expect(party?.value.seats).toEqual([seat(1), seat(2), seat(4)]);
  expect(party?.lost).toEqual(['seats[2]']);
});

test('14.5 names on disk are what guests could have typed, and each is one alone', () => {
  const party = seatsRead(
    seat(1, { name: 'Ana' }),
    seat(2, { name: 'ana\u202e' }),
    seat(3, { name: 'x'.repeat(90) }),
  );
  expect(party?.value.seats.map(({ name }) => safeName(name) === name)).toEqual([true, true, true]);
  expect(party?.value.seats[1]?.name).toBe('ana 2');
});

test('14.5 seats and bans beyond what a party may have are not read', () => {
  const party = read({
    seats: Array.from({ length: 5_000 }, (_, index) => seat(index + 1, { iconIndex: 0, cordIndex: 0 })),
    bannedDigests: Array.from({ length: 5_000 }, (_, index) => `d${index}`),
  });
  expect(party?.value.seats).toHaveLength(LIMITS.seats);
  expect(party?.value.bannedDigests).toHaveLength(MOST_BANS);
  expect(party?.value.nextSeatNumber).toBe(LIMITS.seats + 1);
});

test('a party of an older version lacks its id, and gets one', () => {
  const { partyId: _partyId, boot: _boot, ...older } = PARTY;
  expect(readParty(older, MAKER, NOW)).toEqual({ value: { ...PARTY, partyId: FRESH, boot: null }, lost: [] });
});

test.each([null, [], 'x', {}, { code: 'x', tvToken: '', seats: [] }])('%j is no party', (raw) => {
  expect(readParty(raw, MAKER, NOW)).toBeNull();
});

test('14.5 whatever stood in the file, the next guest gets a seat', () => {
  const odd: unknown[] = [-1, 1e300, null, 'x', [], {}, '', 0.5];
  for (const member of Object.keys(seat(1)) as (keyof SeatRecord)[]) {
    for (const value of odd) {
      const party = seatsRead(seat(1, { [member]: value }), seat(2))?.value as PartyRecord;
      const deps = {
        newToken: () => 'token',
        digest: (token: string) => `digest of ${token}`,
        readName: safeName,
      };
      const session = new Session(party, deps);
      const hello = { role: 'phone', protocol: 1, code: 'QRST', name: 'Zoe' } as const;
      const admission = session.admit(hello, { connectionId: 1, address: '10.0.0.8', awakeMs: 0 });
      // A locked party says no to everybody; it is unlocked first.
      expect(admission).toEqual({ admitted: false, reason: 'party-locked' });
      session.lock(false);
      const admitted = session.admit(hello, { connectionId: 1, address: '10.0.0.8', awakeMs: 0 });
      if (!admitted.admitted) throw new Error(admitted.reason);
      expect(admitted.seat.cordIndex).toBeLessThan(CORDS.length);
      expect(session.seats().map((one) => session.player(one).color)).not.toContain('#ffffff');
    }
  }
});
