/** Doors that a few neighbours try to fill, and a code that many of them guess together. */
import type { Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import { helloFrom, moveNeighboursOut, rawFrom } from '../support/neighbours.ts';
import { TestParty } from '../support/party.ts';
import { upgradeRequest } from '../support/raw-socket.ts';

const HALF_OPEN = 'GET / HTTP/1.1\r\nHost: localhost\r\nX-a: ';

let party: TestParty;
let sockets: Socket[] = [];
const clients: Client[] = [];

async function fill(addresses: string[], each: number, text: string): Promise<void> {
  for (let turn = 0; turn < each; turn += 50) {
    const size = Math.min(50, each - turn);
    const some = addresses.flatMap((address) =>
      Array.from({ length: size }, () => rawFrom(party.host.port, address, text)),
    );
    sockets.push(...(await Promise.all(some)));
  }
}

async function helloOf(address: string, hello: object): Promise<Client> {
  const client = await helloFrom(party.url, address, hello);
  clients.push(client);
  return client;
}

/** The first answer to somebody at this address. */
async function answerTo(address: string, hello: object): Promise<string> {
  const client = await helloOf(address, hello);
  await expect.poll(() => client.frames.length, { interval: 5 }).toBeGreaterThan(0);
  const [first] = client.frames;
  return first?.type === 'refused' ? String(first.data['reason']) : String(first?.type);
}

const room = (count: number) => Array.from({ length: count }, (_, n) => `127.7.0.${n + 1}`);

describe.skipIf(process.platform !== 'linux')('neighbours (Linux alone has addresses enough)', () => {
  let moveBack: () => void;
  beforeAll(() => (moveBack = moveNeighboursOut()));
  afterAll(() => moveBack());
  beforeEach(async () => {
    party = await TestParty.start({ code: 'QRST' });
  });
  afterEach(async () => {
    for (const socket of sockets) socket.destroy();
    sockets = [];
    for (const client of clients.splice(0)) client.cut();
    await party.end();
  });

  test('9.15 four neighbours with 250 half-open requests each keep out neither the TV, nor a seat, nor a guest', async () => {
    const ana = await helloOf('127.7.9.1', { code: 'QRST', name: 'Ana' });
    const { token } = await ana.frame('welcome');
    await fill(room(4), 250, HALF_OPEN);
    ana.cut();
    expect((await fetch(`${party.url}/healthz`)).status).toBe(200);
    await (await party.tv()).settle();
    expect(await answerTo('127.7.9.1', { token })).toBe('welcome');
    expect(await answerTo('127.7.9.2', { code: 'QRST', name: 'Bia' })).toBe('welcome');
  });

  test('9.15 eight neighbours with 64 silent lines each keep out neither the TV, nor a seat, nor a guest', async () => {
    const ana = await helloOf('127.7.9.1', { code: 'QRST', name: 'Ana' });
    const { token } = await ana.frame('welcome');
    await fill(room(8), 64, upgradeRequest({ host: '127.0.0.1' }));
    ana.cut();
    await (await party.tv()).settle();
    expect(await answerTo('127.7.9.1', { token })).toBe('welcome');
    expect(await answerTo('127.7.9.2', { code: 'QRST', name: 'Bia' })).toBe('welcome');
  });

  test('9.15 an address that has all its lines is let past them by a seat’s token or visit, and by nothing else', async () => {
    const [address = ''] = room(1);
    const joinId = 'J'.repeat(22);
    const ana = await helloOf(address, { code: 'QRST', name: 'Ana', joinId, attempt: 1 });
    const { token } = await ana.frame('welcome');
    await fill([address], 80, upgradeRequest({ host: '127.0.0.1' }));
    ana.cut();
    expect(await answerTo(address, { code: 'QRST', name: 'Bia' })).toBe('too-many-connections');
    expect(await answerTo(address, { token: 'guessed' })).toBe('too-many-connections');
    expect(await answerTo(address, { token, visit: true })).toBe('too-many-connections');
    expect(await answerTo(address, { token })).toBe('welcome');
    expect(await answerTo(address, { code: 'QRST', joinId: 'A'.repeat(22), attempt: 1 })).toBe(
      'too-many-connections',
    );
    expect(await answerTo(address, { code: 'QRST', joinId, attempt: 2 })).toBe('welcome');
  });

  test('9.15 the addresses of one IPv6 network have 128 lines together, and others are not touched', async () => {
    const network = Array.from({ length: 8 }, (_, n) => `127.6.1.${n + 1}`);
    await fill(network, 32, upgradeRequest({ host: '127.0.0.1' }));
    expect(await answerTo('127.6.1.99', { code: 'QRST', name: 'Bia' })).toBe('too-many-connections');
    expect(await answerTo('127.6.2.1', { code: 'QRST', name: 'Caio' })).toBe('welcome');
  });

  /** Each guesses three times, all at once; returns what they were answered. */
  async function guessTogether(count: number): Promise<string[]> {
    const guesses = room(count).flatMap((address, n) =>
      [0, 1, 2].map((turn) => ({ address, code: `B${n}C${turn}` })),
    );
    const answers: string[] = [];
    for (const { address, code } of guesses) answers.push(await answerTo(address, { code }));
    return answers;
  }

  test('9.16 many who guess together are slowed, and the TV is told; a guest with the right code comes in', async () => {
    const tv = await party.tv();
    const answers = await guessTogether(40);
    expect(answers.filter((answer) => answer === 'wrong-code').length).toBeLessThan(95);
    expect(answers.slice(-30)).toContain('rate-limited');
    await tv.frame('party', ({ notices }) => Array.isArray(notices) && notices.includes('code-guessed'));
    expect(party.events).toContainEqual(
      expect.objectContaining({ event: 'problem', reason: 'code-guessed' }),
    );
    expect(await answerTo('127.7.9.2', { code: 'QRST', name: 'Bia' })).toBe('welcome');
  }, 30_000);

  test('9.16 a guest with the right code comes in at once, though 400 addresses guess', async () => {
    const guessers = [0, 1].flatMap((network) =>
      Array.from({ length: 200 }, (_, n) => `127.7.${network}.${n + 1}`),
    );
    for (const [n, address] of guessers.entries()) {
      const client = await helloOf(address, { code: `B${n}` });
      await client.frame('refused');
      client.cut();
    }
    expect(await answerTo('127.7.9.2', { code: 'QRST', name: 'Bia' })).toBe('welcome');
  }, 30_000);

  test('9.17 the TV makes a new code: seats stay, the old code is wrong, and who guessed is heard again', async () => {
    const tv = await party.tv();
    const ana = await helloOf('127.7.9.1', { code: 'QRST', name: 'Ana' });
    const { token } = await ana.frame('welcome');
    await guessTogether(40);
    tv.say('newCode');
    const told = await tv.frame('party', ({ code }) => typeof code === 'string' && code !== 'QRST');
    expect(told['notices']).not.toContain('code-guessed');
    expect(told['joinUrl']).toBe(`http://127.0.0.1:${party.host.port}/?c=${String(told['code'])}`);
    expect(party.host.code).toBe(told['code']);
    await ana.settle();
    expect(await answerTo('127.7.9.1', { token })).toBe('welcome');
    expect(await answerTo('127.7.0.1', { code: 'QRST' })).toBe('wrong-code');
    expect(await answerTo('127.7.0.1', { code: told['code'], name: 'Bia' })).toBe('welcome');
    const { dataDir } = party;
    await party.stop();
    party = await TestParty.start({ dataDir });
    expect(party.host.code).toBe(told['code']);
  }, 30_000);
});

test('4.1 no phone makes a new code', async () => {
  party = await TestParty.start({ code: 'QRST' });
  const ana = await party.phone('Ana');
  ana.say('newCode');
  expect(await ana.frame('error')).toMatchObject({ reason: 'unknown-type' });
  expect(party.host.code).toBe('QRST');
  await party.end();
});
