/** A host whose clocks the test moves, each apart: nobody who sets the one on the wall changes anything. */
import { LIMITS } from '../../src-shared/limits.ts';
import { afterEach, expect, test } from 'vitest';
import { createSettableClock, type SettableClock } from '../../src-main/host/base/testing/settable-clock.ts';
import type { Client } from '../support/client.ts';
import { TestParty } from '../support/party.ts';

const HOUR_MS = 3_600_000;
/** Forward and back, by little and by much. */
const JUMPS = [90_000, -90_000, 13 * HOUR_MS, -13 * HOUR_MS];

let party: TestParty;
let clock: SettableClock;
async function start(): Promise<void> {
  clock = createSettableClock();
  party = await TestParty.start({ clock });
}
afterEach(() => party.end());

/** The host has asked everybody once more, and looked at what is due. */
async function beats(tv: Client, count: number): Promise<void> {
  const signals = () => tv.frames.filter(({ type }) => type === 'signals').length;
  const before = signals();
  expect(await tv.until(() => signals() >= before + count)).toBe(true);
}

const showTo = (tv: Client, endsAt: number) =>
  tv.say('controllers', {
    list: [{ to: 'all', controller: { timer: { endsAt }, controls: [{ kind: 'buzzer', id: 'buzz' }] } }],
  });

test.each(JUMPS)('13.1 host time does not jump when the wall clock is set by %s ms', async (byMs) => {
  await start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  const before = Number(ana.welcome['serverTime']);
  clock.setWall(byMs);
  clock.pass(1_500);
  expect(await ana.settle()).toBe(before + 1_500);
  expect(await tv.settle()).toBe(before + 1_500);
  const late = await party.phone('Bea');
  expect(late.welcome['serverTime']).toBe(before + 1_500);
  const visitor = await party.client();
  visitor.say('hello', { role: 'phone', protocol: 1, visit: true });
  await visitor.frame('door');
  expect(await visitor.settle()).toBe(before + 1_500);
});

test.each(JUMPS)('13.1 presses keep their order while the wall clock is set by %s ms', async (byMs) => {
  await start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  const bea = await party.phone('Bea');
  showTo(tv, clock.now() + 60_000);
  await bea.frame('controller');
  const first = clock.now();
  clock.pass(30);
  ana.say('input', { control: 'buzz', value: true, at: first });
  const heard = await tv.frame('input');
  clock.setWall(byMs);
  clock.pass(30);
  bea.say('input', { control: 'buzz', value: true, at: first + 20 });
  const second = await tv.frame('input', (data) => data['playerId'] === bea.welcome['playerId']);
  expect([heard['at'], second['at']]).toEqual([first, first + 20]);
});

test.each(JUMPS)('13.2 nobody is silent because the wall clock is set by %s ms', async (byMs) => {
  await start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  clock.setWall(byMs);
  await beats(tv, 2);
  expect([ana.isClosed, tv.isClosed]).toEqual([false, false]);
});

test.each(JUMPS)(
  '13.2 the charge waits its 5 s of rule 4.6 though the wall clock is set by %s ms',
  async (byMs) => {
    await start();
    const tv = await party.tv();
    const ana = await party.phone('Ana');
    const bea = await party.phone('Bea');
    ana.cut();
    await tv.frame('playerDropped');
    clock.setWall(byMs);
    await beats(tv, 2);
    expect(bea.frames.filter(({ type }) => type === 'you')).toEqual([]);
    const since = clock.now();
    // As it passes for a host that is awake.
    const passing = setInterval(() => clock.pass(LIMITS.lookEveryMs), LIMITS.lookEveryMs / 2);
    expect(await bea.frame('you', undefined, 20_000).finally(() => clearInterval(passing))).toEqual({
      inCharge: true,
    });
    expect(clock.now() - since).toBeGreaterThan(4_500);
  },
);

test.each(JUMPS)(
  '13.2 the wait of rule 9.4 is no shorter and no longer when the wall clock is set by %s ms',
  async (byMs) => {
    await start();
    const knock = async (code: string) => {
      const phone = await party.client();
      phone.say('hello', { role: 'phone', protocol: 1, code, name: 'Ana' });
      await phone.until(() => phone.frames.length > 0);
      const [answer] = phone.frames;
      return answer?.data['reason'] ?? answer?.type;
    };
    for (let count = 0; count < 5; count += 1) expect(await knock('ZZZZ')).toBe('wrong-code');
    clock.setWall(byMs);
    expect(await knock(party.host.code)).toBe('rate-limited');
    clock.pass(2_001);
    expect(await knock(party.host.code)).toBe('welcome');
  },
);

test.each(JUMPS)(
  '13.2 the changes of rule 6.10 come back as time passes, not as the wall clock is set by %s ms',
  async (byMs) => {
    await start();
    const ana = await party.phone('Ana');
    const errors = () => ana.frames.filter(({ type }) => type === 'error').length;
    for (let count = 0; count < 21; count += 1) ana.say('profile', { iconIndex: count });
    await ana.settle();
    expect(errors()).toBe(1);
    clock.setWall(byMs);
    ana.say('profile', { iconIndex: 5 });
    await ana.settle();
    expect(errors()).toBe(2);
    clock.pass(1_000);
    ana.say('profile', { iconIndex: 6 });
    await ana.settle();
    expect(errors()).toBe(2);
  },
);

test('13.1 a host that is started again says its own time, with the welcome', async () => {
  await start();
  const ana = await party.phone('Ana');
  const before = Number(ana.welcome['serverTime']);
  await party.stop();
  clock = createSettableClock(before - 2 * HOUR_MS);
  party = await TestParty.start({ clock, dataDir: party.dataDir });
  const again = await party.phone('Ana', { token: ana.welcome['token'] });
  expect(again.welcome['playerId']).toBe(ana.welcome['playerId']);
  expect(again.welcome['serverTime']).toBe(before - 2 * HOUR_MS);
});

const RTT_LIES = ['0', '-1e300', '1e300', '1795000000000', '', 'x'.repeat(125)];

test('13.6 pongs that nobody asked for move no press, and the TV shows no round trip of theirs', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const cheat = await party.phone('Cheat');
  showTo(tv, 0);
  await cheat.frame('controller');
  await beats(tv, 2);
  for (const payload of RTT_LIES) cheat.pong(payload);
  const now = await cheat.settle();
  cheat.say('input', { control: 'buzz', value: true, at: now - 900 });
  const { at } = await tv.frame('input');
  // The margin of rule 3.3, and a line on loopback.
  expect(Number(at)).toBeGreaterThan(now - 400);
  await beats(tv, 1);
  const shown = tv.frames.flatMap(({ type, data }) =>
    type === 'signals' ? (data['list'] as { rttMs: number }[]).map(({ rttMs }) => rttMs) : [],
  );
  expect(Math.min(...shown)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...shown)).toBeLessThan(300);
});

test('13.6 a pong that was answered counts once: saying it again is no slower line', async () => {
  party = await TestParty.start();
  const tv = await party.tv();
  const cheat = await party.phone('Cheat');
  cheat.repeatPongsAfter(600);
  showTo(tv, 0);
  await cheat.frame('controller');
  await beats(tv, 3);
  const now = await cheat.settle();
  cheat.say('input', { control: 'buzz', value: true, at: now - 900 });
  expect(Number((await tv.frame('input'))['at'])).toBeGreaterThan(now - 400);
});

test.each([
  ['no number', '"now"'],
  ['none', 'null'],
  ['without end', '1e999'],
  ['minus without end', '-1e999'],
])('13.7 a press time that is %s makes the frame malformed', async (_what, at) => {
  party = await TestParty.start();
  const tv = await party.tv();
  const ana = await party.phone('Ana');
  showTo(tv, 0);
  await ana.frame('controller');
  ana.sayText(`{"type":"input","data":{"control":"buzz","value":true,"at":${at}}}`);
  expect((await ana.frame('error'))['reason']).toBe('bad-message');
  await ana.settle();
  await tv.settle();
  expect(tv.frames.filter(({ type }) => type === 'input')).toEqual([]);
});

test.each([1e300, -1e300, -1, 5e-324, Number.MAX_SAFE_INTEGER])(
  '3.3 a press time of %s is bounded by the arrival and the line',
  async (at) => {
    await start();
    const tv = await party.tv();
    const ana = await party.phone('Ana');
    showTo(tv, 0);
    await ana.frame('controller');
    ana.say('input', { control: 'buzz', value: true, at });
    const heard = Number((await tv.frame('input'))['at']);
    expect(heard).toBe(at > clock.now() ? clock.now() : clock.now() - 100);
  },
);

test.each([1e300, -1e300, 0])(
  '13.7 a ping that was sent at %s comes back with the host’s time',
  async (sent) => {
    await start();
    const ana = await party.phone('Ana');
    ana.say('ping', { sent });
    expect(await ana.frame('pong')).toEqual({ sent, serverTime: clock.now() });
  },
);
