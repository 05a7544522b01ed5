import { expect, test } from 'vitest';
import type { HostToPhone } from '../../../src-shared/protocol.ts';
import { createFakeDeps } from './link-bench.ts';
import { answerPings, CONTROLLER, DETAILS, joined, VISIT_1, welcome } from './link-bench.ts';
import { createPhoneLink } from './phone-link.ts';

test('says hello first, with what the guest typed', () => {
  const { field } = joined();
  const visit = { joinId: VISIT_1, attempt: 1 };
  const data = { role: 'phone', protocol: 1, ...DETAILS, ...visit };
  expect(field.wire().sent[0]).toEqual({ type: 'hello', data });
});

test('is online after the welcome, with the seat and the controller', () => {
  const { link } = joined();
  expect(link.state()).toMatchObject({
    at: 'online',
    seat: { name: 'Ana', token: 'seat-1' },
    controller: CONTROLLER,
  });
});

test('resumes with the token alone', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.resume('seat-1', 'en');
  field.wire().open();
  const visit = { joinId: VISIT_1, attempt: 1 };
  const data = { role: 'phone', protocol: 1, token: 'seat-1', language: 'en', ...visit };
  expect(field.wire().sent[0]?.data).toEqual(data);
  expect(link.state()).toEqual({ at: 'joining', resuming: true, failures: 0 });
});

test('keeps the controller on the screen while the line is down, and comes back with the token', () => {
  const { field, link } = joined();
  field.wire().drop();
  expect(link.state()).toMatchObject({ at: 'offline', controller: CONTROLLER, hostClosed: false });
  field.pass(250);
  field.wire().open();
  expect(field.wire().sent[0]?.data).toMatchObject({ token: 'seat-1', language: 'pt-BR' });
  expect(field.wire().sent[0]?.data).not.toHaveProperty('code');
  field.wire().say(welcome(field.now()));
  expect(link.state()).toMatchObject({ at: 'online', controller: CONTROLLER });
});

test('stays up while the host answers its pings', () => {
  const { field, link } = joined();
  answerPings(field, 30);
  expect(link.state().at).toBe('online');
  expect(field.wires).toHaveLength(1);
});

test('takes three seconds of silence for a dead line', () => {
  const { field, link } = joined();
  answerPings(field, 3);
  field.pass(2_900);
  expect(link.state().at).toBe('online');
  field.pass(200);
  expect(link.state().at).toBe('offline');
  expect(field.wires[0]?.closed).toBe(true);
});

test('tries again after each failure, at most a second apart', () => {
  const { field } = joined();
  field.wire().drop();
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const before = field.wires.length;
    field.pass(1_000);
    expect(field.wires.length).toBeGreaterThan(before);
    field.wire().drop();
  }
});

test('gives up a connection that nobody answers', () => {
  const { field } = joined();
  field.wire().drop();
  field.pass(250);
  const stuck = field.wire();
  field.pass(4_500);
  expect(stuck.closed).toBe(true);
  expect(field.wire()).not.toBe(stuck);
});

test('hears nothing from a wire that it has replaced', () => {
  const { field, link } = joined();
  const old = field.wire();
  old.drop();
  field.pass(250);
  field.wire().open();
  field.wire().say(welcome(field.now()));
  old.drop();
  old.say({ type: 'bye', data: { reason: 'kicked' } });
  expect(link.state().at).toBe('online');
});

test('a page that slept for longer than the host waits opens a new line at once', () => {
  const { field, link } = joined();
  field.sleep(60_000);
  link.wake();
  expect(field.wires.map(({ closed }) => closed)).toEqual([true, false]);
  field.wire().open();
  expect(field.wire().sent[0]?.data).toMatchObject({ token: 'seat-1' });
});

test('a page that slept for a moment asks its line, and a dead one is given up within half a second', () => {
  const { field, link } = joined();
  field.sleep(2_000);
  link.wake();
  expect(field.wires).toHaveLength(1);
  field.pass(500);
  expect(link.state().at).toBe('offline');
  expect(field.wires).toHaveLength(2);
});

test('a page that wakes up with a living line keeps it', () => {
  const { field, link } = joined();
  field.sleep(2_000);
  link.wake();
  expect(field.wire().sent.map((message) => message.type)).toContain('ping');
  field.wire().say({ type: 'pong', data: { sent: field.now(), serverTime: field.now() } });
  answerPings(field, 5);
  expect(link.state().at).toBe('online');
  expect(field.wires).toHaveLength(1);
});

test('a wake-up while the line is down tries at once', () => {
  const { field, link } = joined();
  field.wire().drop();
  const before = field.wires.length;
  link.wake();
  expect(field.wires).toHaveLength(before + 1);
});

test('on another network the line is opened again at once, and the old one is not waited for', () => {
  const { field, link } = joined();
  link.networkChanged();
  expect(field.wires.map(({ closed }) => closed)).toEqual([true, false]);
  field.wire().open();
  expect(field.wire().sent[0]?.data).toMatchObject({ token: 'seat-1' });
  field.wire().say(welcome(field.now()));
  expect(link.state()).toMatchObject({ at: 'online', controller: CONTROLLER });
});

test('a wake-up gives a first hello its time', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.join(DETAILS);
  field.wire().open();
  link.wake();
  expect(field.wires).toHaveLength(1);
});

test('a refusal ends the tries and says why', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.join(DETAILS);
  field.wire().open();
  field.wire().say({ type: 'refused', data: { reason: 'wrong-code', message: '' } });
  field.pass(60_000);
  expect(link.state()).toMatchObject({ at: 'refused', reason: 'wrong-code' });
  expect(field.wires).toHaveLength(1);
});

test('a refusal that passes by itself does not cost the seat', () => {
  const { field, link } = joined();
  field.wire().drop();
  field.pass(250);
  field.wire().open();
  field.wire().say({ type: 'refused', data: { reason: 'rate-limited', message: '' } });
  expect(link.state().at).toBe('offline');
  field.pass(1_000);
  expect(field.wires.length).toBeGreaterThan(2);
});

test('a seat opened elsewhere stops the tries, also when only the close code says so', () => {
  for (const tell of ['bye', 'code'] as const) {
    const { field, link } = joined();
    if (tell === 'bye') field.wire().say({ type: 'bye', data: { reason: 'replaced' } });
    else field.wire().drop(4006);
    field.pass(60_000);
    expect(link.state()).toEqual({ at: 'ended', reason: 'replaced' });
    expect(field.wires).toHaveLength(1);
  }
});

test('a kick and a ban stop the tries', () => {
  for (const reason of ['kicked', 'banned'] as const) {
    const { field, link } = joined();
    field.wire().say({ type: 'bye', data: { reason } });
    field.pass(60_000);
    expect(link.state()).toEqual({ at: 'ended', reason });
    expect(field.wires).toHaveLength(1);
  }
});

test('when the host closes, the phone waits for it with its seat', () => {
  const { field, link } = joined();
  field.wire().say({ type: 'bye', data: { reason: 'host-closing' } });
  expect(link.state()).toMatchObject({ at: 'offline', hostClosed: true });
  field.pass(5_000);
  field.wire().open();
  field.wire().say(welcome(field.now()));
  expect(link.state().at).toBe('online');
});

test('leaving says so and stays away', () => {
  const { field, link } = joined();
  link.leave();
  expect(field.wire().sent.at(-1)).toEqual({ type: 'leave', data: {} });
  expect(field.wire().closed).toBe(true);
  field.pass(60_000);
  expect(link.state()).toEqual({ at: 'ended', reason: 'left' });
  expect(field.wires).toHaveLength(1);
});

test('an input goes out while online and is dropped while offline', () => {
  const { field, link } = joined();
  const input = { type: 'input', data: { control: 'dash', value: true } } as const;
  expect(link.send(input)).toBe(true);
  expect(field.wire().sent.at(-1)).toEqual(input);
  field.wire().drop();
  expect(link.send(input)).toBe(false);
});

test('knows the host clock from the welcome, and better from the quickest ping', () => {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps);
  link.join(DETAILS);
  field.wire().open();
  field.wire().say(welcome(field.now() + 5_000));
  expect(link.hostTime()).toBe(field.now() + 5_000);
  field.wire().say({
    type: 'pong',
    data: { sent: field.now() - 20, serverTime: field.now() - 10 + 5_040 },
  });
  field.wire().say({
    type: 'pong',
    data: { sent: field.now() - 900, serverTime: field.now() - 800 + 5_040 },
  });
  expect(link.hostTime()).toBe(field.now() + 5_040);
});

test.each([90_000, -90_000, 13 * 3_600_000])(
  '13.4 after a jump of the host, or a sleep of the phone, by %s ms the next answer is believed',
  (byMs) => {
    const { field, link } = joined();
    const answer = (aheadMs: number) => {
      const sent = field.now();
      field.pass(20);
      field.wire().say({ type: 'pong', data: { sent, serverTime: field.now() - 10 + aheadMs } });
    };
    answer(5_000);
    expect(link.hostTime()).toBe(field.now() + 5_000);
    answer(5_000 + byMs);
    expect(link.hostTime()).toBe(field.now() + 5_000 + byMs);
    expect(link.hostTime(300)).toBe(field.now() + 5_000 + byMs - 300);
  },
);

test('what changed about you changes the seat, and effects and errors are passed on', () => {
  const { field, link } = joined();
  const heard: string[] = [];
  link.onSignal((signal) => heard.push(signal.type));
  field.wire().say({ type: 'you', data: { name: 'Ana 2', inCharge: true } });
  field.wire().say({ type: 'effect', data: { haptic: 20 } });
  field.wire().say({ type: 'error', data: { reason: 'not-now', message: '' } });
  expect(link.state()).toMatchObject({ seat: { name: 'Ana 2', inCharge: true, iconIndex: 3 } });
  expect(heard).toEqual(['effect', 'error']);
});

test('frames that are no messages change nothing', () => {
  const { field, link } = joined();
  const before = link.state();
  const odd = [null, 7, 'x', { type: 4, data: {} }, { type: 'controller' }, { type: 'newer', data: {} }];
  for (const frame of odd) field.wire().say(frame as unknown as HostToPhone);
  expect(link.state()).toBe(before);
});
