/** The party as it is kept on disk. */
import { z } from 'zod';
import { CORDS } from '../../../src-shared/cords.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import { Stamp } from './evening.ts';

/** Bans of one evening; beyond it the oldest is forgotten. */
export const MOST_BANS = 1_000;

/** Of one seat; beyond it the oldest visit is forgotten, and would be somebody new. */
export const MOST_VISITS = 8;
/** Of seats that are gone, likewise. */
export const MOST_PAST_VISITS = 400;

const digest = z.string().min(1).max(128);
const address = z.string().max(100);

/** A visit whose seat is gone, and whether the host took it back. */
export const PastVisit = z.object({ joinDigest: digest, kicked: z.boolean() });

export const SeatRecord = z.object({
  playerId: z.string().regex(/^p[1-9]\d{0,8}$/),
  /** SHA-256 of the phone's token. */
  tokenDigest: digest,
  /** Likewise of the visits that have this seat, the newest last. */
  joinDigests: z.array(digest).max(MOST_VISITS).default([]),
  name: z.string().min(1).max(200),
  iconIndex: z
    .int()
    .min(0)
    .max(LIMITS.icons - 1),
  cordIndex: z
    .int()
    .min(0)
    .max(CORDS.length - 1),
  language: z.string().max(35).optional(),
  /** The last address that the phone came from. */
  address,
  /** It got points in a game of this evening. */
  hasPoints: z.boolean().default(false),
  /** A simulated phone has it: the seat does not wait for long once that phone is gone. */
  passing: z.boolean().default(false),
});
export type SeatRecord = z.infer<typeof SeatRecord>;

/** A member that came later than the first version has a default. */
export const PartyRecord = Stamp.extend({
  /** Names this party among all others, also in `game.json`: a game of another is not this party's. */
  partyId: z.string().regex(/^[\w-]{22}$/),
  code: z.string().regex(/^[A-Z]{4}$/),
  locked: z.boolean(),
  tvToken: z.string().regex(/^[\w-]{22,64}$/),
  seats: z.array(SeatRecord).max(LIMITS.seats),
  nextSeatNumber: z.int().min(1).max(1e9),
  chosenInChargeId: SeatRecord.shape.playerId.nullable(),
  bannedDigests: z.array(digest).max(MOST_BANS),
  /** Visits whose seat is gone, the newest last. */
  pastVisits: z.array(PastVisit).max(MOST_PAST_VISITS).default([]),
  bannedAddresses: z.array(address).max(MOST_BANS),
  /** How many TVs this party has had, one after the other. */
  tvEpoch: z.int().min(0).max(1e9),
});
export type PartyRecord = z.infer<typeof PartyRecord>;

/** Makers of a new party's parts; `newToken` makes its secrets and its id. */
export type PartyMaker = { newCode(): string; newToken(): string };

export function newParty({ newCode, newToken }: PartyMaker, stamp: Stamp): PartyRecord {
  return {
    ...stamp,
    partyId: newToken(),
    code: newCode(),
    locked: false,
    tvToken: newToken(),
    seats: [],
    nextSeatNumber: 1,
    chosenInChargeId: null,
    bannedDigests: [],
    pastVisits: [],
    bannedAddresses: [],
    tvEpoch: 0,
  };
}

export function addBan(bans: string[], ban: string): void {
  bans.push(ban);
  if (bans.length > MOST_BANS) bans.shift();
}
