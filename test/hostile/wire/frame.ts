/** WebSocket frames as nobody should write them: every bit of the head is free. */

export const OPCODE = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export type FrameShape = {
  opcode: number;
  payload: Uint8Array;
  /** Absent: this frame is the last of its message. */
  fin?: boolean;
  /** The three reserved bits, 0 to 7. */
  rsv?: number;
  /** Absent: masked, as a client's frames must be. */
  isMasked?: boolean;
  /** The length that the head claims instead of the payload's. */
  claims?: bigint;
};

/** Any mask but zeros, so that the host has to unmask. */
const MASK = [0x5a, 0xc3, 0x17, 0x88] as const;

export function frame({ opcode, payload, ...rare }: FrameShape): Buffer {
  const { fin = true, rsv = 0, isMasked = true, claims = BigInt(payload.length) } = rare;
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  const maskBit = isMasked ? 0x80 : 0;
  const body = Buffer.from(payload);
  if (isMasked) for (let at = 0; at < body.length; at += 1) body[at] = (body[at] ?? 0) ^ (MASK[at & 3] ?? 0);
  return Buffer.concat([
    Buffer.from([first]),
    lengthBytes(claims, maskBit),
    Buffer.from(isMasked ? MASK : []),
    body,
  ]);
}

export function text(content: string): Buffer {
  return frame({ opcode: OPCODE.text, payload: Buffer.from(content) });
}

export function message(type: string, data: unknown = {}): Buffer {
  return text(JSON.stringify({ type, data }));
}

function lengthBytes(length: bigint, maskBit: number): Buffer {
  if (length < 126n) return Buffer.from([maskBit | Number(length)]);
  const wide = length > 0xffffn;
  const bytes = Buffer.alloc(wide ? 9 : 3);
  bytes[0] = maskBit | (wide ? 127 : 126);
  if (wide) bytes.writeBigUInt64BE(length, 1);
  else bytes.writeUInt16BE(Number(length), 1);
  return bytes;
}
