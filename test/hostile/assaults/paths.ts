/** Paths that would lead out of the pages and the games, as they come over the wire and no library would send. */
import { again, type Assault } from '../assault.ts';
import { Line } from '../wire/line.ts';

const ROOTS = [
  '/',
  '/phone/',
  '/tv/',
  '/stage/',
  '/games/',
  '/games/floe/',
  '/games/floe/assets/',
  '/phone/assets/',
];
const STEPS = [
  '../',
  '..%2f',
  '%2e%2e/',
  '%2e%2e%2f',
  '..%252f',
  '%252e%252e%252f',
  '..%5c',
  '..\\',
  '....//',
  '..;/',
  '%c0%ae%c0%ae/',
  '%c0%ae%c0%ae%c0%af',
  '..%c0%af',
  '%uff0e%uff0e/',
  '\uff0e\uff0e/',
  '..%00/',
  './../',
  '/../',
];
const GOALS = [
  'package.json',
  'party.json',
  'settings.json',
  'logs/partyline.log',
  'main/headless.js',
  'etc/passwd',
  'proc/self/environ',
  '.git/config',
];
const ENDS = ['', '%00', '%00.html', '?', '#', '/', '/.', '%20', '::$DATA', '.gz', '?/../'];
const FORMS = ['', 'http://127.0.0.1', 'http://evil.example', '//evil.example/', '*'];

/** Words that stand in those files and in no page. */
const SECRETS = /tvToken|tokenDigest|bannedDigests|electron-builder|root:.*:0:0|PATH=|startHost|\[core\]/;

export const paths: Assault = async (field) => {
  const { chance, target } = field;
  await again(field, 10, async () => {
    const steps = chance.pick(STEPS).repeat(chance.whole(1, 9));
    const form = chance.next() < 0.85 ? '' : chance.pick(FORMS);
    const path = `${form}${chance.pick(ROOTS)}${steps}${chance.pick(GOALS)}${chance.next() < 0.6 ? '' : chance.pick(ENDS)}`;
    const method =
      chance.next() < 0.9 ? 'GET' : chance.pick(['HEAD', 'POST', 'PUT', 'TRACE', 'OPTIONS', 'DELETE']);
    const range =
      chance.next() < 0.1 ? `Range: bytes=${chance.pick(['5-2', '-1', '9e9-', 'x-y', '0-0,5-9'])}\r\n` : '';
    const line = Line.open(
      target.port,
      Buffer.from(
        `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${target.port}\r\n${range}Connection: close\r\n\r\n`,
      ),
    );
    await line.until(() => false, 8_000);
    const isPage = line.status === 200 && !path.includes('?') && !path.includes('#');
    if (!line.isGone || line.status === 500 || isPage || SECRETS.test(line.page))
      field.wrong(`${line.status} for ${method} ${path}: ${line.page.slice(-80)}`);
    line.cut();
    field.count('paths tried');
  });
};
