/** Frames that a WebSocket may carry and this party cannot read: each gets one `error`, and the line stays. */
import { hostToTv, tvToHost } from '../../../src-shared/bridge.ts';
import { hostToPhone, phoneToHost } from '../../../src-shared/protocol.ts';
import type { Chance } from './chance.ts';
import { frame, OPCODE, text } from './frame.ts';

export type Malformed = { what: string; bytes: Buffer; answer: 'bad-message' | 'unknown-type' };

/** The frame's own limit of 64 KiB, less a head of JSON. */
const MOST = 64 * 1024 - 200;
const SURROGATES = ['\\ud800', '\\udfff', '\\udc00\\ud800', 'a\\ud83d'];
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];

/** Types that exist for others: a phone that says them is told that there are none. */
const FOREIGN_TYPES = [tvToHost, hostToTv, hostToPhone]
  .flatMap((table) => Object.keys(table))
  .filter((type) => !Object.hasOwn(phoneToHost, type));

/** For each type that a phone may say: data that do not fit it. */
const MISFITS: Record<keyof typeof phoneToHost, readonly unknown[]> = {
  hello: [{}, { role: 'phone' }, { role: 'phone', protocol: '1' }, { role: 'phone', protocol: 1, code: 7 }],
  input: [{}, { control: 7 }, { control: null, value: 1 }, { control: 'move', value: 1, at: 'now' }, 'move'],
  profile: [{ name: 7 }, { iconIndex: -1 }, { iconIndex: 1.5 }, { iconIndex: 256 }, { language: {} }, null],
  command: [{}, { name: 7 }, { name: 'lock', args: 'all' }, { name: 'lock', args: [1] }, { args: {} }, true],
  ping: [{}, { sent: '1' }, { sent: null }, { sent: [] }, 0, undefined],
  leave: [null, 'now', 1, undefined, false],
  people: [{}, { open: 'yes' }, { open: null }, [], 'all'],
};

type Making = (chance: Chance) => { text: string; answer: Malformed['answer'] };

const TEXTS: Record<string, Making> = {
  'no JSON': (chance) =>
    bad(chance.pick(['', '{', 'null,', '{"type":"ping",}', 'NaN', '\ufeff{}', "{'a':1}"])),
  'half a message': (chance) => bad('{"type":"ping","data":{"sent":1}}'.slice(0, chance.whole(1, 32))),
  noise: (chance) => bad(`\u0000${chance.bytes(chance.size(1, 4_000)).toString('latin1')}`),
  'no envelope': (chance) =>
    bad(chance.pick(['[]', '7', 'null', 'true', '"ping"', '{}', '[{"type":"ping"}]'])),
  'a type that is no text': (chance) =>
    bad(`{"type":${chance.pick(['7', 'null', '[]', '{}', 'true', '["ping"]'])},"data":{}}`),
  'data that do not fit': (chance) => {
    const type = chance.pick(Object.keys(MISFITS) as (keyof typeof MISFITS)[]);
    return bad(JSON.stringify({ type, data: chance.pick(MISFITS[type]) }));
  },
  'a number beyond all numbers': (chance) =>
    bad(`{"type":"ping","data":{"sent":${chance.pick(['1e999', '-1e999'])}}}`),
  'a foreign type': (chance) =>
    unknown(JSON.stringify({ type: chance.pick(FOREIGN_TYPES), data: { to: 'all', playerId: 'p1' } })),
  'a prototype key as type': (chance) => unknown(`{"type":"${chance.pick(PROTOTYPE_KEYS)}","data":{}}`),
  'a prototype key in data': (chance) =>
    bad(`{"type":"input","data":{"${chance.pick(PROTOTYPE_KEYS)}":{"control":"dash","value":true}}}`),
  'an envelope in a prototype': () => bad('{"__proto__":{"type":"leave","data":{}}}'),
  'a lone surrogate': (chance) => unknown(`{"type":"${chance.pick(SURROGATES)}","data":{}}`),
  'a lone surrogate in data': (chance) =>
    bad(`{"type":"command","data":{"name":{"${chance.pick(SURROGATES)}":1}}}`),
  'two types': () => unknown('{"type":"leave","type":"nothing","data":{}}'),
  'a huge type': (chance) => unknown(`{"type":"${'x'.repeat(chance.size(65, MOST))}","data":{}}`),
  'a huge control': (chance) =>
    bad(`{"type":"input","data":{"control":"${'x'.repeat(chance.size(65, MOST))}","value":true}}`),
  'a huge command': (chance) =>
    bad(`{"type":"command","data":{"name":"${'\u20ac'.repeat(chance.size(41, MOST / 3))}"}}`),
  'a huge number': (chance) =>
    bad(`{"type":"profile","data":{"iconIndex":${'9'.repeat(chance.size(4, MOST))}}}`),
  'deep arrays': (chance) => bad(nested('[', ']', chance.size(10, MOST / 2))),
  'deep objects': (chance) =>
    bad(`{"type":"input","data":${nested('{"a":', '}', chance.size(10, MOST / 6), '1')}}`),
  // So deep that it is not even read: nobody knows of its type.
  'deep data of no type': (chance) => {
    const isRead = chance.next() < 0.5;
    const data = nested('[', ']', isRead ? chance.size(10, 400) : chance.size(600, MOST / 3));
    return (isRead ? unknown : bad)(`{"type":"deep","data":${data}}`);
  },
};

/** One malformed frame, or several that make one malformed message. */
export function malformed(chance: Chance): Malformed {
  const what = chance.pick(Object.keys(TEXTS));
  const made = TEXTS[what]?.(chance) ?? bad('');
  const form = chance.next();
  if (form < 0.8) return { what, bytes: text(made.text), answer: made.answer };
  // Binary is malformed whatever it holds.
  if (form < 0.9) {
    const payload = chance.next() < 0.5 ? Buffer.from(made.text) : chance.bytes(chance.size(1, 2_000));
    return {
      what: `binary: ${what}`,
      bytes: frame({ opcode: OPCODE.binary, payload }),
      answer: 'bad-message',
    };
  }
  return {
    what: `in fragments: ${what}`,
    bytes: inFragments(Buffer.from(made.text), chance),
    answer: made.answer,
  };
}

/** Legal fragments, some of them empty, with control frames in between. */
function inFragments(payload: Buffer, chance: Chance): Buffer {
  const count = chance.whole(2, 12);
  const cuts = Array.from({ length: count - 1 }, () => chance.whole(0, payload.length));
  const bounds = [0, ...cuts.sort((one, other) => one - other), payload.length];
  return Buffer.concat(
    bounds.slice(1).flatMap((end, index) => {
      const fragment = frame({
        opcode: index === 0 ? OPCODE.text : OPCODE.continuation,
        payload: payload.subarray(bounds[index] ?? 0, end),
        fin: index === count - 1,
      });
      const isInterrupted = chance.next() < 0.2 && index < count - 1;
      const control = {
        opcode: chance.pick([OPCODE.ping, OPCODE.pong]),
        payload: chance.bytes(chance.whole(0, 125)),
      };
      return isInterrupted ? [fragment, frame(control)] : [fragment];
    }),
  );
}

function nested(open: string, close: string, depth: number, inside = ''): string {
  const levels = Math.floor(depth);
  return open.repeat(levels) + inside + close.repeat(levels);
}

function bad(content: string): ReturnType<Making> {
  return { text: content, answer: 'bad-message' };
}

function unknown(content: string): ReturnType<Making> {
  return { text: content, answer: 'unknown-type' };
}
