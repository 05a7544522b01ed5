import { expect, test } from 'vitest';
import { sampleParty } from '../testing/samples.ts';
import { createFakeTimers } from '../testing/fake-timers.ts';
import type { Line } from '../shell/shell-view.ts';
import type { Told } from './carrier.ts';
import { openSocketCarrier, type SocketEvents } from './socket-carrier.ts';

type FakeSocket = SocketEvents & { sent: unknown[]; isClosed: boolean };

function open({ token }: { token: string | undefined } = { token: 'secret' }) {
  const timers = createFakeTimers();
  const sockets: FakeSocket[] = [];
  const lines: Line[] = [];
  const told: Told[] = [];
  const carrier = openSocketCarrier(
    {
      openSocket(events) {
        const socket: FakeSocket = { ...events, sent: [], isClosed: false };
        sockets.push(socket);
        return { send: (text) => socket.sent.push(JSON.parse(text)), close: () => (socket.isClosed = true) };
      },
      token,
      timers,
      random: () => 0.5,
    },
    { onLine: (line) => lines.push(line), onTold: (message) => told.push(message) },
  );
  const last = (): FakeSocket => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('no socket');
    return socket;
  };
  const says = (type: string, data: object) => last().onText(JSON.stringify({ type, data }));
  const welcome = (epoch = 1) => {
    last().onOpen();
    says('welcome', { party: sampleParty(), serverTime: timers.now(), epoch, resumed: false });
  };
  return { carrier, timers, sockets, lines, told, last, says, welcome };
}

test('hello comes first, with the token; the line is open with the welcome', () => {
  const { last, lines, told, welcome } = open();
  last().onOpen();
  expect(last().sent).toEqual([
    { type: 'hello', data: { role: 'tv', protocol: 1, confirms: true, token: 'secret' } },
  ]);
  expect(lines).toEqual(['connecting']);
  welcome();
  expect(lines).toEqual(['connecting', 'open']);
  expect(told.map((message) => message.type)).toEqual(['welcome']);
});

test('without a token hello has none', () => {
  const { last } = open({ token: undefined });
  last().onOpen();
  expect(last().sent).toEqual([{ type: 'hello', data: { role: 'tv', protocol: 1, confirms: true } }]);
});

test('after a lost line hello says which TV of the party this one was', () => {
  const { last, timers, welcome } = open();
  welcome(4);
  last().onClose(1006);
  timers.advance(250);
  last().onOpen();
  expect(last().sent).toEqual([
    { type: 'hello', data: { role: 'tv', protocol: 1, confirms: true, token: 'secret', epoch: 4 } },
  ]);
});

test('nothing but hello is sent before the welcome', () => {
  const { carrier, last, welcome } = open();
  carrier.send({ type: 'snapshotDone', data: {} });
  last().onOpen();
  carrier.send({ type: 'snapshotDone', data: {} });
  expect(last().sent).toHaveLength(1);
  welcome();
  carrier.send({ type: 'snapshotDone', data: {} });
  expect(last().sent.at(-1)).toEqual({ type: 'snapshotDone', data: {} });
});

test('a lost line comes back at once, then a little more slowly', () => {
  const { timers, sockets, lines, last, welcome } = open();
  welcome();
  last().onClose(1006);
  expect(lines.at(-1)).toBe('connecting');
  for (const waitMs of [250, 500, 600, 600, 600]) {
    const before = sockets.length;
    timers.advance(waitMs - 1);
    expect(sockets.length).toBe(before);
    timers.advance(1);
    expect(sockets.length).toBe(before + 1);
    last().onClose(1006);
  }
});

test('after a welcome the waiting starts small again', () => {
  const { timers, sockets, last, welcome } = open();
  last().onClose(1006);
  timers.advance(250);
  last().onClose(1006);
  timers.advance(500);
  welcome();
  last().onClose(1006);
  timers.advance(250);
  expect(sockets).toHaveLength(4);
});

test('a host that is silent for three seconds is rung up anew', () => {
  const { timers, sockets, lines, last, welcome, says } = open();
  welcome();
  for (let second = 0; second < 10; second += 1) {
    timers.advance(1_000);
    says('pong', { sent: timers.now(), serverTime: timers.now() });
  }
  expect(sockets).toHaveLength(1);
  expect(last().sent.at(-1)).toEqual({ type: 'ping', data: { sent: timers.now() } });
  timers.advance(4_000);
  expect(sockets[0]?.isClosed).toBe(true);
  expect(lines.at(-1)).toBe('connecting');
  timers.advance(250);
  expect(sockets).toHaveLength(2);
});

test('a socket that never opens is given up, too', () => {
  const { timers, sockets } = open();
  timers.advance(4_250);
  expect(sockets).toHaveLength(2);
});

test('the clock of the host is known from the first round trip, and better from a quicker one', () => {
  const { carrier, timers, last, says } = open();
  last().onOpen();
  timers.advance(200);
  const serverTime = timers.now() + 5_000;
  says('welcome', { party: sampleParty(), serverTime, epoch: 1, resumed: false });
  expect(carrier.clockOffsetMs()).toBe(5_100);
  const sent = timers.now();
  timers.advance(20);
  says('pong', { sent, serverTime: timers.now() + 5_000 });
  expect(carrier.clockOffsetMs()).toBe(5_010);
});

test('13.4 a host that was started again, or a clock that jumped, is believed with its next word', () => {
  const { carrier, timers, last, says, welcome } = open();
  const ping = (aheadMs: number) => {
    const sent = timers.now();
    timers.advance(20);
    says('pong', { sent, serverTime: timers.now() - 10 + aheadMs });
  };
  welcome();
  ping(0);
  expect(carrier.clockOffsetMs()).toBe(0);
  ping(90_000);
  expect(carrier.clockOffsetMs()).toBe(90_000);
  ping(-4_000);
  expect(carrier.clockOffsetMs()).toBe(-4_000);
  says('pong', { sent: timers.now() + 50, serverTime: 5 });
  expect(carrier.clockOffsetMs()).toBe(-4_000);
  last().onClose(1006);
  timers.advance(250);
  last().onOpen();
  says('welcome', { party: sampleParty(), serverTime: timers.now() - 7_200_000, epoch: 1, resumed: true });
  expect(carrier.clockOffsetMs()).toBe(-7_200_000);
});

test.each([
  { how: 'a bye', end: (said: ReturnType<typeof open>) => said.says('bye', { reason: 'replaced' }) },
  { how: 'its close code', end: (said: ReturnType<typeof open>) => said.last().onClose(4006) },
])('a TV that was replaced, told by $how, stays quiet', ({ end }) => {
  const opened = open();
  opened.welcome();
  end(opened);
  opened.timers.advance(600_000);
  expect(opened.lines.at(-1)).toBe('replaced');
  expect(opened.sockets).toHaveLength(1);
});

test('a host that closes is asked now and then whether it is back', () => {
  const { timers, sockets, lines, last, says, welcome } = open();
  welcome();
  says('bye', { reason: 'host-closing' });
  timers.advance(3_999);
  expect(sockets).toHaveLength(1);
  timers.advance(1);
  expect(sockets).toHaveLength(2);
  last().onClose(1006);
  expect(lines.at(-1)).toBe('host-closed');
  timers.advance(4_000);
  welcome();
  expect(lines.at(-1)).toBe('open');
});

test('a wrong token is not tried again', () => {
  const { timers, sockets, lines, last, says } = open();
  last().onOpen();
  says('refused', { reason: 'bad-token', message: 'No.' });
  timers.advance(600_000);
  expect(lines.at(-1)).toBe('refused');
  expect(sockets).toHaveLength(1);
});

test('a refusal that passes is tried again', () => {
  const { timers, sockets, last, says, welcome, lines } = open();
  last().onOpen();
  says('refused', { reason: 'too-many-connections', message: 'Full.' });
  expect(lines.at(-1)).toBe('refused');
  timers.advance(4_000);
  expect(sockets).toHaveLength(2);
  welcome();
  expect(lines.at(-1)).toBe('open');
});

test('a socket that was given up is not listened to any more', () => {
  const { timers, sockets, told, last, welcome } = open();
  welcome();
  const [old] = sockets;
  last().onClose(1006);
  timers.advance(250);
  old?.onText(JSON.stringify({ type: 'playerDropped', data: { playerId: 'p1' } }));
  old?.onClose(4006);
  timers.advance(100);
  expect(told).toHaveLength(1);
  expect(sockets.at(-1)?.isClosed).toBe(false);
});

test('in development a message that no TV knows is loud', () => {
  const { says, welcome } = open();
  welcome();
  expect(() => says('fireworks', {})).toThrow('fireworks');
  expect(() => says('playerDropped', {})).toThrow();
});

test('a carrier that is closed does not come back', () => {
  const { carrier, timers, sockets, welcome } = open();
  welcome();
  carrier.close();
  timers.advance(60_000);
  expect(sockets).toHaveLength(1);
  expect(sockets[0]?.isClosed).toBe(true);
});
