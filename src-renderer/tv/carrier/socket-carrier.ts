/** The carrier in a browser: a WebSocket to the page's own host, which it never gives up. */
import type { HostToTv, TvToHost } from '../../../src-shared/bridge.ts';
import { CloseCode, LIMITS, PROTOCOL, type RefusedReason } from '../../../src-shared/limits.ts';
import { createHostClock } from '../../line/host-clock.ts';
import type { Line } from '../shell/shell-view.ts';
import type { Timers } from '../shell/timers.ts';
import { backoffMs } from './backoff.ts';
import type { Carrier, CarrierEvents } from './carrier.ts';
import { parseTold } from './parse-told.ts';

/** A host that said goodbye is asked only now and then whether it is back. */
const SLOW_RETRY_MS = 4_000;
const UNANSWERED_PINGS = Math.floor(LIMITS.silentMs / LIMITS.pingEveryMs);

/** Refusals that time may heal; the others need another token or another program. */
const PASSING_REFUSALS: ReadonlySet<RefusedReason> = new Set(['too-many-connections', 'rate-limited']);

/** What is needed of a WebSocket. */
export type Socket = { send(text: string): void; close(): void };

/** `code` is the WebSocket's close code. */
export type SocketEvents = { onOpen(): void; onText(text: string): void; onClose(code: number): void };

export type SocketCarrierOptions = {
  openSocket(events: SocketEvents): Socket;
  token: string | undefined;
  timers: Timers;
  random(): number;
};

export function openSocketCarrier(options: SocketCarrierOptions, events: CarrierEvents): Carrier {
  const { openSocket, token, timers, random } = options;
  const clock = createHostClock();
  let socket: Socket | null = null;
  let line: Line = 'connecting';
  let attempt = 0;
  let unanswered = 0;
  let helloSent = 0;
  let epoch: number | undefined;
  let cancelRetry = () => {};
  let stopPings = () => {};

  function connect(): void {
    unanswered = 0;
    // A socket that was given up may still speak.
    const ifCurrent = (run: () => void) => {
      if (socket === fresh) run();
    };
    const fresh = openSocket({
      onOpen: () => ifCurrent(sayHello),
      onText: (text) => ifCurrent(() => onText(text)),
      onClose: (code) => ifCurrent(() => onClose(code)),
    });
    socket = fresh;
    stopPings = timers.every(LIMITS.pingEveryMs, checkLiveness);
  }

  function sayHello(): void {
    helloSent = timers.now();
    write({ type: 'hello', data: { role: 'tv', protocol: PROTOCOL, confirms: true, token, epoch } });
  }

  function onClose(code: number): void {
    const said = LINE_OF_CLOSE[code];
    lost(said ?? 'connecting', said !== 'replaced' && said !== 'refused');
  }

  /** Counts pings rather than time: after the machine slept, one late tick proves nothing. */
  function checkLiveness(): void {
    if (unanswered >= UNANSWERED_PINGS) return lost('connecting', true);
    unanswered += 1;
    if (line === 'open') write({ type: 'ping', data: { sent: timers.now() } });
  }

  function onText(text: string): void {
    unanswered = 0;
    onMessage(parseTold(JSON.parse(text)));
  }

  function onMessage(message: HostToTv): void {
    switch (message.type) {
      case 'welcome':
        attempt = 0;
        epoch = message.data.epoch;
        clock.guess(timers.now(), message.data.serverTime);
        clock.sample(helloSent, timers.now(), message.data.serverTime);
        tell('open');
        return events.onTold(message);
      case 'pong':
        return clock.sample(message.data.sent, timers.now(), message.data.serverTime);
      case 'refused':
        return lost('refused', PASSING_REFUSALS.has(message.data.reason));
      case 'bye':
        return lost(LINE_OF_BYE[message.data.reason] ?? 'connecting', message.data.reason !== 'replaced');
      default:
        return events.onTold(message);
    }
  }

  function lost(next: Line, retry: boolean): void {
    hangUp();
    // While a closed host does not come back, the TV goes on saying that it is closed.
    tell(next === 'connecting' && line === 'host-closed' ? 'host-closed' : next);
    if (!retry) return;
    const waitMs = line === 'connecting' ? backoffMs(attempt, random) : SLOW_RETRY_MS * (0.75 + random() / 2);
    attempt += 1;
    cancelRetry = timers.after(waitMs, connect);
  }

  function hangUp(): void {
    stopPings();
    cancelRetry();
    const old = socket;
    socket = null;
    old?.close();
  }

  function tell(next: Line): void {
    if (next === line) return;
    line = next;
    events.onLine(next);
  }

  function write(message: TvToHost): void {
    socket?.send(JSON.stringify(message));
  }

  events.onLine(line);
  connect();

  return {
    send: (message) => {
      if (line === 'open') write(message);
    },
    clockOffsetMs: clock.offsetMs,
    close: hangUp,
  };
}

const LINE_OF_BYE: Partial<Record<string, Line>> = { replaced: 'replaced', 'host-closing': 'host-closed' };

/** For the case that the last words before the close were lost. */
const LINE_OF_CLOSE: Partial<Record<number, Line>> = {
  [CloseCode.replaced]: 'replaced',
  [CloseCode.hostClosing]: 'host-closed',
  [CloseCode.refused]: 'refused',
};
