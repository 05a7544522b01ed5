/** Development only: a frame of the host that does not fit its schema is named in the console. */
import { hostToPhone } from '../../../src-shared/protocol.ts';

export function checkFrame(frame: unknown): void {
  const { type, data } = frame as { type: string; data: unknown };
  const schema = Object.entries(hostToPhone).find(([name]) => name === type)?.[1];
  if (!schema) return console.error(`the host sent an unknown message: ${type}`);
  const parsed = schema.safeParse(data);
  if (!parsed.success) console.error(`the host's ${type} does not fit its schema`, parsed.error.issues);
}
