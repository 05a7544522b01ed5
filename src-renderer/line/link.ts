/**
 * The client's end of its connection to the host: opens it, says hello, notices when it is dead and opens it again. It
 * knows neither seats nor shows; phone and TV say what their messages mean to it.
 */
import { createHostClock } from './host-clock.ts';
import {
  closed,
  due,
  heard,
  opened,
  type LinkEffect,
  type LinkPhase,
  type LinkPolicy,
  type LinkStep,
  type Meaning,
} from './link-steps.ts';

/** One connection; `close` is silent: nothing is heard of it afterwards. */
export type Wire = { send(message: object): void; close(): void };

/** `frame` is what was said, or anything where it was no message; `code` is a WebSocket close code. */
export type WireEvents = { opened(): void; heard(frame: unknown): void; closed(code: number): void };

/** Opens connections, over one kind of way. */
export type Carrier = {
  open(events: WireEvents): Wire;
  /** How long the host may leave this client unanswered; infinite where it cannot vanish without a word. */
  silentMs: number;
};

/** A link's deps, so that tests need neither network nor real time. Times in ms. */
export type LinkDeps = {
  carrier: Carrier;
  /** Never goes back and never jumps, whatever is set. */
  now(): number;
  /** Returns the cancel. */
  after(delayMs: number, run: () => void): () => void;
  random(): number;
};

export type LinkOptions<Message> = LinkPolicy & {
  /** The first message of each connection, made when it opens. */
  hello(): object;
  /** The message in a frame, or null where there is none. */
  read(frame: unknown): Message | null;
  meaningOf(message: Message): Meaning;
  /** Every message, after the link has followed it. */
  onMessage(message: Message, meaning: Meaning): void;
  /** The connection, or the try, is lost without such a message. */
  onLost(code: number): void;
};

export type Link = {
  at(): LinkPhase['at'];
  /** Takes a step that the client causes: `greet`, `woke`, `networkChanged` or `hangUp`. */
  take(step: LinkStep): void;
  /** Lost where there is no connection. */
  send(message: object): void;
  /** The difference to add to a time of `now` for host time; ms. */
  clockOffsetMs(): number;
};

export function createLink<Message>(deps: LinkDeps, options: LinkOptions<Message>): Link {
  const { carrier, now } = deps;
  const clock = createHostClock();
  let phase: LinkPhase = { at: 'idle' };
  let wire: Wire | null = null;
  let ringsAt = Infinity;
  let stopTimer = () => {};

  const carryOut: Record<LinkEffect, () => void> = {
    open,
    close() {
      const old = wire;
      wire = null;
      old?.close();
    },
    sayHello: () => send(options.hello()),
    ping: () => send({ type: 'ping', data: { sent: now() } }),
  };

  function send(message: object): void {
    wire?.send(message);
  }

  function take(step: LinkStep): void {
    const nowMs = now();
    const next = step(phase, { ...options, nowMs, random: deps.random(), silentMs: carrier.silentMs });
    follow(next.phase, nowMs);
    for (const effect of next.effects) carryOut[effect]();
    // Last, so that the client may act on it at once.
    if (next.lostBy !== undefined) options.onLost(next.lostBy);
  }

  function follow(next: LinkPhase, nowMs: number): void {
    phase = next;
    const dueAt = next.at === 'idle' ? Infinity : next.dueAt;
    if (dueAt === ringsAt) return;
    stopTimer();
    ringsAt = dueAt;
    if (dueAt < Infinity) stopTimer = deps.after(dueAt - nowMs, ring);
  }

  function ring(): void {
    ringsAt = Infinity;
    take(due);
  }

  function open(): void {
    carryOut.close();
    // Events of a wire that was replaced since must not speak for the new one.
    const ifMine = (run: () => void) => {
      if (wire === mine) run();
    };
    const mine = carrier.open({
      opened: () => ifMine(() => take(opened)),
      heard: (frame) => ifMine(() => hear(frame)),
      closed: (code) => ifMine(() => take(closed(code))),
    });
    wire = mine;
  }

  function hear(frame: unknown): void {
    const message = options.read(frame);
    if (message === null) return;
    const meaning = options.meaningOf(message);
    learnTime(meaning);
    take(heard(meaning));
    options.onMessage(message, meaning);
  }

  function learnTime(meaning: Meaning): void {
    const received = now();
    if (meaning.is === 'pong') clock.sample(meaning.sent, received, meaning.serverTime);
    if (meaning.is !== 'letIn' || meaning.serverTime === undefined) return;
    clock.guess(received, meaning.serverTime);
    // The first answer to a hello is a round trip, too; a seat that is given at the door is none.
    if (phase.at === 'greeting') clock.sample(phase.saidAt, received, meaning.serverTime);
  }

  return {
    at: () => phase.at,
    take,
    send,
    clockOffsetMs: clock.offsetMs,
  };
}
