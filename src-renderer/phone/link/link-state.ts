/** What the phone knows of its line to the host, as one union; the screens follow from it. */
import type { Controller } from '../../../src-shared/controller.ts';
import type { RefusedReason } from '../../../src-shared/limits.ts';
import type { HostToPhone } from '../../../src-shared/protocol.ts';

/** Who this phone is at the party; `color` is the cord's, `#rrggbb`. */
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

export type LinkState =
  /** Nothing asked for yet: the join form. */
  | { at: 'idle' }
  /** On the way to the first `welcome`; `failures` counts the tries that found no host. */
  | { at: 'joining'; resuming: boolean; failures: number }
  | { at: 'online'; seat: Seat; controller: Controller | null }
  /** The line is down and tried again by itself; `hostClosed` when the host said that it closes. */
  | { at: 'offline'; seat: Seat; controller: Controller | null; hostClosed: boolean }
  | { at: 'refused'; reason: RefusedReason }
  | { at: 'ended'; reason: EndReason };

/** What a message of the host makes of the state; messages that are none of its business change nothing. */
export function afterMessage(state: LinkState, message: HostToPhone): LinkState {
  switch (message.type) {
    case 'welcome': {
      const { serverTime: _serverTime, ...seat } = message.data;
      const controller = state.at === 'offline' || state.at === 'online' ? state.controller : null;
      return { at: 'online', seat, controller };
    }
    case 'controller':
      return state.at === 'online' ? { ...state, controller: message.data } : state;
    case 'you':
      return state.at === 'online' ? { ...state, seat: withChanges(state.seat, message.data) } : state;
    case 'refused':
      return { at: 'refused', reason: message.data.reason };
    case 'bye':
      return afterBye(state, message.data.reason);
    case 'effect':
    case 'pong':
    case 'error':
      return state;
    default:
      // A host that is newer than this page may say more than the page knows.
      return state;
  }
}

type Bye = Extract<HostToPhone, { type: 'bye' }>['data']['reason'];

function afterBye(state: LinkState, reason: Bye): LinkState {
  if (reason !== 'host-closing') return { at: 'ended', reason };
  return afterLoss(state, true);
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
    case 'ended':
      return state;
  }
}

type You = Extract<HostToPhone, { type: 'you' }>['data'];

function withChanges(seat: Seat, change: You): Seat {
  return {
    ...seat,
    name: change.name ?? seat.name,
    iconIndex: change.iconIndex ?? seat.iconIndex,
    color: change.color ?? seat.color,
    inCharge: change.inCharge ?? seat.inCharge,
  };
}
