import type { HostToPhone } from '../../../src-shared/protocol.ts';

/** The message in a frame, or null for what is none: the host's own page trusts it beyond the envelope. */
export function parseFrame(text: string): HostToPhone | null {
  try {
    const message = JSON.parse(text) as { type?: unknown; data?: unknown } | null;
    const fits =
      typeof message?.type === 'string' && typeof message.data === 'object' && message.data !== null;
    return fits ? (message as HostToPhone) : null;
  } catch {
    return null;
  }
}
