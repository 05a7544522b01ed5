/** The party as it is kept on disk. */
import { z } from 'zod';

export const SeatRecord = z.object({
  playerId: z.string(),
  /** SHA-256 of the phone's token. */
  tokenDigest: z.string(),
  /** Likewise of the visits that have this seat, the newest last. */
  joinDigests: z.array(z.string()).default([]),
  name: z.string(),
  iconIndex: z.int(),
  cordIndex: z.int(),
  language: z.string().optional(),
  /** The last address that the phone came from. */
  address: z.string(),
  /** It got points in a game of this evening. */
  hasPoints: z.boolean().default(false),
});
export type SeatRecord = z.infer<typeof SeatRecord>;

export const PartyRecord = z.object({
  code: z.string().regex(/^[A-Z]{4}$/),
  locked: z.boolean(),
  tvToken: z.string(),
  seats: z.array(SeatRecord),
  nextSeatNumber: z.int(),
  chosenInChargeId: z.string().nullable(),
  bannedDigests: z.array(z.string()),
  /** Visits whose seat is gone, the newest last. */
  pastVisits: z.array(z.object({ joinDigest: z.string(), kicked: z.boolean() })).default([]),
  bannedAddresses: z.array(z.string()),
  /** How many TVs this party has had, one after the other. */
  tvEpoch: z.int().default(0),
  savedAtMs: z.number(),
});
export type PartyRecord = z.infer<typeof PartyRecord>;

/** A party that nobody touched for so long is yesterday's: the next start makes a new one. */
const EVENING_MS = 12 * 60 * 60 * 1000;

export function isTonight(record: PartyRecord, nowMs: number): boolean {
  return nowMs - record.savedAtMs < EVENING_MS;
}

export function newParty(code: string, tvToken: string, nowMs: number): PartyRecord {
  return {
    code,
    locked: false,
    tvToken,
    seats: [],
    nextSeatNumber: 1,
    chosenInChargeId: null,
    bannedDigests: [],
    pastVisits: [],
    bannedAddresses: [],
    tvEpoch: 0,
    savedAtMs: nowMs,
  };
}
