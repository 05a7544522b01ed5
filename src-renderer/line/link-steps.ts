/**
 * The client's end of its connection to the host as a state machine of pure steps, the same for phone and TV. There is a
 * step for each thing that can happen; it gives the next phase with what is to be done, and `link.ts` does that, in order.
 */
import { CLOSE_SILENT, PING_EVERY_MS } from '../../src-shared/limits.ts';

/**
 * Times are of the page's own clock; ms. A phase with `dueAt` is over by then, or takes a look at itself; `tries` counts
 * those that came to nothing since the host last let this client in.
 */
export type LinkPhase =
  /** No connection is wanted: nobody has greeted yet, the client hung up, or the host ended it for good. */
  | { at: 'idle' }
  /** The carrier opens a connection. */
  | { at: 'opening'; tries: number; dueAt: number }
  /** The connection stands and hello is said, but not answered yet. */
  | { at: 'greeting'; tries: number; dueAt: number; saidAt: number }
  /** The host has let this client in. `answerBy`: when it is given up unless it says something; null while nothing is asked. */
  | { at: 'open'; dueAt: number; heardAt: number; answerBy: number | null }
  /** The connection is lost, and tried again when due. */
  | { at: 'waiting'; tries: number; dueAt: number };

/** When to try again after a connection is lost: after about so many ms where it is a number. */
export type Again = 'soon' | 'never' | number;

/** The meaning of a host's message for the connection itself. */
export type Meaning =
  /** The host lets this client in. `serverTime` is host time, where the message says it. */
  | { is: 'letIn'; serverTime?: number }
  | { is: 'pong'; sent: number; serverTime: number }
  /** The host ends this connection. */
  | { is: 'end'; again: Again }
  | { is: 'other' };

/** `open` closes the old connection first. */
export type LinkEffect = 'open' | 'close' | 'sayHello' | 'ping';

/** How patient a client is. */
export type LinkPolicy = {
  /** How soon the host must answer a page that woke up, or that was held up; ms. */
  answerWithinMs: number;
  /** After so many tries in vain nobody can be watching, and fewer of them spare a battery. */
  patientAfter: number;
  /** When to try again after a connection was lost without a message that says so. */
  againAfter(code: number): Again;
};

export type LinkWorld = LinkPolicy & {
  nowMs: number;
  /** From 0 to below 1. */
  random: number;
  /** How long the host may leave a hello or a ping unanswered; infinite where it cannot vanish without a word. */
  silentMs: number;
};

export type Stepped = {
  phase: LinkPhase;
  effects: readonly LinkEffect[];
  /** The close code of a connection, or a try, that was lost without a message that says so. */
  lostBy?: number;
};

export type LinkStep = (phase: LinkPhase, world: LinkWorld) => Stepped;

/** The client has a hello to say: on the open connection, else on a new one. */
export const greet: LinkStep = (phase, world) =>
  phase.at === 'open' ? go(phase, 'sayHello') : connect(0, world);

/** The carrier has opened a connection. */
export const opened: LinkStep = (phase, { nowMs }) =>
  phase.at === 'opening' ? go({ ...phase, at: 'greeting', saidAt: nowMs }, 'sayHello') : go(phase);

/** The host has said a message of this meaning. */
export function heard(meaning: Meaning): LinkStep {
  return (phase, world) => {
    if (meaning.is === 'end') return end(phase, meaning.again, world);
    if (phase.at === 'open') return go({ ...phase, heardAt: world.nowMs, answerBy: null });
    if (meaning.is !== 'letIn') return go(phase);
    return look({ at: 'open', dueAt: world.nowMs, heardAt: world.nowMs, answerBy: null }, world);
  };
}

/** The connection, or the try, is lost; `code` is a WebSocket close code. */
export function closed(code: number): LinkStep {
  return (phase, world) => ({ ...end(phase, world.againAfter(code), world), lostBy: code });
}

/** The time `dueAt` of the phase has come. */
export const due: LinkStep = (phase, world) => {
  switch (phase.at) {
    case 'idle':
      return go(phase);
    case 'opening':
    case 'greeting':
      return closed(CLOSE_SILENT)(phase, world);
    case 'waiting':
      return connect(phase.tries, world);
    case 'open':
      return look(phase, world);
  }
};

/** The page was asleep, so the connection may be dead. `restart`: a try that is under way is given up for a new one. */
export function woke(restart: boolean): LinkStep {
  return (phase, world) => (phase.at === 'open' ? askAwake(phase, world) : tryNow(phase, restart, world));
}

/** Connections on the old network are dead, though nobody says so. */
export function networkChanged(restart: boolean): LinkStep {
  return (phase, world) => (phase.at === 'open' ? replace(world) : tryNow(phase, restart, world));
}

/** The client wants no connection any more. */
export const hangUp: LinkStep = () => go({ at: 'idle' }, 'close');

type Open = Extract<LinkPhase, { at: 'open' }>;

/** Once a second: does the host still answer, and how far is its clock from this one? */
function look(phase: Open, world: LinkWorld): Stepped {
  const { nowMs, silentMs, answerWithinMs } = world;
  // A page that slept has heard nothing for long: the host gets its chance all the same.
  const since = Math.max(phase.heardAt, nowMs - PING_EVERY_MS);
  const answerBy = phase.answerBy ?? since + silentMs;
  if (nowMs < answerBy) return ask(phase, answerBy, nowMs);
  // The page was held up itself, so the silence of that time says nothing of the host: it is asked once more.
  const usualBy = phase.heardAt + silentMs;
  const isUsual = answerBy >= usualBy && answerBy <= usualBy + PING_EVERY_MS;
  if (isUsual && nowMs - phase.dueAt > PING_EVERY_MS) return ask(phase, nowMs + answerWithinMs, nowMs);
  // After a wake-up somebody is looking, and the phones of a room do not wake up together: this one need not wait its turn.
  return isUsual ? closed(CLOSE_SILENT)(phase, world) : replace(world);
}

function ask(phase: Open, answerBy: number, nowMs: number): Stepped {
  const dueAt = Math.min(nowMs + PING_EVERY_MS, answerBy);
  return go({ ...phase, dueAt, answerBy }, 'ping');
}

function askAwake(phase: Open, world: LinkWorld): Stepped {
  const { nowMs } = world;
  // By now the host has given the connection up: there is nobody left to ask on it.
  if (nowMs - phase.heardAt > world.silentMs) return replace(world);
  return ask({ ...phase, heardAt: nowMs }, nowMs + world.answerWithinMs, nowMs);
}

function tryNow(phase: LinkPhase, restart: boolean, world: LinkWorld): Stepped {
  const isDue = phase.at === 'waiting' || (restart && phase.at !== 'idle');
  return isDue ? connect(0, world) : go(phase);
}

function connect(tries: number, { nowMs, silentMs }: LinkWorld): Stepped {
  return go({ at: 'opening', tries, dueAt: nowMs + silentMs }, 'open');
}

/** Gives the open connection up for a new one, without a wait. */
function replace(world: LinkWorld): Stepped {
  return { ...connect(0, world), lostBy: CLOSE_SILENT };
}

function end(phase: LinkPhase, again: Again, { nowMs, random, patientAfter }: LinkWorld): Stepped {
  if (again === 'never') return go({ at: 'idle' }, 'close');
  const tries = 'tries' in phase ? phase.tries : 0;
  const delayMs = again === 'soon' ? backoffMs(tries, random, patientAfter) : again * (0.75 + random / 2);
  return go({ at: 'waiting', tries: tries + 1, dueAt: nowMs + delayMs }, 'close');
}

function go(phase: LinkPhase, ...effects: LinkEffect[]): Stepped {
  return { phase, effects };
}

const FIRST_MS = 250;
/** Low, so that a healed network has everybody back within a second. */
const CAP_MS = 700;
const PATIENT_CAP_MS = 5_000;

/**
 * How long to wait after `tries` (from 0) in a row came to nothing, in ms. `random` in [0, 1) spreads the phones of a
 * room, so that they do not all knock at once.
 */
export function backoffMs(tries: number, random: number, patientAfter: number): number {
  const cap = tries < patientAfter ? CAP_MS : PATIENT_CAP_MS;
  const full = Math.min(FIRST_MS * 2 ** Math.min(tries, 10), cap);
  return Math.round(full * (0.5 + random / 2));
}
