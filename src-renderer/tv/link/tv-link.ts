/**
 * The TV's link to its host: what it says to be the TV, and what the host's words mean for the line that people see. How a
 * connection is opened, watched and opened again is `line/link.ts`.
 */
import { hostToTv, type HostToTv, type TvToHost } from '../../../src-shared/bridge.ts';
import { SILENT_MS, CloseCode, PROTOCOL, type RefusedReason } from '../../../src-shared/limits.ts';
import { assertMessage } from '../../../src-shared/protocol.ts';
import { greet, hangUp, type Again, type Meaning } from '../../line/link-steps.ts';
import { createLink, type LinkDeps } from '../../line/link.ts';
import type { Line } from '../shell/shell-view.ts';

/** Messages of the host on an open connection: `welcome` first, after each (re)connection. */
export type Told = Exclude<HostToTv, { type: 'refused' | 'pong' | 'bye' }>;

export type TvLinkEvents = {
  onLine(line: Line): void;
  onTold(message: Told): void;
};

export type TvLink = {
  /** Dropped while the line is not open: the next `welcome` starts from a whole picture anyway. */
  send(message: TvToHost): void;
  /** Host time minus the time of `Timers`, in ms. */
  clockOffsetMs(): number;
  close(): void;
};

export type OpenTvLink = (events: TvLinkEvents) => TvLink;

export type TvLinkDeps = LinkDeps & {
  /** The TV's right to be one; over Electron's port none is needed. */
  token?: string | undefined;
};

/** Refusals that time may heal; the others need another token or another program. */
const PASSING: readonly RefusedReason[] = ['too-many-connections', 'rate-limited'];

/** A host that said it is away, or full, is asked only now and then. */
const LATER_MS = 4_000;

export function openTvLink(deps: TvLinkDeps, events: TvLinkEvents): TvLink {
  const { token } = deps;
  let line: Line = 'connecting';
  /** Of this page's last welcome. */
  let epoch: number | undefined;
  const link = createLink<HostToTv>(deps, {
    hello: () => ({ type: 'hello', data: { role: 'tv', protocol: PROTOCOL, confirms: true, token, epoch } }),
    read,
    meaningOf,
    againAfter: (code) => againAs(lineAfterClose(code)),
    onMessage,
    onLost: (code) => tell(lineAfterClose(code)),
    answerWithinMs: SILENT_MS,
    patientAfter: Infinity,
  });

  function meaningOf(message: HostToTv): Meaning {
    switch (message.type) {
      case 'welcome':
        return { is: 'letIn', serverTime: message.data.serverTime };
      case 'pong':
        return { is: 'pong', ...message.data };
      case 'refused':
        return { is: 'end', again: PASSING.includes(message.data.reason) ? LATER_MS : 'never' };
      case 'bye':
        return { is: 'end', again: againAs(lineAfterBye(message.data.reason)) };
      default:
        return { is: 'other' };
    }
  }

  function onMessage(message: HostToTv): void {
    switch (message.type) {
      case 'welcome':
        epoch = message.data.epoch;
        tell('open');
        return events.onTold(message);
      case 'pong':
        return;
      case 'refused':
        return tell('refused');
      case 'bye':
        return tell(lineAfterBye(message.data.reason));
      default:
        return events.onTold(message);
    }
  }

  /** The last words before the close may have been lost. */
  function lineAfterClose(code: number): Line {
    if (code === CloseCode.replaced) return 'replaced';
    if (code === CloseCode.refused) return 'refused';
    // While a closed host does not come back, the TV goes on saying that it is closed.
    return code === CloseCode.hostClosing || line === 'host-closed' ? 'host-closed' : 'connecting';
  }

  /** When to try again from this line on. */
  function againAs(next: Line): Again {
    if (next === 'connecting') return 'soon';
    // A host that cannot vanish without a word is in the app around this page, and ends together with it.
    return next === 'host-closed' && deps.carrier.silentMs < Infinity ? LATER_MS : 'never';
  }

  function tell(next: Line): void {
    if (next === line) return;
    line = next;
    events.onLine(next);
  }

  events.onLine(line);
  link.take(greet);

  return {
    send(message) {
      if (link.at() === 'open') link.send(message);
    },
    clockOffsetMs: link.clockOffsetMs,
    close: () => link.take(hangUp),
  };
}

function lineAfterBye(reason: string): Line {
  if (reason === 'replaced') return 'replaced';
  return reason === 'host-closing' ? 'host-closed' : 'connecting';
}

/**
 * Checks messages of the host in development only, since the host is ours and inputs are frequent.
 * @throws {Error} in development, where the message is not of the table
 */
function read(frame: unknown): HostToTv {
  const told = frame as HostToTv;
  if (import.meta.env.DEV) assertMessage(hostToTv, told);
  return told;
}
