/** The line between this TV and its host, whichever way it goes: Electron's port or a WebSocket. */
import type { HostToTv, TvToHost } from '../../../src-shared/bridge.ts';
import type { Line } from '../shell/shell-view.ts';

/** What the host says once the line stands: `welcome` first, after each (re)connection. */
export type Told = Exclude<HostToTv, { type: 'refused' | 'pong' | 'bye' }>;

export type CarrierEvents = {
  onLine(line: Line): void;
  onTold(message: Told): void;
};

export type Carrier = {
  /** Dropped while the line is not open: the next `welcome` starts from a whole picture anyway. */
  send(message: TvToHost): void;
  /** Host time minus the time of `Timers`, in ms. */
  clockOffsetMs(): number;
  close(): void;
};

export type OpenCarrier = (events: CarrierEvents) => Carrier;
