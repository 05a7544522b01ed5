import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import type { TvCarrier } from '../../src-main/host/host-api.ts';
import { TestParty } from '../support/party.ts';

let party: TestParty;
afterEach(() => party.end());

type Frame = { type: string; data: Record<string, unknown> };
/** A TV's end of its line, whatever carries it. */
type Line = {
  say(type: string, data?: unknown): void;
  frame(type: string, fits?: (data: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>;
  ended(): Promise<unknown>;
};

async function overSocket(token = party.host.tvToken): Promise<Line> {
  const client = await party.client();
  client.say('hello', { role: 'tv', protocol: 1, token });
  return {
    say: (type, data) => client.say(type, data),
    frame: (type, fits) => client.frame(type, fits),
    ended: () => client.closeCode(),
  };
}

/** A real MessagePort pair, as Electron makes one between main process and window. */
async function overPort(): Promise<Line> {
  const { port1, port2 } = new MessageChannel();
  party.host.attachTv(portCarrier(port1));
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  port2.on('message', (frame: Frame) => {
    frames.push(frame);
    for (const wake of waiting) wake();
  });
  const ended = new Promise((resolve) => port2.once('close', resolve));
  port2.postMessage({ type: 'hello', data: { role: 'tv', protocol: 1 } });
  return {
    say: (type, data = {}) => port2.postMessage({ type, data }),
    ended: () => ended,
    frame: (type, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = frames.find((frame) => frame.type === type && fits(frame.data));
          if (!found) return;
          waiting.delete(look);
          resolve(found.data);
        };
        waiting.add(look);
        look();
      }),
  };
}

function portCarrier(port: MessagePort): TvCarrier {
  return {
    send: (message) => port.postMessage(message),
    close: () => port.close(),
    onMessage: (listener) => port.on('message', listener),
    onClose: (listener) => port.on('close', listener),
  };
}

describe.each([
  ['WebSocket', overSocket],
  ['MessagePort', overPort],
])('8.3 the bridge over a %s', (_name, connect) => {
  test('8.1 begins with the whole party', async () => {
    party = await TestParty.start({ code: 'QRST' });
    await party.phone('Ana');
    const tv = await connect();
    const welcome = await tv.frame('welcome');
    expect(welcome['party']).toMatchObject({
      code: 'QRST',
      locked: false,
      players: [{ name: 'Ana' }],
      savedGame: null,
    });
    expect(party.events.at(-1)).toEqual({ event: 'tvConnected' });
  });

  test('carries joins, inputs and controllers', async () => {
    party = await TestParty.start();
    const tv = await connect();
    await tv.frame('welcome');
    const ana = await party.phone('Ana');
    const { playerId } = await tv.frame('playerJoined');
    tv.say('controllers', {
      list: [{ to: [playerId], controller: { controls: [{ kind: 'button', id: 'go' }] } }],
    });
    await ana.frame('controller');
    ana.say('input', { control: 'go', value: true });
    expect(await tv.frame('input')).toMatchObject({ playerId, control: 'go', value: true });
  });

  test('answers what it cannot read, and stays', async () => {
    party = await TestParty.start();
    const tv = await connect();
    await tv.frame('welcome');
    tv.say('controllers', { list: [{ to: 'all', controller: { controls: [{ kind: 'lever', id: 'x' }] } }] });
    expect(await tv.frame('error')).toMatchObject({ reason: 'bad-message' });
    tv.say('juggle');
    expect(await tv.frame('error', (data) => data['reason'] === 'unknown-type')).toBeDefined();
    tv.say('ping', { sent: 4 });
    expect(await tv.frame('pong')).toMatchObject({ sent: 4 });
  });

  test('tells phones of effects and failed commands, and the log of games', async () => {
    party = await TestParty.start();
    const tv = await connect();
    await tv.frame('welcome');
    const ana = await party.phone('Ana');
    const { playerId } = ana.welcome;
    tv.say('effect', { to: 'all', flash: '#ffffff' });
    tv.say('commandFailed', { playerId, reason: 'not-now', message: 'The game has begun.' });
    tv.say('gameStarted', { gameId: 'quiz' });
    tv.say('gameEnded', { gameId: 'quiz', ranking: [{ playerId, score: 3 }] });
    expect(await ana.frame('effect')).toEqual({ flash: '#ffffff' });
    expect(await ana.frame('error')).toMatchObject({ reason: 'not-now' });
    tv.say('ping', { sent: 1 });
    await tv.frame('pong');
    expect(party.events.slice(-2)).toEqual([
      { event: 'gameStarted', gameId: 'quiz' },
      { event: 'gameEnded', gameId: 'quiz', ranking: [{ playerId, score: 3 }] },
    ]);
  });

  test('hears of changed settings and the lock', async () => {
    party = await TestParty.start();
    const tv = await connect();
    await tv.frame('welcome');
    tv.say('settings', { language: 'pt-BR' });
    expect(await tv.frame('party')).toMatchObject({
      settings: { language: 'pt-BR', partyName: 'Partyline' },
    });
    tv.say('lock', { locked: true });
    expect(await tv.frame('party', (data) => 'locked' in data)).toEqual({ locked: true });
  });

  test('1.10 ends when another TV takes over', async () => {
    party = await TestParty.start();
    const tv = await connect();
    await tv.frame('welcome');
    await party.tv();
    expect(await tv.frame('bye')).toEqual({ reason: 'replaced' });
    await tv.ended();
  });
});

test('a port whose first message is no hello is refused', async () => {
  party = await TestParty.start();
  const { port1, port2 } = new MessageChannel();
  party.host.attachTv(portCarrier(port1));
  const answer = new Promise((resolve) => port2.once('message', resolve));
  port2.postMessage({ type: 'controllers', data: { list: [] } });
  expect(await answer).toMatchObject({ type: 'refused', data: { reason: 'bad-message' } });
  port2.close();
});
