import { hostToTv, type HostToTv } from '../../../src-shared/bridge.ts';
import { assertMessage } from '../../../src-shared/protocol.ts';

/**
 * What the host said, held against the table in development only: the host is ours, and inputs are hot.
 * @throws {Error} in development, where the message is not of the table
 */
export function parseTold(message: unknown): HostToTv {
  const told = message as HostToTv;
  if (import.meta.env.DEV) assertMessage(hostToTv, told);
  return told;
}
