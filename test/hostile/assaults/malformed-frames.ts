/**
 * Volleys: a line with a seat, ten malformed frames that get their `error` each, and one frame that ends the
 * line. Each volley is made of the seed and its number alone, so that one that fails can be fired again.
 */
import { helloOf, story, wasSlow, type Field, type Seat } from '../assault.ts';
import type { Chance } from '../wire/chance.ts';
import { lineEnder, type LineEnder } from '../wire/line-enders.ts';
import { Line } from '../wire/line.ts';
import { malformed, type Malformed } from '../wire/malformed.ts';

/** As many as the host answers, and one. */
const PER_VOLLEY = 10;
const TOO_MANY_MALFORMED = 4002;
const FULL_MS = 10_000;
/** More at once is a flood, whatever it says (6.5). */
const MOST_BYTES = 300 * 1024;

type Volley = { number: number; frames: Malformed[]; ender: LineEnder; splits: number[] };

/** Fires volleys until `frames` are out, at most `perSecond` frames a second. */
export async function malformedFrames(
  field: Field,
  quota: { frames: number; firstVolley: number; perSecond: number },
): Promise<void> {
  const startMs = performance.now();
  let fired = 0;
  let number = quota.firstVolley;
  let isShut = false;
  const gun = async (seat: Seat) => {
    while (fired < quota.frames && !isShut && !field.isLost()) {
      fired += PER_VOLLEY + 1;
      const volley = makeVolley(field.chance.fork(number), number);
      number += 1;
      const aheadMs = (fired / quota.perSecond) * 1_000 - (performance.now() - startMs);
      if (aheadMs > 1) await new Promise((resolve) => setTimeout(resolve, aheadMs));
      isShut ||= !(await fire(volley, seat, field));
      field.count('malformed frames', PER_VOLLEY + 1);
    }
  };
  await Promise.all(field.seats.map(gun));
}

function makeVolley(chance: Chance, number: number): Volley {
  const frames: Malformed[] = [];
  let bytesLeft = MOST_BYTES;
  while (frames.length <= PER_VOLLEY) {
    const next = malformed(chance);
    if (next.bytes.length > bytesLeft) continue;
    bytesLeft -= next.bytes.length;
    frames.push(next);
  }
  const eleventh = frames.pop() ?? malformed(chance);
  const ender =
    chance.next() < 0.15
      ? { what: `the eleventh: ${eleventh.what}`, bytes: eleventh.bytes, close: TOO_MANY_MALFORMED }
      : lineEnder(chance);
  // Some volleys come in pieces that have nothing to do with frames.
  const splits =
    chance.next() < 0.2
      ? Array.from({ length: 4 }, () => chance.next()).sort((one, other) => one - other)
      : [];
  return { number, frames, ender, splits };
}

/** Comes again while the house is full of others who attack; false where there is no host any more. */
async function fire(volley: Volley, seat: Seat, field: Field): Promise<boolean> {
  const deadline = performance.now() + FULL_MS;
  while (!(await tryToFire(volley, seat, field))) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (performance.now() < deadline) continue;
    field.wrong(`volley ${volley.number} found no open door for ${FULL_MS} ms`);
    return false;
  }
  return true;
}

async function tryToFire(volley: Volley, seat: Seat, field: Field): Promise<boolean> {
  const { frames, ender, number } = volley;
  const line = Line.upgrade(field.target.port);
  line.write(helloOf(seat));
  await writeInPieces(line, Buffer.concat([...frames.map(({ bytes }) => bytes), ender.bytes]), volley.splits);
  if (ender.close === null) await line.until(() => errorsOf(line).length >= frames.length);
  else await line.until(() => line.closeCode !== null);
  line.cut();
  if (line.status === 0 || line.messages[0]?.data['reason'] === 'too-many-connections') return false;

  const wanted = frames.map(({ answer }) => answer);
  const got = errorsOf(line);
  const isAnswered = wanted.length === got.length && wanted.every((answer, index) => answer === got[index]);
  if (isAnswered && (line.closeCode === ender.close || (ender.close === null && wasSlow(line)))) return true;
  const index = wanted.findIndex((answer, at) => answer !== got[at]);
  const odd = index < 0 ? ender : (frames[index] ?? ender);
  field.wrong(
    `volley ${number}: "${odd.what}" (${odd.bytes.toString('base64').slice(0, 120)}), then "${ender.what}"; wanted ${String(index < 0 ? ender.close : wanted[index])}, heard ${story(line)}`,
  );
  return true;
}

async function writeInPieces(line: Line, bytes: Buffer, splits: readonly number[]): Promise<void> {
  let from = 0;
  for (const share of [...splits, 1]) {
    const to = Math.ceil(share * bytes.length);
    line.write(bytes.subarray(from, to));
    from = to;
    if (share < 1) await new Promise((resolve) => setImmediate(resolve));
  }
}

function errorsOf(line: Line): unknown[] {
  return line.messages.filter(({ type }) => type === 'error').map(({ data }) => data['reason']);
}
