import { hostToTv, type HostToTv } from '../../../src-shared/bridge.ts';
import { Envelope } from '../../../src-shared/protocol.ts';

/**
 * What the host said, checked against the table in development only: the host is ours, and inputs are hot.
 * @throws {Error} in development, where the message is not of the table
 */
export function parseTold(message: unknown): HostToTv {
  if (!import.meta.env.DEV) return message as HostToTv;
  const { type, data } = Envelope.parse(message);
  if (!isTold(type)) throw new Error(`the host said "${type}", which no TV knows`);
  return { type, data: hostToTv[type].parse(data) } as HostToTv;
}

function isTold(type: string): type is HostToTv['type'] {
  return Object.hasOwn(hostToTv, type);
}
