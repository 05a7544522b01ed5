/** Slowloris: requests, upgrades and frames that come drop by drop, and never to an end. */
import { helloOf, type Assault } from '../assault.ts';
import { frame, OPCODE } from '../wire/frame.ts';
import { Line, upgrade } from '../wire/line.ts';

const OF_EACH = 40;
const DROP_EVERY_MS = 400;
/** The host's longest patience is 6 s; then comes its own round of looking. */
const CUT_WITHIN_MS = 9_000;

export const slowRequests: Assault = async (field) => {
  const { port } = field.target;
  const [seat] = field.seats;
  const beginnings: Record<string, () => Line> = {
    'says nothing': () => Line.open(port),
    'never ends its headers': () => Line.open(port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-a: `),
    'never ends its upgrade': () => Line.open(port, upgrade(port).slice(0, -2)),
    'never ends its body': () =>
      Line.open(port, `POST / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 900000\r\n\r\n`),
    'never ends its hello': () => {
      const line = Line.upgrade(port);
      line.write(frame({ opcode: OPCODE.text, payload: Buffer.alloc(60_000, 'x') }).subarray(0, 9));
      return line;
    },
  };
  const slow = Object.entries(beginnings).flatMap(([what, begin]) =>
    Array.from({ length: OF_EACH }, () => ({ what, line: begin() })),
  );
  if (seat) slow.push({ what: 'never ends a frame', line: slowGuest(port, helloOf(seat)) });
  field.count('slow requests', slow.length);
  const drip = setInterval(() => {
    for (const { what, line } of slow) if (what !== 'says nothing') line.write('b');
  }, DROP_EVERY_MS);
  const deadline = performance.now() + CUT_WITHIN_MS;
  await Promise.all(slow.map(({ line }) => line.until(() => false, deadline - performance.now())));
  clearInterval(drip);
  for (const what of new Set(slow.map((one) => one.what))) {
    const left = slow.filter((one) => one.what === what && !one.line.isGone).length;
    if (left > 0) field.wrong(`${left} lines of a client that ${what} are open after ${CUT_WITHIN_MS} ms`);
  }
  for (const { line } of slow) line.cut();
};

/** It has a seat, and answers no ping from then on. */
function slowGuest(port: number, hello: Buffer): Line {
  const line = Line.upgrade(port);
  line.write(hello);
  line.write(frame({ opcode: OPCODE.text, payload: Buffer.alloc(60_000, 'x') }).subarray(0, 9));
  return line;
}
