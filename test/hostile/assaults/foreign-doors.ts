/** Requests of a page that lives elsewhere: a rebound name in `Host`, a foreign `Origin`; and plain nonsense. */
import { again, type Assault, type Field } from '../assault.ts';
import { Line, upgrade } from '../wire/line.ts';

const NAMES = [
  'evil.example',
  '127.0.0.1.evil.example',
  'localhost.evil.example',
  '203.0.113.9',
  'evil',
  'a@localhost',
];
const ORIGINS = [
  'http://evil.example',
  'null',
  'file://',
  'https://127.0.0.1.evil.example',
  'http://localhost@evil',
];
const PATHS = ['/', '/healthz', '/games', '/metrics', '/tv/', '/ws', '/echo'];

/** Bytes that are no HTTP at all, or HTTP to smuggle with; each gets 400 or a hang-up. */
const NONSENSE = [
  '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'GET\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  'GET / HTTP/1.1\r\nHost : localhost\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\n folded: yes\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
  `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  'CONNECT evil.example:80 HTTP/1.1\r\nHost: localhost\r\n\r\n',
];

export const foreignDoors: Assault = async (field) => {
  const { chance, target } = field;
  await again(field, 30, async () => {
    const kind = chance.whole(0, 3);
    const host = chance.pick(NAMES);
    const path = chance.pick(PATHS);
    if (kind === 0) await ask(field, `GET ${path} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, [421]);
    if (kind === 1) await ask(field, upgrade(target.port).replace(/Host: .*/, `Host: ${host}`), [421]);
    if (kind === 2) await ask(field, upgrade(target.port, `Origin: ${chance.pick(ORIGINS)}\r\n`), [403]);
    if (kind === 3) await ask(field, chance.pick(NONSENSE), [0, 400, 405, 413, 431, 505]);
    field.count('foreign requests');
  });
};

async function ask(field: Field, request: string, allowed: readonly number[]): Promise<void> {
  const line = Line.open(field.target.port, Buffer.from(request, 'latin1'));
  await line.until(() => line.status !== 0, 8_000);
  if (!allowed.includes(line.status))
    field.wrong(`${line.status} for ${JSON.stringify(request.slice(0, 150))}`);
  line.cut();
}
