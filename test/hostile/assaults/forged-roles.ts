/** A phone that acts as somebody else: says what only a TV or the host says, commands, speaks for another player. */
import { hostToTv, tvToHost } from '../../../src-shared/bridge.ts';
import { hostToPhone, phoneToHost } from '../../../src-shared/protocol.ts';
import { story, takeSeat, wasSlow, type Assault, type Field } from '../assault.ts';
import { message } from '../wire/frame.ts';
import { Line } from '../wire/line.ts';

/** The players that are there before any attacker: their seats, their scores, the charge. */
const VICTIMS = ['p1', 'p2', 'p3'];

const FOREIGN = [...new Set([tvToHost, hostToTv, hostToPhone].flatMap((table) => Object.keys(table)))].filter(
  (type) => !Object.hasOwn(phoneToHost, type),
);
/** Enough for every one of them to be well formed, were it the TV that says it. */
const FORGED_DATA = {
  to: 'all',
  playerId: 'p1',
  name: 'Forged',
  locked: true,
  list: [{ to: 'all', controller: { title: 'Forged', controls: [] } }],
  gameId: 'floe',
  state: { n: -1 },
  ranking: [],
  reason: 'forged',
  message: 'Forged',
  partyName: 'Forged',
};
const COMMANDS = ['kick', 'ban', 'rename', 'charge', 'lock', 'pick', 'start', 'quit'];
/** Below the eleventh malformed frame, which would end the line. */
const BATCH = 8;
/** Here it is about what is said, not how often: floods are another assault. */
const PAUSE_MS = 20;

export const forgedRoles: Assault = async (field) => {
  await Promise.all(
    field.seats.map(async (seat) => {
      for (let from = 0; !field.isOver(); from = (from + BATCH) % FOREIGN.length) {
        const types = FOREIGN.slice(from, from + BATCH);
        const line = await takeSeat(field, seat);
        if (!line) return;
        const hello = { role: 'tv', protocol: 1, token: seat.token };
        const orders = COMMANDS.map((name) => message('command', { name, args: FORGED_DATA }));
        line.write(Buffer.concat(types.map((type) => message(type, FORGED_DATA))));
        line.write(Buffer.concat([...orders, message('hello', hello)]));
        for (const playerId of VICTIMS) {
          const role = { role: 'tv', playerId, to: playerId, from: playerId };
          line.write(message('input', { control: 'dash', value: true, ...role }));
        }
        line.write(message('ping', { sent: 7 }));
        await line.until(() => line.messages.some(({ type }) => type === 'pong'));
        judge(field, line, types.length);
        line.cut();
        field.count('forged messages', types.length + orders.length + VICTIMS.length + 1);
        await guessTvToken(field, seat.token);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }),
  );
};

function judge(field: Field, line: Line, types: number): void {
  const reasons = line.messages.map(({ data }) => data['reason']);
  const times = (reason: string) => reasons.filter((one) => one === reason).length;
  const isRight =
    times('unknown-type') === types &&
    times('not-in-charge') === COMMANDS.length &&
    times('bad-message') === 1;
  if (!isRight && !wasSlow(line)) field.wrong(`${types} forged messages: ${story(line)}`);
}

/** The hello of a TV, with what an attacker may think of as its token. */
async function guessTvToken(field: Field, ownToken: string): Promise<void> {
  const { chance, target } = field;
  const token = chance.pick([undefined, '', ownToken, target.code, chance.bytes(16).toString('base64url')]);
  const line = Line.upgrade(target.port);
  line.write(message('hello', { role: 'tv', protocol: 1, token }));
  await line.until(() => line.closeCode !== null);
  if (line.messages[0]?.data['reason'] !== 'bad-token' || line.closeCode !== 4003)
    field.wrong(`a TV with a guessed token: ${story(line)}`);
  line.cut();
  field.count('guessed tokens');
}
