/** Clients that make the host hold things for them: unfinished frames, answers that nobody reads. */
import { CloseCode } from '../../../src-shared/limits.ts';
import { helloOf, type Assault, type Field } from '../assault.ts';
import { frame, message, OPCODE } from '../wire/frame.ts';
import { Line } from '../wire/line.ts';

/** What `ws` still reads, less one byte: it is never whole. */
const UNFINISHED_BYTES = 4 * 1024 * 1024 - 1;
const LINES = 24;

/** One after the other: what they cost the machine itself is not the host's doing. */
const APART_MS = 60;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Frames of four megabytes that lack their last byte, before the hello and after. */
export const unfinishedFrames: Assault = async (field) => {
  const whole = frame({ opcode: OPCODE.text, payload: Buffer.alloc(UNFINISHED_BYTES, ' ') });
  const lines: Line[] = [];
  for (let index = 0; index < LINES; index += 1) {
    const line = Line.upgrade(field.target.port);
    lines.push(line);
    const seat = field.seats[index];
    if (seat) line.write(helloOf(seat));
    line.write(whole.subarray(0, -1));
    await pause(APART_MS);
  }
  field.count('unfinished frames', LINES);
  await Promise.all(lines.map((line) => line.until(() => line.closeCode !== null)));
  const kept = lines.filter((line) => line.closeCode !== CloseCode.tooLarge && !line.isGone);
  if (kept.length > 0) field.wrong(`${kept.length} frames that are too large are waited for`);
  for (const line of lines) line.cut();
};

/** Answers to everything, and nobody who reads them: of messages, and of pages asked for in a row. */
export const unreadAnswers: Assault = async (field) => {
  const { port } = field.target;
  const get = `GET /tv/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`;
  const lines = Array.from({ length: 15 }, () => Line.open(port, get.repeat(40)));
  for (const seat of field.seats) {
    const line = Line.upgrade(port);
    line.write(helloOf(seat));
    lines.push(line);
    line.write(Buffer.concat(Array<Buffer>(40).fill(message('ping', { sent: 1 }))));
  }
  for (const { socket } of lines) socket.pause();
  field.count('answers unread', lines.length * 40);
  await untilOver(field);
  for (const line of lines) line.cut();
};

async function untilOver({ isOver }: Field): Promise<void> {
  while (!isOver()) await pause(50);
}
