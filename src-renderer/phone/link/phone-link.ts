/**
 * A phone's link to the host: what it says to get a seat or to look through the door, what the host's messages mean to
 * it, and presses that are said until they are taken. How a connection is opened, watched and opened again is
 * `line/link.ts`.
 */
import {
  CLOSE_HOST_CLOSING,
  CLOSE_REPLACED,
  PROTOCOL,
  type RefusedReason,
  UNTAKEN_INPUTS,
} from '../../../src-shared/limits.ts';
import type { HostToPhone, PhoneHello, PhoneToHost } from '../../../src-shared/protocol.ts';
import { greet, hangUp, type Meaning, networkChanged, woke } from '../../line/link-steps.ts';
import { createLink, type LinkDeps } from '../../line/link.ts';
import {
  afterLoss,
  afterMessage,
  type EndReason,
  isAtDoor,
  type LinkState,
  NOTHING_KNOWN,
  PASSING,
} from './link-state.ts';
import { createUntaken, type UntakenStore } from './untaken.ts';
import type { Visit } from './visit.ts';

export type PhoneLinkDeps = LinkDeps & { visit: Visit };

/** A passing signal: an effect to feel, or an error to read. */
type Signal = Extract<HostToPhone, { type: 'effect' | 'error' }>;
export type Outgoing = Exclude<PhoneToHost, { type: 'hello' | 'ping' | 'leave' }>;

export type PhoneLink = {
  state(): LinkState;
  onChange(listener: () => void): () => void;
  onSignal(listener: (signal: Signal) => void): () => void;
  /** Looks through the door: with the right code it hears of the seats that wait; an empty one is none. */
  visit(code: string): void;
  /** Says that this dropped seat is this phone's own; somebody at the party decides. */
  claim(playerId: string): void;
  /** Takes that back. */
  unclaim(): void;
  join(details: JoinDetails): void;
  resume(token: string, language: string): void;
  /** The line ended before this page was loaded, and nobody has said since that it is to go on. */
  stayEnded(reason: EndReason): void;
  /** False while the line is down: what happens then is lost, by design. */
  send(message: Outgoing): boolean;
  /** A discrete input: said again on the next line where this one has lost it. */
  sendSurely(input: Extract<Outgoing, { type: 'input' }>): void;
  leave(): void;
  /** Back to the form. */
  reset(): void;
  /** The page woke up: find out at once whether the line lives. */
  wake(): void;
  /** The network is another one: what hung on the old one is dead, though nobody says so. */
  networkChanged(): void;
  /** Host time, now or so long ago; in ms. */
  hostTime(agoMs?: number): number;
  close(): void;
};

/** After a wake-up an answer must come soon: somebody is looking, and a new connection costs next to nothing. */
const ANSWER_WITHIN_MS = 500;
/** About half a minute: from then on spare the battery. */
const PATIENT_AFTER = 60;
export function createPhoneLink(deps: PhoneLinkDeps, store?: UntakenStore): PhoneLink {
  let state: LinkState = { at: 'idle', ...NOTHING_KNOWN };
  let hello: PhoneHello = visitHello('');
  const untaken = createUntaken(UNTAKEN_INPUTS, store);
  const listeners = new Set<() => void>();
  const signalListeners = new Set<(signal: Signal) => void>();
  const link = createLink<HostToPhone>(deps, {
    hello: () => ({ type: 'hello', data: { ...hello, ...deps.visit.next() } }),
    read: asMessage,
    meaningOf,
    againAfter: (code) => (code === CLOSE_REPLACED ? 'never' : 'soon'),
    onMessage,
    onLost(code) {
      if (code === CLOSE_REPLACED) end('replaced');
      else become(afterLoss(state, code === CLOSE_HOST_CLOSING));
    },
    answerWithinMs: ANSWER_WITHIN_MS,
    patientAfter: PATIENT_AFTER,
  });

  function become(next: LinkState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  /** From here on only a finger opens the link again. */
  function end(reason: EndReason): void {
    link.take(hangUp);
    // A ban holds for the visit, so it goes on.
    if (reason !== 'banned') deps.visit.end();
    become({ at: 'ended', reason });
  }

  function meaningOf(message: HostToPhone): Meaning {
    switch (message.type) {
      case 'welcome':
        return { is: 'letIn', serverTime: message.data.serverTime };
      case 'door':
        return { is: 'letIn' };
      case 'pong':
        return { is: 'pong', ...message.data };
      case 'refused':
        return { is: 'end', again: isPassing(message.data.reason) ? 'soon' : 'never' };
      case 'bye':
        return { is: 'end', again: message.data.reason === 'host-closing' ? 'soon' : 'never' };
      default:
        return { is: 'other' };
    }
  }

  function isPassing(reason: RefusedReason): boolean {
    return state.at === 'offline' && PASSING.includes(reason);
  }

  function onMessage(message: HostToPhone, meaning: Meaning): void {
    if (meaning.is === 'end' && meaning.again === 'soon') {
      return become(afterLoss(state, message.type === 'bye'));
    }
    switch (message.type) {
      case 'welcome':
        hello = resumeHello(message.data.token, hello.language);
        become(afterMessage(state, message));
        return sayUntaken(message.data);
      case 'taken':
        return untaken.taken(message.data.seq);
      case 'effect':
      case 'error':
        for (const listener of signalListeners) listener(message);
        return;
      case 'refused':
        if (message.data.reason === 'bad-token') deps.visit.end();
        return become(afterMessage(state, message));
      case 'bye':
        if (message.data.reason !== 'host-closing') end(message.data.reason);
        return;
      case 'pong':
        return;
      default:
        return become(afterMessage(state, message));
    }
  }

  function sayUntaken({ playerId, lastSeq }: { playerId: string; lastSeq: number }): void {
    for (const input of untaken.after(playerId, lastSeq)) link.send(input);
  }

  function start(next: PhoneHello): void {
    hello = next;
    become({ at: 'joining', resuming: next.token !== undefined, failures: 0 });
    link.take(greet);
  }

  return {
    state: () => state,
    onChange: (listener) => listenOn(listeners, listener),
    onSignal: (listener) => listenOn(signalListeners, listener),
    visit(code) {
      if (!isAtDoor(state)) return;
      hello = visitHello(code);
      if (state.at === 'refused' && state.reason === 'wrong-code') become({ at: 'idle', ...NOTHING_KNOWN });
      link.take(greet);
    },
    claim: (playerId) => link.send({ type: 'claim', data: { playerId } }),
    unclaim() {
      if (!isAtDoor(state) || !state.claim) return;
      become({ ...state, claim: null });
      link.send({ type: 'unclaim', data: {} });
    },
    join: (details) => start(joinHello(details)),
    resume: (token, language) => start(resumeHello(token, language)),
    send(message) {
      if (state.at !== 'online') return false;
      link.send(message);
      return true;
    },
    sendSurely(input) {
      if (state.at !== 'online' && state.at !== 'offline') return;
      const isSaid = state.at === 'online';
      const numbered = untaken.keep(input, isSaid);
      if (numbered && isSaid) link.send(numbered);
    },
    leave() {
      if (state.at === 'online') link.send({ type: 'leave', data: {} });
      end('left');
    },
    stayEnded: end,
    reset() {
      link.take(hangUp);
      become({ at: 'idle', ...NOTHING_KNOWN });
    },
    // A first hello that is on its way is given its time.
    wake: () => link.take(woke(state.at === 'offline')),
    networkChanged: () => link.take(networkChanged(state.at === 'offline')),
    hostTime: (agoMs = 0) => Math.round(deps.now() - agoMs + link.clockOffsetMs()),
    close() {
      link.take(hangUp);
      listeners.clear();
      signalListeners.clear();
    },
  };
}

/** The host's own page trusts it beyond the envelope. */
function asMessage(frame: unknown): HostToPhone | null {
  const message = frame as { type?: unknown; data?: unknown } | null;
  const fits = typeof message?.type === 'string' && typeof message.data === 'object' && message.data !== null;
  return fits ? (message as HostToPhone) : null;
}

/** The three ways in which a phone says who it is. */
type JoinDetails = { code: string; name: string; iconIndex: number; language: string };

const PHONE = { role: 'phone', protocol: PROTOCOL } as const;

/** Wants a seat. */
const joinHello = (details: JoinDetails): PhoneHello => ({ ...PHONE, ...details });

/** Looks through the door; an empty code is none. */
const visitHello = (code: string): PhoneHello => ({
  ...PHONE,
  visit: true,
  ...(code === '' ? {} : { code }),
});

/** Has a seat. */
const resumeHello = (token: string, language: string | undefined): PhoneHello => ({
  ...PHONE,
  token,
  ...(language === undefined ? {} : { language }),
});

/** Adds a listener; what it returns takes it away again. */
function listenOn<Listener>(all: Set<Listener>, listener: Listener): () => void {
  all.add(listener);
  return () => all.delete(listener);
}
