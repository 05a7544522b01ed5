/** Well-formed messages with hostile content: garbage members, ids, values and names, at a rate that is allowed. */
import { takeSeat, story, wasSlow, type Field } from '../assault.ts';
import type { Chance } from '../wire/chance.ts';
import { message } from '../wire/frame.ts';
import type { Line } from '../wire/line.ts';

const BATCH = 40;
const PAUSE_MS = 400;

const NAMES = [
  'Ana',
  'ＡＮＡ',
  '\u202eanA',
  'e\u0301\u0301\u0301'.repeat(2_000),
  '\ufdfa'.repeat(40),
  '👨‍👩‍👧‍👦'.repeat(300),
  '\u0000\u0007\u001b[2J',
  '\ud800',
  '<img src=x onerror=alert(1)>',
  '${7*7}{{7*7}}',
  ' '.repeat(20_000),
  '\u200d\u200d\u200d',
  'x'.repeat(20_000),
  '\u{10ffff}\u{e0041}',
];
const CONTROLS = [
  'move',
  'dash',
  '',
  '__proto__',
  'constructor',
  'length',
  '0',
  'MOVE',
  'move\u0000',
  'x'.repeat(64),
];
const MEMBERS = ['playerId', 'to', 'role', 'token', '__proto__', 'constructor', 'toString', 'inCharge'];
const COMMANDS = [
  'pick',
  'start',
  'quit',
  'kick',
  'ban',
  'rename',
  'lock',
  'charge',
  '__proto__',
  'toString',
  '',
];

export async function hostileContent(field: Field): Promise<void> {
  await Promise.all(
    field.seats.map(async (seat) => {
      while (!field.isOver()) {
        const line = await takeSeat(field, seat);
        if (!line) return;
        while (!field.isOver() && (await sayBatch(line, field)))
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        line.cut();
      }
    }),
  );
}

/** False where the host did not answer as it should. */
async function sayBatch(line: Line, { chance, count, wrong }: Field): Promise<boolean> {
  const said = Array.from({ length: BATCH }, () => wellFormed(chance));
  const sent = chance.next();
  line.write(
    Buffer.concat([...said.map(({ type, data }) => message(type, data)), message('ping', { sent })]),
  );
  const hasPong = () => line.messages.some(({ type, data }) => type === 'pong' && data['sent'] === sent);
  const isAnswered = await line.until(hasPong);
  const commands = said.filter(({ type }) => type === 'command').length;
  const denials = line.messages.filter(({ data }) => data['reason'] === 'not-in-charge').length;
  if (wasSlow(line)) return false;
  if (!isAnswered) wrong(`well-formed messages went unanswered: ${story(line)}`);
  else if (denials !== commands)
    wrong(`${commands} commands of a phone that is not in charge, and ${denials} denials: ${story(line)}`);
  line.heard.length = 0;
  count('well-formed messages', BATCH);
  return isAnswered;
}

/** Everything but `leave`, which is obeyed, and `hello`, which has its own assault. */
function wellFormed(chance: Chance): { type: string; data: Record<string, unknown> } {
  const extra = { [chance.pick(MEMBERS)]: garbage(chance, 0) };
  switch (chance.whole(0, 3)) {
    case 0: {
      const at = chance.pick([undefined, 0, -1e308, 1e308, Date.now(), 1.5]);
      return {
        type: 'input',
        data: { ...extra, control: chance.pick(CONTROLS), value: garbage(chance, 0), at },
      };
    }
    case 1: {
      const iconIndex = chance.pick([undefined, 0, 255, 23]);
      const language = chance.pick([undefined, '', 'x-klingon', '__proto__', '\ud800']);
      return { type: 'profile', data: { ...extra, name: chance.pick(NAMES), iconIndex, language } };
    }
    case 2: {
      const args = {
        ...extra,
        playerId: chance.pick(['p1', 'p2', 'all', '__proto__']),
        locked: true,
        name: 'x',
      };
      return { type: 'command', data: { name: chance.pick(COMMANDS), args } };
    }
    default:
      return { type: 'ping', data: { ...extra, sent: chance.pick([0, -0, 1e308, -1e308, 5e-324, 2 ** 53]) } };
  }
}

function garbage(chance: Chance, depth: number): unknown {
  const kind = chance.whole(0, depth > 4 ? 5 : 8);
  if (kind === 0) return chance.pick([null, true, false, '']);
  if (kind === 1) return chance.pick([0, 1, -1, 1.01, -1.01, 1e308, 5e-324]);
  if (kind === 2) return chance.pick(NAMES).slice(0, 2_000);
  if (kind === 3) return { x: chance.pick([2, 1e308, null, '1']), y: 0 };
  if (kind === 4) return chance.pick(['go', ['go'], [], ['__proto__']]);
  if (kind === 5) return { x: 1, y: -1, z: { length: -1 } };
  if (kind === 6) return Array.from({ length: chance.whole(0, 5) }, () => garbage(chance, depth + 1));
  return { [chance.pick(MEMBERS)]: garbage(chance, depth + 1), x: garbage(chance, depth + 1) };
}
