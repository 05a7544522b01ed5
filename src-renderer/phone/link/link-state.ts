/** The phone's state of its link to the host, as one union; the screens follow from it. */
import type { ClaimState, RefusedReason } from '../../../src-shared/limits.ts';
import type { HostToPhone } from '../../../src-shared/protocol.ts';

/** The phone's seat at the party; `color` is the cord's, `#rrggbb`. */
export type Seat = {
  playerId: string;
  name: string;
  iconIndex: number;
  color: string;
  token: string;
  inCharge: boolean;
  partyName: string;
};

/** Why the line ended for good: by the host, by another tab, or by this phone itself. */
export type EndReason = 'kicked' | 'banned' | 'replaced' | 'left';

/** The controller of this phone, with its scene and its revision. */
export type ShownController = Told<'controller'>;

type Told<Type extends HostToPhone['type']> = Extract<HostToPhone, { type: Type }>['data'];

/** The state of a phone at the door: `failures` counts the tries that found no host. */
type AtTheDoor = {
  /** Whose party it is and which seats wait for their phone; null until the host has said it. */
  door: Told<'door'> | null;
  /** The seat that this phone said was its own, and what the others said to that. */
  claim: { playerId: string; state: ClaimState } | null;
  failures: number;
};

/** The state beside the seat: the last two members only while the phone is in charge. */
type AtTheTable = {
  controller: ShownController | null;
  /** People at the door who wait for an old seat. */
  claims: Told<'claims'>['list'];
  /** The people who are here, once the host was asked. */
  people: Told<'people'> | null;
};

/** Refusals that pass by themselves while a seat is kept. */
export const PASSING: readonly RefusedReason[] = ['rate-limited', 'too-many-connections'];

export const NOTHING_KNOWN: AtTheDoor = { door: null, claim: null, failures: 0 };

export type LinkState =
  /** Nothing asked for yet: the join form. */
  | ({ at: 'idle' } & AtTheDoor)
  /** On the way to the first `welcome`; `failures` counts the tries that found no host. */
  | { at: 'joining'; resuming: boolean; failures: number }
  | ({ at: 'online'; seat: Seat } & AtTheTable)
  /** The line is down and tried again by itself; `hostClosed` when the host said that it closes. */
  | { at: 'offline'; seat: Seat; controller: ShownController | null; hostClosed: boolean }
  /** The join form again, with the reason. */
  | ({ at: 'refused'; reason: RefusedReason } & AtTheDoor)
  | { at: 'ended'; reason: EndReason };

/** The messages that are no business of the state's. */
type Beside = Extract<HostToPhone, { type: 'bye' | 'effect' | 'taken' | 'pong' | 'error' }>;

/** The next state after a message of the host. */
export function afterMessage(state: LinkState, message: Exclude<HostToPhone, Beside>): LinkState {
  switch (message.type) {
    case 'welcome': {
      const { serverTime: _serverTime, lastSeq: _lastSeq, ...seat } = message.data;
      const controller = state.at === 'offline' || state.at === 'online' ? state.controller : null;
      return { at: 'online', seat, controller, claims: [], people: null };
    }
    case 'controller':
      return state.at === 'online' ? { ...state, controller: message.data } : state;
    case 'you':
      return state.at === 'online' ? { ...state, seat: Object.assign({}, state.seat, message.data) } : state;
    case 'claims':
      return state.at === 'online' ? { ...state, claims: message.data.list } : state;
    case 'people':
      return state.at === 'online' ? { ...state, people: message.data } : state;
    case 'door':
      return isAtDoor(state) ? { ...state, door: message.data, failures: 0 } : state;
    case 'claim':
      return isAtDoor(state) ? { ...state, claim: message.data } : state;
    case 'refused':
      return { at: 'refused', reason: message.data.reason, ...NOTHING_KNOWN };
    default:
      // A host that is newer than this page may say more than the page knows.
      return state;
  }
}

/** The connection is gone without a word, or with `bye host-closing`. */
export function afterLoss(state: LinkState, hostClosed: boolean): LinkState {
  switch (state.at) {
    case 'online':
      return { at: 'offline', seat: state.seat, controller: state.controller, hostClosed };
    case 'offline':
      return hostClosed ? { ...state, hostClosed } : state;
    case 'joining':
      return { ...state, failures: state.failures + 1 };
    case 'idle':
    case 'refused':
      // A phone that claimed a seat claims it again: the claim went with the connection.
      return { ...state, claim: null, failures: state.failures + 1 };
    case 'ended':
      return state;
  }
}

/** The join form is up, whatever was said before. */
export function isAtDoor(state: LinkState): state is Extract<LinkState, { at: 'idle' | 'refused' }> {
  return state.at === 'idle' || state.at === 'refused';
}
