/** A seat at the party, and what can happen to it. */
import type { Player } from '../../src-shared/party.ts';
import type { SeatRecord } from './party-record.ts';

export type Presence = { at: 'connected'; connectionId: number } | { at: 'dropped'; sinceMs: number };
export type Seat = SeatRecord & { presence: Presence; rttMs: number | null };

export type PlayerChange = Partial<Pick<Player, 'name' | 'iconIndex' | 'inCharge' | 'language'>>;

/** What a phone may change of its seat; absent members stay as they are. */
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
  | { type: 'left'; seat: Seat; reason: 'left' | 'kicked' | 'banned'; connectionId: number | null }
  | { type: 'changed'; seat: Seat; change: PlayerChange }
  /** The seat was opened elsewhere; this older connection lost it. */
  | { type: 'replaced'; playerId: string; connectionId: number }
  | { type: 'locked'; locked: boolean };
