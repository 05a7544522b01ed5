/** Tokens that open nothing: of seats that were left, kicked, banned; guessed ones; and guessed codes. */
import { digest } from '../../../src-main/host/base/secrets.ts';
import { story, type Assault, type Field } from '../assault.ts';
import { message } from '../wire/frame.ts';
import { Line } from '../wire/line.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

export const stolenTokens: Assault = async (field) => {
  const { chance, target, seats } = field;
  while (!field.isOver()) {
    const own = seats[0]?.token ?? '';
    const { left, kicked, banned } = target.dead;
    // The right code beside a wrong token opens nothing either.
    const code = target.code;
    await knock(field, { token: left, code }, ['bad-token']);
    await knock(field, { token: kicked, code }, ['bad-token']);
    await knock(field, { token: banned, code }, ['banned']);
    await knock(field, { token: chance.bytes(16).toString('base64url'), code }, ['bad-token']);
    await knock(field, { token: nextTo(own), code }, ['bad-token']);
    await knock(field, { token: digest(own), code }, ['bad-token']);
    await knock(
      field,
      { token: chance.pick(['', ' ', 'p1', '__proto__', own.toLowerCase(), `${own}\u0000`]) },
      ['bad-token'],
    );
    await knock(field, { token: 'x'.repeat(60_000) }, ['bad-token']);
    const guess = Array.from({ length: 4 }, () => LETTERS.charAt(chance.whole(0, 25))).join('');
    if (guess !== target.code) await knock(field, { code: guess }, ['wrong-code', 'rate-limited']);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

async function knock(field: Field, hello: object, reasons: readonly string[]): Promise<void> {
  const line = Line.upgrade(field.target.port);
  line.write(message('hello', { role: 'phone', protocol: 1, name: 'Thief', ...hello }));
  await line.until(() => line.closeCode !== null);
  const reason = String(line.messages[0]?.data['reason']);
  if (!reasons.includes(reason) || line.messages.length !== 1)
    field.wrong(`a hello with ${JSON.stringify(hello).slice(0, 80)}: ${story(line)}`);
  line.cut();
  field.count('tokens and codes tried');
}

/** The same token but for its last letter's neighbour. */
function nextTo(token: string): string {
  return `${token.slice(0, -1)}${token.endsWith('A') ? 'g' : 'A'}`;
}
