/** The line to the host: opens it, says hello, notices when it is dead and opens it again. */
import { CloseCode, LIMITS } from '../../../src-shared/limits.ts';
import type { HostToPhone, PhoneHello, PhoneToHost } from '../../../src-shared/protocol.ts';
import { createHostClock } from '../../line/host-clock.ts';
import { backoffMs } from './backoff.ts';
import { joinHello, resumeHello, visitHello, type JoinDetails } from './hello.ts';
import {
  afterLoss,
  afterMessage,
  isAtDoor,
  NOTHING_KNOWN,
  PASSING,
  type EndReason,
  type LinkState,
} from './link-state.ts';
import { listenOn } from './listen-on.ts';
import type { LinkPorts, Wire } from './link-ports.ts';
import { parseFrame } from './parse-frame.ts';
import { createUntaken, type UntakenStore } from './untaken.ts';

/** What passes: an effect to feel, or an error to read. */
type Signal = Extract<HostToPhone, { type: 'effect' | 'error' }>;
export type Outgoing = Exclude<PhoneToHost, { type: 'hello' | 'ping' | 'leave' }>;

export type Link = {
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

/** A try to connect that has not been answered for so long is given up, in ms. */
const CONNECT_TIMEOUT_MS = 3_000;
/** After a wake-up the answer must come sooner: somebody is looking, and a new line costs next to nothing. */
const WAKE_TIMEOUT_MS = 500;
export function createLink(ports: LinkPorts, store?: UntakenStore): Link {
  let state: LinkState = { at: 'idle', ...NOTHING_KNOWN };
  let hello: PhoneHello | null = null;
  /** The host has let this wire in, to a seat or to the door. */
  let isUp = false;
  const untaken = createUntaken(LIMITS.untakenInputs, store);
  let wire: Wire | null = null;
  let attempt = 0;
  let cancelTimer: (() => void) | null = null;
  /** While a ping is unanswered: since when the host is silent, and how long it may be; ms. */
  let waiting: { since: number; limitMs: number } | null = null;
  let lastHeard = 0;
  /** When the next look at the line is due; a page that sleeps is late for it. */
  let beatDue = 0;
  const clock = createHostClock();
  const listeners = new Set<() => void>();
  const signalListeners = new Set<(signal: Signal) => void>();
  function become(next: LinkState): void {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  }

  function schedule(delayMs: number, run: () => void): void {
    cancelTimer?.();
    cancelTimer = ports.after(delayMs, run);
  }

  function hangUp(): void {
    cancelTimer?.();
    cancelTimer = null;
    waiting = null;
    isUp = false;
    const old = wire;
    wire = null;
    old?.close();
  }

  function connect(): void {
    hangUp();
    // Events of a wire that was replaced since must not speak for the new one.
    const isMine = () => wire === mine;
    const mine: Wire = ports.open({
      opened: () => isMine() && sayHello(mine),
      text: (text) => isMine() && take(text),
      closed: (code) => isMine() && lose(code),
    });
    wire = mine;
    schedule(CONNECT_TIMEOUT_MS, () => lose(CloseCode.silent));
  }

  function sayHello(on: Wire): void {
    if (hello) on.send(JSON.stringify({ type: 'hello', data: { ...hello, ...ports.visit.next() } }));
  }

  /** From here on only a finger opens the line again. */
  function end(reason: EndReason): void {
    hangUp();
    hello = null;
    // A ban holds for the visit, so it goes on.
    if (reason !== 'banned') ports.visit.end();
    become({ at: 'ended', reason });
  }

  function lose(code: number): void {
    if (code === CloseCode.replaced) return end('replaced');
    hangUp();
    become(afterLoss(state, code === CloseCode.hostClosing));
    retry();
  }

  function retry(): void {
    if (state.at === 'online' || state.at === 'ended' || !hello) return;
    schedule(backoffMs(attempt, ports.random()), connect);
    attempt += 1;
  }

  function take(text: string): void {
    const message = parseFrame(text);
    if (!message) return;
    ports.inspect?.(message);
    waiting = null;
    const received = ports.now();
    lastHeard = received;
    switch (message.type) {
      case 'welcome':
        clock.guess(received, message.data.serverTime);
        hello = resumeHello(message.data.token, hello?.language);
        become(afterMessage(state, message));
        for (const input of untaken.after(message.data.playerId, message.data.lastSeq))
          wire?.send(JSON.stringify(input));
        return beUp();
      case 'door':
        become(afterMessage(state, message));
        return beUp();
      case 'taken':
        return untaken.taken(message.data.seq);
      case 'pong':
        return clock.sample(message.data.sent, received, message.data.serverTime);
      case 'effect':
      case 'error':
        for (const listener of signalListeners) listener(message);
        return;
      case 'refused':
        if (state.at === 'offline' && PASSING.includes(message.data.reason)) return lose(CloseCode.refused);
        hangUp();
        hello = null;
        if (message.data.reason === 'bad-token') ports.visit.end();
        return become(afterMessage(state, message));
      case 'bye':
        if (message.data.reason === 'host-closing') return lose(CloseCode.hostClosing);
        return end(message.data.reason);
      default:
        return become(afterMessage(state, message));
    }
  }

  function beUp(): void {
    attempt = 0;
    const isFirst = !isUp;
    isUp = true;
    if (isFirst) beat();
  }

  /** Once a second: is the line alive, and how far is the host's clock from this one? */
  function beat(): void {
    if (!isUp) return;
    // A page that was held up meanwhile could not hear the host: it asks once more.
    if (silenceLeftMs() <= 0) return ports.now() - beatDue > LIMITS.pingEveryMs ? askAnew() : loseSilently();
    ping(LIMITS.silentMs);
    beatIn(Math.min(LIMITS.pingEveryMs, silenceLeftMs()));
  }

  function beatIn(delayMs: number): void {
    beatDue = ports.now() + delayMs;
    schedule(delayMs, beat);
  }

  /** Whatever was or was not heard so far: the host answers now, or this line is dead. */
  function askAnew(): void {
    waiting = null;
    lastHeard = ports.now();
    ping(WAKE_TIMEOUT_MS);
    beatIn(WAKE_TIMEOUT_MS);
  }

  function loseSilently(): void {
    const isWatched = waiting !== null && waiting.limitMs < LIMITS.silentMs;
    lose(CloseCode.silent);
    // The phones of a room do not wake up together, so this one need not wait its turn.
    if (isWatched) tryNow();
  }

  /** How long the host may still be silent. */
  function silenceLeftMs(): number {
    return waiting ? waiting.since + waiting.limitMs - ports.now() : LIMITS.silentMs;
  }

  function tryNow(): void {
    // A first hello that is on its way is given its time; one that ended has none to say.
    if (state.at !== 'offline' && (!hello || wire)) return;
    attempt = 0;
    connect();
  }

  function ping(limitMs: number): void {
    const now = ports.now();
    // A page that slept has heard nothing for long: the host gets its chance all the same.
    waiting ??= { since: Math.max(lastHeard, now - LIMITS.pingEveryMs), limitMs };
    wire?.send(JSON.stringify({ type: 'ping', data: { sent: now } }));
  }

  function start(next: PhoneHello): void {
    hello = next;
    attempt = 0;
    become({ at: 'joining', resuming: next.token !== undefined, failures: 0 });
    // Who stands at the door is heard there.
    if (isUp && wire) sayHello(wire);
    else connect();
  }

  function visit(code: string): void {
    if (!isAtDoor(state)) return;
    hello = visitHello(code);
    if (state.at === 'refused' && state.reason === 'wrong-code') become({ at: 'idle', ...NOTHING_KNOWN });
    if (isUp && wire) sayHello(wire);
    else connect();
  }

  return {
    state: () => state,
    onChange: (listener) => listenOn(listeners, listener),
    onSignal: (listener) => listenOn(signalListeners, listener),
    visit,
    claim: (playerId) => wire?.send(JSON.stringify({ type: 'claim', data: { playerId } })),
    unclaim() {
      if (!isAtDoor(state) || !state.claim) return;
      become({ ...state, claim: null });
      wire?.send(JSON.stringify({ type: 'unclaim', data: {} }));
    },
    join: (details) => start(joinHello(details)),
    resume: (token, language) => start(resumeHello(token, language)),
    send(message) {
      if (state.at !== 'online' || !wire) return false;
      wire.send(JSON.stringify(message));
      return true;
    },
    sendSurely(input) {
      if (state.at !== 'online' && state.at !== 'offline') return;
      const isSaid = state.at === 'online';
      const numbered = untaken.keep(input, isSaid);
      if (numbered && isSaid) wire?.send(JSON.stringify(numbered));
    },
    leave() {
      if (state.at === 'online') wire?.send(JSON.stringify({ type: 'leave', data: {} }));
      end('left');
    },
    stayEnded: end,
    reset() {
      hangUp();
      hello = null;
      become({ at: 'idle', ...NOTHING_KNOWN });
    },
    wake() {
      // By now the host has given the old line up: there is nobody left to ask on it.
      if (isUp && ports.now() - lastHeard > LIMITS.silentMs) lose(CloseCode.silent);
      if (!isUp) return tryNow();
      askAnew();
    },
    networkChanged() {
      if (isUp) lose(CloseCode.silent);
      tryNow();
    },
    hostTime: (agoMs = 0) => Math.round(ports.now() - agoMs + clock.offsetMs()),
    close() {
      hangUp();
      listeners.clear();
      signalListeners.clear();
    },
  };
}
