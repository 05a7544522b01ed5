/** Too much at once: messages above the bucket, bytes after the refusal, pings of the protocol, lines without end. */
import { CloseCode, LIMITS } from '../../../src-shared/limits.ts';
import { helloOf, story, takeSeat, type Assault, type Field, type Seat } from '../assault.ts';
import { frame, message, OPCODE, text } from '../wire/frame.ts';
import { Line, upgrade } from '../wire/line.ts';

const FLOOD = 2_000;
/** The host cuts within a second; the rest is for a busy machine. */
const DEAF_MS = 6_000;
/** After a flood the next one starts from a full bucket: this is how often an attacker comes back. */
const PAUSE_MS = 150;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export const messageFlood: Assault = (field) =>
  byEachSeat(field, async (seat) => {
    const startMs = performance.now();
    const line = Line.upgrade(field.target.port);
    line.write(helloOf(seat));
    const ping = message('ping', { sent: 1 });
    line.write(Buffer.concat(Array<Buffer>(FLOOD).fill(ping)));
    await line.until(() => line.closeCode !== null);
    const pongs = line.messages.filter(({ type }) => type === 'pong').length;
    const seconds = (performance.now() - startMs) / 1_000;
    const most = LIMITS.phoneMessagesBurst + LIMITS.phoneMessagesPerSecond * seconds;
    if (line.closeCode !== CloseCode.rateLimited || pongs > most)
      field.wrong(`a flood of ${FLOOD} got ${pongs} answers in ${seconds.toFixed(2)} s: ${story(line)}`);
    line.cut();
    field.count('flood messages', FLOOD);
  });

/** A client that goes on sending when it has been told to go. */
export const deafFlood: Assault = (field) =>
  byEachSeat(field, async (seat) => {
    const line = await takeSeat(field, seat);
    if (!line) return;
    line.write(Buffer.concat(Array<Buffer>(FLOOD).fill(message('ping', { sent: 1 }))));
    const more = Buffer.concat(Array<Buffer>(16).fill(text('x'.repeat(4_000))));
    const startMs = performance.now();
    let sent = 0;
    while (!line.isGone && performance.now() - startMs < DEAF_MS) {
      if (line.socket.writableLength < 4 * more.length) {
        line.write(more);
        sent += more.length;
      }
      await pause(1);
    }
    if (!line.isGone) field.wrong(`a line that goes on after its refusal is not cut: ${story(line)}`);
    line.cut();
    field.count('bytes after a refusal', sent);
  });

/** Pings of WebSocket itself, which no message limit counts. */
export const pingFlood: Assault = (field) =>
  byEachSeat(field, async (seat) => {
    const line = await takeSeat(field, seat);
    if (!line) return;
    line.socket.pause();
    const ping = frame({ opcode: OPCODE.ping, payload: Buffer.alloc(125, 'p') });
    const many = Buffer.concat(Array<Buffer>(200).fill(ping));
    for (let count = 0; count < 10 && !line.isGone; count += 1) {
      line.write(many);
      await pause(20);
    }
    line.cut();
    field.count('protocol pings', 2_000);
  });

/** Lines that are opened and given up in each way there is. */
export const churn: Assault = async (field) => {
  const { target, chance } = field;
  const [seat] = field.seats;
  while (!field.isOver()) {
    const way = chance.whole(0, 4);
    const line = Line.open(target.port, way === 0 ? '' : upgrade(target.port));
    if (way === 1) await line.until(() => line.status === 101);
    if (way === 2 && seat) line.write(helloOf(seat));
    if (way === 3) line.socket.end();
    if (way === 4) line.write(frame({ opcode: OPCODE.close, payload: Buffer.from([3, 232]) }));
    await pause(chance.whole(0, 12));
    line.cut();
    field.count('lines churned');
  }
};

async function byEachSeat(field: Field, once: (seat: Seat) => Promise<void>): Promise<void> {
  await Promise.all(
    field.seats.map(async (seat) => {
      while (!field.isOver()) {
        await once(seat);
        await pause(PAUSE_MS);
      }
    }),
  );
}
