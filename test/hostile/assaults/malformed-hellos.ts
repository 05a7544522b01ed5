/** First frames: what is no well-formed hello gets its refusal and nothing else. */
import { again, story, type Field } from '../assault.ts';
import type { Chance } from '../wire/chance.ts';
import { message, text } from '../wire/frame.ts';
import { lineEnder } from '../wire/line-enders.ts';
import { Line } from '../wire/line.ts';
import { malformed } from '../wire/malformed.ts';

export async function malformedHellos(field: Field): Promise<void> {
  await again(field, 40, async () => {
    const { chance } = field;
    const wanted = firstFrame(chance);
    const line = Line.upgrade(field.target.port);
    line.write(wanted.bytes);
    await line.until(() => line.closeCode !== null);
    line.cut();
    const reasons = line.messages.map(({ data }) => data['reason']);
    if (line.closeCode !== wanted.close || String(reasons) !== String(wanted.reasons))
      field.wrong(
        `a first frame, ${wanted.what} (${wanted.bytes.toString('base64').slice(0, 120)}): ${story(line)}`,
      );
    field.count('malformed hellos');
  });
}

type FirstFrame = { what: string; bytes: Buffer; close: number; reasons: string[] };

function firstFrame(chance: Chance): FirstFrame {
  const kind = chance.next();
  if (kind < 0.4) return { ...malformed(chance), close: 4002, reasons: ['bad-message'] };
  if (kind < 0.6) {
    const ender = lineEnder(chance);
    if (ender.close !== null) return { ...ender, close: ender.close, reasons: [] };
  }
  if (kind < 0.7) {
    const hello = { role: chance.pick(['phone', 'tv']), protocol: chance.pick([0, 2, -1, 1.5, 1e308]) };
    return {
      what: 'another protocol',
      bytes: message('hello', hello),
      close: 4003,
      reasons: ['bad-protocol'],
    };
  }
  const role = chance.pick([
    '"ghost"',
    'null',
    '7',
    '["phone"]',
    '{"toString":"phone"}',
    '"__proto__"',
    '"PHONE"',
  ]);
  const bytes = text(
    `{"type":"hello","data":{"role":${role},"protocol":1,"code":"QRST","__proto__":{"role":"tv"}}}`,
  );
  return { what: 'another role', bytes, close: 4002, reasons: ['bad-message'] };
}
