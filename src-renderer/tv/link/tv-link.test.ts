import { expect, test } from 'vitest';
import { createFakeNetwork } from '../../line/testing/fake-network.ts';
import type { Line } from '../shell/shell-view.ts';
import { sampleParty } from '../testing/samples.ts';
import { openTvLink, type Told } from './tv-link.ts';

function open({ token }: { token: string | undefined } = { token: 'secret' }) {
  const network = createFakeNetwork({ random: 0.5 });
  const lines: Line[] = [];
  const told: Told[] = [];
  const link = openTvLink(
    { ...network.deps, token },
    { onLine: (line) => lines.push(line), onTold: (message) => told.push(message) },
  );
  const says = (type: string, data: object) => network.wire().say({ type, data });
  const welcome = (epoch = 1) => {
    network.wire().open();
    says('welcome', { party: sampleParty(), serverTime: network.now(), epoch, resumed: false });
  };
  return { ...network, link, lines, told, says, welcome };
}

test('hello comes first, with the token; the line is open with the welcome', () => {
  const { wire, lines, told, welcome } = open();
  wire().open();
  expect(wire().sent).toEqual([
    { type: 'hello', data: { role: 'tv', protocol: 1, confirms: true, token: 'secret' } },
  ]);
  expect(lines).toEqual(['connecting']);
  welcome();
  expect(lines).toEqual(['connecting', 'open']);
  expect(told.map((message) => message.type)).toEqual(['welcome']);
});

test('without a token hello has none', () => {
  const { wire } = open({ token: undefined });
  wire().open();
  expect(wire().sent).toEqual([{ type: 'hello', data: { role: 'tv', protocol: 1, confirms: true } }]);
});

test('after a lost line hello says which TV of the party this one was', () => {
  const { wire, pass, welcome } = open();
  welcome(4);
  wire().drop(1006);
  pass(250);
  wire().open();
  expect(wire().sent).toEqual([
    { type: 'hello', data: { role: 'tv', protocol: 1, confirms: true, token: 'secret', epoch: 4 } },
  ]);
});

test('nothing but hello is sent before the welcome', () => {
  const { link, wire, welcome } = open();
  link.send({ type: 'snapshotDone', data: {} });
  wire().open();
  link.send({ type: 'snapshotDone', data: {} });
  expect(wire().sent).toHaveLength(1);
  welcome();
  link.send({ type: 'snapshotDone', data: {} });
  expect(wire().sent.at(-1)).toEqual({ type: 'snapshotDone', data: {} });
});

test('a lost line comes back at once, then a little more slowly, but always within a second', () => {
  const { pass, wires, lines, wire, welcome } = open();
  welcome();
  wire().drop(1006);
  expect(lines.at(-1)).toBe('connecting');
  for (const waitMs of [188, 375, 525, 525, ...Array<number>(60).fill(525)]) {
    const before = wires.length;
    pass(waitMs - 1);
    expect(wires.length).toBe(before);
    pass(1);
    expect(wires.length).toBe(before + 1);
    wire().drop(1006);
  }
});

test('after a welcome the waiting starts small again', () => {
  const { pass, wires, wire, welcome } = open();
  wire().drop(1006);
  pass(250);
  wire().drop(1006);
  pass(500);
  welcome();
  wire().drop(1006);
  pass(250);
  expect(wires).toHaveLength(4);
});

test('a host that is silent for three seconds is rung up again', () => {
  const { now, pass, wires, lines, wire, welcome, says } = open();
  welcome();
  for (let second = 0; second < 10; second += 1) {
    pass(1_000);
    says('pong', { sent: now(), serverTime: now() });
  }
  expect(wires).toHaveLength(1);
  expect(wire().sent.at(-1)).toEqual({ type: 'ping', data: { sent: now() } });
  pass(4_000);
  expect(wires[0]?.closed).toBe(true);
  expect(lines.at(-1)).toBe('connecting');
  pass(250);
  expect(wires).toHaveLength(2);
});

test('a socket that never opens is given up, too', () => {
  const { pass, wires } = open();
  pass(4_250);
  expect(wires).toHaveLength(2);
});

test('the clock of the host is known from the first round trip, and better from a quicker one', () => {
  const { link, now, pass, wire, says } = open();
  wire().open();
  pass(200);
  const serverTime = now() + 5_000;
  says('welcome', { party: sampleParty(), serverTime, epoch: 1, resumed: false });
  expect(link.clockOffsetMs()).toBe(5_100);
  const sent = now();
  pass(20);
  says('pong', { sent, serverTime: now() + 5_000 });
  expect(link.clockOffsetMs()).toBe(5_010);
});

test('13.4 a host that was started again, or a clock that jumped, is believed with its next word', () => {
  const { link, now, pass, wire, says, welcome } = open();
  const ping = (aheadMs: number) => {
    const sent = now();
    pass(20);
    says('pong', { sent, serverTime: now() - 10 + aheadMs });
  };
  welcome();
  ping(0);
  expect(link.clockOffsetMs()).toBe(0);
  ping(90_000);
  expect(link.clockOffsetMs()).toBe(90_000);
  ping(-4_000);
  expect(link.clockOffsetMs()).toBe(-4_000);
  says('pong', { sent: now() + 50, serverTime: 5 });
  expect(link.clockOffsetMs()).toBe(-4_000);
  wire().drop(1006);
  pass(250);
  wire().open();
  says('welcome', { party: sampleParty(), serverTime: now() - 7_200_000, epoch: 1, resumed: true });
  expect(link.clockOffsetMs()).toBe(-7_200_000);
});

test.each([
  { how: 'a bye', end: (said: ReturnType<typeof open>) => said.says('bye', { reason: 'replaced' }) },
  { how: 'its close code', end: (said: ReturnType<typeof open>) => said.wire().drop(4006) },
])('a TV that was replaced, told by $how, stays quiet', ({ end }) => {
  const opened = open();
  opened.welcome();
  end(opened);
  opened.pass(600_000);
  expect(opened.lines.at(-1)).toBe('replaced');
  expect(opened.wires).toHaveLength(1);
});

test('a host that closes is asked now and then whether it is back', () => {
  const { pass, wires, lines, wire, says, welcome } = open();
  welcome();
  says('bye', { reason: 'host-closing' });
  pass(3_999);
  expect(wires).toHaveLength(1);
  pass(1);
  expect(wires).toHaveLength(2);
  wire().drop(1006);
  expect(lines.at(-1)).toBe('host-closed');
  pass(4_000);
  welcome();
  expect(lines.at(-1)).toBe('open');
});

test('a wrong token is not tried again', () => {
  const { pass, wires, lines, wire, says } = open();
  wire().open();
  says('refused', { reason: 'bad-token', message: 'No.' });
  pass(600_000);
  expect(lines.at(-1)).toBe('refused');
  expect(wires).toHaveLength(1);
});

test('a refusal that passes is tried again', () => {
  const { pass, wires, wire, says, welcome, lines } = open();
  wire().open();
  says('refused', { reason: 'too-many-connections', message: 'Full.' });
  expect(lines.at(-1)).toBe('refused');
  pass(4_000);
  expect(wires).toHaveLength(2);
  welcome();
  expect(lines.at(-1)).toBe('open');
});

test('a socket that was given up is not listened to any more', () => {
  const { pass, wires, told, wire, welcome } = open();
  welcome();
  const [old] = wires;
  wire().drop(1006);
  pass(250);
  old?.say({ type: 'playerDropped', data: { playerId: 'p1' } });
  old?.drop(4006);
  pass(100);
  expect(told).toHaveLength(1);
  expect(wires.at(-1)?.closed).toBe(false);
});

test('in development a message that no TV knows is loud', () => {
  const { says, welcome } = open();
  welcome();
  expect(() => says('fireworks', {})).toThrow('fireworks');
  expect(() => says('playerDropped', {})).toThrow();
});

test('a link that is closed does not come back', () => {
  const { link, pass, wires, welcome } = open();
  welcome();
  link.close();
  pass(60_000);
  expect(wires).toHaveLength(1);
  expect(wires[0]?.closed).toBe(true);
});
