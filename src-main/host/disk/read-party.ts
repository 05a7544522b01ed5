/** Reads `party.json` as foreign: each member by itself, and whether they make sense together. */
import { CORDS } from '../../../src-shared/cords.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import { nameless, safeName, uniqueName } from '../names/names.ts';
import {
  MOST_BANS,
  MOST_PAST_VISITS,
  newParty,
  PartyRecord,
  PastVisit,
  SeatRecord,
  type PartyMaker,
} from './party-record.ts';
import { stampOf, type Moment } from './evening.ts';
import type { Read } from './json-file.ts';
import { asObject, readList, readMembers } from './read-members.ts';

/** Null where it is no party at all: nothing by which phones or a TV could find it again. */
export function readParty(raw: unknown, maker: PartyMaker, now: Moment): Read<PartyRecord> | null {
  const given = asObject(raw);
  if (!given) return null;
  const { code, tvToken } = PartyRecord.shape;
  const lists = readLists(given);
  const isParty = code.safeParse(given['code']).success || tvToken.safeParse(given['tvToken']).success;
  if (!isParty && lists.value.seats.length === 0) return null;
  const members = readMembers(PartyRecord, { ...given, ...lists.value }, newParty(maker, stampOf(now)));
  if (!members) return null;
  const sense = makeSense(members.value);
  return { value: sense.value, lost: [...new Set([...lists.lost, ...members.lost, ...sense.lost])] };
}

function readLists(
  given: Record<string, unknown>,
): Read<Pick<PartyRecord, 'seats' | 'bannedDigests' | 'bannedAddresses' | 'pastVisits'>> {
  const { bannedDigests, bannedAddresses } = PartyRecord.shape;
  const seats = readSeats(given['seats']);
  const digests = readBans('bannedDigests', given, bannedDigests.element);
  const addresses = readBans('bannedAddresses', given, bannedAddresses.element);
  const visits = readList(given['pastVisits'], { name: 'pastVisits', most: MOST_PAST_VISITS }, (raw) => {
    const visit = PastVisit.safeParse(raw);
    return visit.success ? { value: visit.data, lost: [] } : null;
  });
  return {
    value: {
      seats: seats.value,
      bannedDigests: digests.value,
      bannedAddresses: addresses.value,
      pastVisits: visits.value,
    },
    lost: [...seats.lost, ...digests.lost, ...addresses.lost, ...visits.lost],
  };
}

type Entry = typeof PartyRecord.shape.bannedDigests.element;

function readBans(name: string, given: Record<string, unknown>, schema: Entry): Read<string[]> {
  return readList(given[name], { name, most: MOST_BANS }, (raw) => {
    const entry = schema.safeParse(raw);
    return entry.success ? { value: entry.data, lost: [] } : null;
  });
}

/** A second seat of the same id or the same token is nobody's: it could never be opened, or would open another's. */
function readSeats(raw: unknown): Read<SeatRecord[]> {
  const taken = new Set<string>();
  const names: string[] = [];
  return readList(raw, { name: 'seats', most: LIMITS.seats }, (one, index) => {
    const seat = readSeat(one, index, names);
    if (!seat || taken.has(seat.value.playerId) || taken.has(seat.value.tokenDigest)) return null;
    taken.add(seat.value.playerId).add(seat.value.tokenDigest);
    names.push(seat.value.name);
    return seat;
  });
}

function readSeat(raw: unknown, index: number, names: readonly string[]): Read<SeatRecord> | null {
  const { language } = asObject(raw) ?? {};
  const seat = readMembers(SeatRecord, raw, {
    name: nameless(typeof language === 'string' ? language : undefined),
    iconIndex: index % LIMITS.icons,
    cordIndex: index % CORDS.length,
    language: undefined,
    address: '',
    joinDigests: [],
    hasPoints: false,
    passing: false,
  });
  if (!seat) return null;
  // A schema cannot say which names are allowed: a kept name must be one that a guest could have typed.
  const name = uniqueName(safeName(seat.value.name) || nameless(seat.value.language), names);
  const lost = name === seat.value.name ? seat.lost : [...seat.lost, 'name'];
  return { value: { ...seat.value, name }, lost };
}

function makeSense(party: PartyRecord): Read<PartyRecord> {
  const lost: string[] = [];
  const chosen = party.chosenInChargeId;
  const isThere = chosen === null || party.seats.some(({ playerId }) => playerId === chosen);
  if (!isThere) lost.push('chosenInChargeId');
  const highest = Math.max(0, ...party.seats.map(({ playerId }) => Number(playerId.slice(1))));
  if (party.nextSeatNumber <= highest) lost.push('nextSeatNumber');
  return {
    value: {
      ...party,
      chosenInChargeId: isThere ? chosen : null,
      nextSeatNumber: Math.max(party.nextSeatNumber, highest + 1),
    },
    lost,
  };
}
