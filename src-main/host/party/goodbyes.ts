/** The last words to phones and TVs. */
import { CloseCode } from '../../../src-shared/limits.ts';
import type { HostToPhone } from '../../../src-shared/protocol.ts';
import type { Connection } from '../edge/connection.ts';
import type { TvCarrier } from '../host-api.ts';

type ByeReason = Extract<HostToPhone, { type: 'bye' }>['data']['reason'];

export function sayReplaced(carrier: TvCarrier): void {
  carrier.send({ type: 'bye', data: { reason: 'replaced' } });
  carrier.close(CloseCode.replaced);
}

/** Of what such a phone has said already, and is still on its way, nothing counts for the seat any more. */
export function sendOff(connection: Connection, reason: ByeReason, code: CloseCode): void {
  connection.role = { is: 'gone' };
  sayBye(connection, reason, code);
}

export function sayBye(connection: Connection, reason: ByeReason, code: CloseCode): void {
  connection.send({ type: 'bye', data: { reason } });
  connection.close(code);
}
