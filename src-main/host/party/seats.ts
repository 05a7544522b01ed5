/** A seat at the party, and what can happen to it. */
import type { HostToTv } from '../../../src-shared/bridge.ts';
import { cordColor, CORDS } from '../../../src-shared/cords.ts';
import { LIMITS, type RefusedReason } from '../../../src-shared/limits.ts';
import type { Player } from '../../../src-shared/party.ts';
import type { PhoneHello } from '../../../src-shared/protocol.ts';
import type { SeatRecord } from '../disk/party-record.ts';

/** `sinceMs`: how long the host had been awake then. */
export type Presence = { at: 'connected'; connectionId: number } | { at: 'dropped'; sinceMs: number };
export type Seat = SeatRecord & {
  presence: Presence;
  rttMs: number | null;
  /** The newest attempt of each visit, by its digest: only while the host runs, since its lines end with it. */
  attempts: Map<string, number>;
};

/** Why a seat was given up. */
export type LeaveReason = Extract<HostToTv, { type: 'playerLeft' }>['data']['reason'];

export type PlayerChange = Partial<Pick<Player, 'name' | 'iconIndex' | 'inCharge' | 'language'>>;

/** The part of its seat that a phone may change; absent members stay as they are. */
export type Profile = {
  name?: string | undefined;
  iconIndex?: number | undefined;
  language?: string | undefined;
};

export type SessionEvent =
  | { type: 'joined'; seat: Seat }
  | { type: 'returned'; seat: Seat }
  | { type: 'dropped'; seat: Seat }
  /** `connectionId` is the phone to say goodbye to, null where none was there. */
  | { type: 'left'; seat: Seat; reason: LeaveReason; connectionId: number | null }
  | { type: 'changed'; seat: Seat; change: PlayerChange }
  /** The seat was opened elsewhere; this older connection lost it. */
  | { type: 'replaced'; playerId: string; connectionId: number }
  | { type: 'locked'; locked: boolean };

export type Admission =
  | { admitted: true; seat: Seat; token: string; events: SessionEvent[] }
  | { admitted: false; reason: RefusedReason }
  /** The host took the seat of this visit back, and no finger has asked for another. */
  | { admitted: false; reason: 'kicked' }
  /** A newer line of the same visit is there, so nobody waits for an answer on this one. */
  | { admitted: false; reason: 'late' };

export type Admitted = Extract<Admission, { admitted: true }>;

/** The facts about the asking connection that an admission needs. */
export type Caller = { connectionId: number; address: string; awakeMs: number };

/** Whether a phone that has taken no seat may look inside. */
export type Visit = { welcome: true; knowsCode: boolean } | { welcome: false; reason: RefusedReason };

/** The first of the cords that the fewest seats have. */
export function freeCord(seats: readonly Seat[]): number {
  const uses = CORDS.map(() => 0);
  for (const seat of seats) uses[seat.cordIndex] = (uses[seat.cordIndex] ?? 0) + 1;
  return uses.indexOf(Math.min(...uses));
}

/** The seat of a phone that joins; `number` is its place in the order of joining, from 1. */
export function newSeat(
  number: number,
  hello: PhoneHello,
  caller: Caller,
  given: Pick<Seat, 'tokenDigest' | 'name' | 'cordIndex'>,
): Seat {
  return {
    playerId: `p${number}`,
    joinDigests: [],
    hasPoints: false,
    passing: false,
    iconIndex: (hello.iconIndex ?? number - 1) % LIMITS.icons,
    address: caller.address,
    ...(hello.language === undefined ? {} : { language: hello.language }),
    presence: { at: 'connected', connectionId: caller.connectionId },
    rttMs: null,
    attempts: new Map(),
    ...given,
  };
}

/** A seat as the TV knows it. */
export function playerOf(seat: Seat, inChargeId: string | null): Player {
  return {
    playerId: seat.playerId,
    name: seat.name,
    iconIndex: seat.iconIndex,
    cordIndex: seat.cordIndex,
    color: cordColor(seat.cordIndex),
    inCharge: seat.playerId === inChargeId,
    connected: seat.presence.at === 'connected',
    ...(seat.language === undefined ? {} : { language: seat.language }),
    ...(seat.rttMs === null ? {} : { rttMs: seat.rttMs }),
  };
}
