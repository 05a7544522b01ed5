import { expect, test } from 'vitest';
import { TV_PORT_MESSAGE } from '../../../src-shared/app-window.ts';
import { portCarrier, type PortWindow } from '../../line/port-carrier.ts';
import type { Line } from '../shell/shell-view.ts';
import { createFakeTimers } from '../testing/fake-timers.ts';
import { sampleParty } from '../testing/samples.ts';
import { until } from '../testing/until.ts';
import { openTvLink, type Told } from './tv-link.ts';

/** A page whose preload answers `connect` with a real MessagePort, and the host's end of it. */
function open() {
  const timers = createFakeTimers();
  const page = new EventTarget() as EventTarget & PortWindow;
  const lines: Line[] = [];
  const told: Told[] = [];
  const heard: unknown[] = [];
  const pings: unknown[] = [];
  const hosts: MessagePort[] = [];

  function post(data: unknown, source: unknown = page): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data: said }: MessageEvent<{ type: string }>) =>
      (said.type === 'ping' ? pings : heard).push(said);
    hosts.push(port1);
    page.dispatchEvent(Object.assign(new Event('message'), { data, source, ports: [port2] }));
  }

  let connects = 0;
  const app = {
    connect() {
      connects += 1;
      queueMicrotask(() => post(TV_PORT_MESSAGE));
    },
    toggleFullscreen() {},
    openGamesFolder() {},
    openStudio() {},
  };
  const link = openTvLink(
    { ...timers, random: () => 0.5, carrier: portCarrier(app, page) },
    { onLine: (line) => lines.push(line), onTold: (message) => told.push(message) },
  );
  const says = (type: string, data: object) => hosts.at(-1)?.postMessage({ type, data });
  const welcome = () => says('welcome', { party: sampleParty(), serverTime: 1, epoch: 4, resumed: false });
  const close = () => {
    link.close();
    for (const host of hosts) host.close();
  };
  return {
    link,
    timers,
    lines,
    told,
    heard,
    pings,
    hosts,
    says,
    welcome,
    post,
    close,
    connects: () => connects,
  };
}

test('hello goes over the port first, and the line is open with the welcome', async () => {
  const opened = open();
  await until(() => expect(opened.heard).toHaveLength(1));
  expect(opened.heard).toEqual([{ type: 'hello', data: { role: 'tv', protocol: 1, confirms: true } }]);
  opened.link.send({ type: 'snapshotDone', data: {} });
  opened.welcome();
  await until(() => expect(opened.told).toHaveLength(1));
  expect(opened.lines).toEqual(['connecting', 'open']);
  opened.link.send({ type: 'gameStarted', data: { gameId: 'floe' } });
  await until(() => expect(opened.heard).toHaveLength(2));
  expect(opened.heard[1]).toEqual({ type: 'gameStarted', data: { gameId: 'floe' } });
  opened.close();
});

test('13.4 host time comes over the port, too: with the welcome, then by pings, and it follows a jump', async () => {
  const opened = open();
  await until(() => expect(opened.heard).toHaveLength(1));
  opened.welcome();
  await until(() => expect(opened.lines.at(-1)).toBe('open'));
  expect(opened.link.clockOffsetMs()).toBe(1 - opened.timers.now());
  for (const aheadMs of [500, 90_000]) {
    opened.timers.advance(1_000);
    const sent = opened.timers.now();
    await until(() => expect(opened.pings.at(-1)).toEqual({ type: 'ping', data: { sent } }));
    opened.says('pong', { sent, serverTime: sent + aheadMs });
    await until(() => expect(opened.link.clockOffsetMs()).toBe(aheadMs));
  }
  opened.close();
});

test('a port that a frame offers is not taken', async () => {
  const opened = open();
  await until(() => expect(opened.heard).toHaveLength(1));
  opened.post(TV_PORT_MESSAGE, { another: 'window' });
  opened.post('something else');
  const data = { party: sampleParty(), serverTime: 1, epoch: 1, resumed: false };
  opened.hosts[0]?.postMessage({ type: 'welcome', data });
  await until(() => expect(opened.lines).toEqual(['connecting', 'open']));
  expect(opened.heard).toHaveLength(1);
  opened.close();
});

test.each([
  { said: 'bye', data: { reason: 'replaced' }, line: 'replaced' },
  { said: 'bye', data: { reason: 'host-closing' }, line: 'host-closed' },
  { said: 'refused', data: { reason: 'bad-protocol', message: 'Reload.' }, line: 'refused' },
])('5.5 $said $data ends the line: $line', async ({ said, data, line }) => {
  const opened = open();
  await until(() => expect(opened.heard).toHaveLength(1));
  opened.says(said, data);
  await until(() => expect(opened.lines.at(-1)).toBe(line));
  opened.timers.advance(600_000);
  expect(opened.connects()).toBe(1);
  // A port that comes late, from a connect that was on its way, opens nothing any more.
  opened.post(TV_PORT_MESSAGE);
  opened.welcome();
  // Messages arrive in the order in which they were sent, so after this one a hello would be here.
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port2.onmessage = resolve;
    port1.postMessage(null);
  });
  port1.close();
  expect(opened.heard).toHaveLength(1);
  expect(opened.lines.at(-1)).toBe(line);
  opened.close();
});

test('a port that closes is asked for again', async () => {
  const opened = open();
  await until(() => expect(opened.heard).toHaveLength(1));
  opened.welcome();
  await until(() => expect(opened.lines.at(-1)).toBe('open'));
  opened.hosts[0]?.close();
  await until(() => expect(opened.lines.at(-1)).toBe('connecting'));
  opened.timers.advance(1_000);
  expect(opened.connects()).toBe(2);
  await until(() => expect(opened.heard).toHaveLength(2));
  expect(opened.heard[1]).toMatchObject({ type: 'hello', data: { epoch: 4 } });
  opened.close();
});
