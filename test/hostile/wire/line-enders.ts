/** Frames that end a line: what no WebSocket may carry, and what is too much; and halves before a cut. */
import { CloseCode, LIMITS } from '../../../src-shared/limits.ts';
import type { Chance } from './chance.ts';
import { frame, OPCODE, text, type FrameShape } from './frame.ts';

/** `close` is the code that the host must say; null where the attacker cuts the line itself. */
export type LineEnder = { what: string; bytes: Buffer; close: number | null };

const PROTOCOL_ERROR = 1002;
const BAD_TEXT = 1007;
const TOO_MANY_FRAGMENTS = 1008;
const UNREADABLE = 1009;

/** Overlong forms, lone continuation bytes, surrogates as bytes, beyond Unicode, cut short. */
const NO_UTF8 = [
  [0xc0, 0xaf],
  [0x80],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xe2, 0x82],
  [0xff, 0xfe],
];

const EMPTY = Buffer.alloc(0);
const some = (chance: Chance) => chance.bytes(chance.size(1, 2_000));

type Making = (chance: Chance) => { bytes: Buffer; close: number | null };

const MAKINGS: Record<string, Making> = {
  'reserved bits': (chance) =>
    wrong({ opcode: chance.pick([0, 1, 2, 8, 9, 10]), rsv: chance.whole(1, 7), payload: chance.bytes(20) }),
  'no mask': (chance) =>
    wrong({ opcode: chance.pick([1, 2, 8, 9, 10]), isMasked: false, payload: chance.bytes(20) }),
  'an opcode that does not exist': (chance) =>
    wrong({ opcode: chance.pick([3, 4, 5, 6, 7, 11, 12, 13, 14, 15]), payload: some(chance) }),
  'a control frame that is too long': (chance) =>
    wrong({ opcode: chance.pick([8, 9, 10]), payload: chance.bytes(chance.size(126, 4_000)) }),
  'a control frame in fragments': (chance) =>
    wrong({ opcode: chance.pick([8, 9, 10]), fin: false, payload: chance.bytes(10) }),
  'a continuation of nothing': (chance) =>
    wrong({ opcode: OPCODE.continuation, fin: chance.next() < 0.5, payload: some(chance) }),
  'a message within a message': (chance) => ({
    bytes: Buffer.concat([
      frame({ opcode: OPCODE.text, fin: false, payload: Buffer.from('{"type":') }),
      frame({ opcode: chance.pick([OPCODE.text, OPCODE.binary]), payload: some(chance) }),
    ]),
    close: PROTOCOL_ERROR,
  }),
  'a close of one byte': () => wrong({ opcode: OPCODE.close, payload: Buffer.from([3]) }),
  'a close code that does not exist': (chance) => {
    const code = chance.pick([0, 999, 1004, 1005, 1006, 1016, 2999, 5000, 65535]);
    return wrong({ opcode: OPCODE.close, payload: Buffer.from([code >> 8, code & 0xff]) });
  },
  'a close reason that is no text': (chance) => ({
    bytes: frame({ opcode: OPCODE.close, payload: Buffer.from([0x03, 0xe8, ...chance.pick(NO_UTF8)]) }),
    close: BAD_TEXT,
  }),
  'text that is none': (chance) => ({
    bytes: frame({ opcode: OPCODE.text, payload: noText(chance) }),
    close: BAD_TEXT,
  }),
  'text that is none, in fragments': (chance) => {
    const payload = noText(chance);
    const cut = chance.whole(0, payload.length);
    const first = frame({ opcode: OPCODE.text, fin: false, payload: payload.subarray(0, cut) });
    const second = frame({ opcode: OPCODE.continuation, payload: payload.subarray(cut) });
    return { bytes: Buffer.concat([first, second]), close: BAD_TEXT };
  },
  'a length beyond belief': (chance) => ({
    bytes: frame({
      opcode: chance.pick([OPCODE.text, OPCODE.binary]),
      payload: chance.bytes(30),
      claims: chance.pick([2n ** 23n, 2n ** 32n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n]),
    }),
    close: UNREADABLE,
  }),
  'half a head': (chance) => ({
    bytes: frame({ opcode: OPCODE.text, payload: chance.bytes(300) }).subarray(0, chance.whole(1, 7)),
    close: null,
  }),
  'half a frame': (chance) => {
    const whole = frame({ opcode: OPCODE.text, payload: chance.bytes(chance.size(20, 8_000)) });
    return { bytes: whole.subarray(0, chance.whole(7, whole.length - 1)), close: null };
  },
  'half a message': (chance) => ({
    bytes: frame({ opcode: OPCODE.text, fin: false, payload: some(chance) }),
    close: null,
  }),
};

/** Bigger ones: one in a hundred is enough of them. */
const LARGE: Record<string, Making> = {
  'a frame above the limit': (chance) => ({
    bytes: text('x'.repeat(LIMITS.phoneFrameBytes + chance.whole(1, 2_000))),
    close: CloseCode.tooLarge,
  }),
  'fragments above the limit': () => {
    const payload = Buffer.alloc(LIMITS.phoneFrameBytes / 4, 'x');
    const part = frame({ opcode: OPCODE.continuation, fin: false, payload });
    const first = frame({ opcode: OPCODE.text, fin: false, payload });
    const last = frame({ opcode: OPCODE.continuation, payload });
    return { bytes: Buffer.concat([first, part, part, part, last]), close: CloseCode.tooLarge };
  },
  'fragments of nothing without end': () => {
    const first = frame({ opcode: OPCODE.text, fin: false, payload: EMPTY });
    const next = frame({ opcode: OPCODE.continuation, fin: false, payload: EMPTY });
    return { bytes: Buffer.concat([first, ...Array<Buffer>(16_400).fill(next)]), close: TOO_MANY_FRAGMENTS };
  },
};

export function lineEnder(chance: Chance): LineEnder {
  const makings = chance.next() < 0.01 ? LARGE : MAKINGS;
  const what = chance.pick(Object.keys(makings));
  return { what, ...(makings[what]?.(chance) ?? { bytes: EMPTY, close: null }) };
}

function wrong(shape: FrameShape): { bytes: Buffer; close: number } {
  return { bytes: frame(shape), close: PROTOCOL_ERROR };
}

function noText(chance: Chance): Buffer {
  const around = Buffer.from('x'.repeat(chance.size(1, 2_000)));
  return Buffer.concat([around, Buffer.from(chance.pick(NO_UTF8)), chance.next() < 0.5 ? EMPTY : around]);
}
