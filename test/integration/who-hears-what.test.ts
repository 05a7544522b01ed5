import { afterEach, expect, test } from 'vitest';
import { TestParty } from '../support/party.ts';

let party: TestParty;
afterEach(() => party.end());

const STICK_AND_DASH = {
  controls: [
    { kind: 'stick', id: 'move' },
    { kind: 'button', id: 'dash' },
    { kind: 'button', id: 'off', disabled: true },
  ],
};

async function playingPair() {
  party = await TestParty.start();
  const tv = await party.tv();
  const [ana, bruno] = [await party.phone('Ana'), await party.phone('Bruno')];
  tv.say('controllers', { list: [{ to: 'all', controller: STICK_AND_DASH }] });
  await Promise.all([ana.frame('controller'), bruno.frame('controller')]);
  return { tv, ana, bruno };
}

function inputsOf(tv: { frames: { type: string; data: Record<string, unknown> }[] }): unknown[] {
  return tv.frames.flatMap(({ type, data }) =>
    type === 'input' ? [data] : type === 'inputs' ? (data['list'] as unknown[]) : [],
  );
}

test('2.1 phones hear nothing of the joins, drops, inputs and leaves of others', async () => {
  const { tv, ana, bruno } = await playingPair();
  const heardBefore = bruno.frames.length;
  ana.say('input', { control: 'move', value: { x: 1, y: 0 } });
  await tv.frame('input');
  const clara = await party.phone('Clara');
  clara.cut();
  await tv.frame('playerDropped');
  ana.say('profile', { name: 'Anita' });
  await tv.frame('playerChanged', (data) => data['name'] === 'Anita');
  const dora = await party.phone('Dora');
  dora.say('leave');
  expect(await tv.frame('playerLeft')).toMatchObject({ reason: 'left' });
  await bruno.settle();
  expect(bruno.frames.slice(heardBefore).map((frame) => frame.type)).toEqual(['pong']);
});

test('2.2 and 2.4 controllers and effects reach only the phones that they are for', async () => {
  const { tv, ana, bruno } = await playingPair();
  const secret = { title: 'The word is "lighthouse"', controls: [] };
  tv.say('controllers', { list: [{ to: [ana.welcome['playerId']], controller: secret }] });
  tv.say('effect', { to: ana.welcome['playerId'], haptic: 30 });
  expect(await ana.frame('controller', (data) => data['title'] !== undefined)).toMatchObject(secret);
  expect(await ana.frame('effect')).toEqual({ haptic: 30 });
  await bruno.settle();
  expect(JSON.stringify(bruno.frames)).not.toContain('lighthouse');
  expect(bruno.frames.some((frame) => frame.type === 'effect')).toBe(false);
});

test('2.3 a phone hears of its own seat', async () => {
  const { tv, ana, bruno } = await playingPair();
  ana.say('profile', { name: 'Bruno', iconIndex: 5 });
  expect(await ana.frame('you')).toEqual({ name: 'Bruno 2', iconIndex: 5 });
  tv.say('rename', { playerId: bruno.welcome['playerId'], name: 'B' });
  expect(await bruno.frame('you')).toEqual({ name: 'B' });
});

test('2.5 and 3.4 every edge arrives in order, many in one frame', async () => {
  const { tv, ana } = await playingPair();
  const edges = Array.from({ length: 40 }, (_, index) => index % 2 === 0);
  for (const value of edges) ana.say('input', { control: 'dash', value });
  await ana.settle();
  await tv.settle();
  expect(inputsOf(tv).map((input) => (input as { value: unknown }).value)).toEqual(edges);
  expect(inputsOf(tv)[0]).toMatchObject({ playerId: ana.welcome['playerId'], control: 'dash' });
});

test('3.1 and 3.2 late taps and values that do not fit are dropped without a word', async () => {
  const { tv, ana } = await playingPair();
  ana.say('input', { control: 'answer', value: 'a' });
  ana.say('input', { control: 'off', value: true });
  ana.say('input', { control: 'move', value: { x: 7, y: 0 } });
  ana.say('input', { control: 'dash', value: 'yes' });
  ana.say('input', { control: 'dash', value: true });
  await ana.settle();
  await tv.settle();
  expect(inputsOf(tv)).toMatchObject([{ control: 'dash', value: true }]);
  expect(ana.frames.some((frame) => frame.type === 'error')).toBe(false);
});

test('3.3 a press time is believed as far as the line explains it, and never in the future', async () => {
  const { tv, ana } = await playingPair();
  const now = await ana.settle();
  for (const at of [now + 60_000, now - 60_000, now - 5])
    ana.say('input', { control: 'dash', value: true, at });
  const then = await ana.settle();
  await tv.settle();
  const [future, old, fair] = inputsOf(tv).map((input) => (input as { at: number }).at);
  expect(future).toBeLessThanOrEqual(then);
  expect(future).toBeGreaterThanOrEqual(now);
  // Not a minute, and not a second: a line on loopback takes no time.
  expect(old).toBeGreaterThan(now - 500);
  expect(fair).toBeGreaterThanOrEqual(now - 5);
  expect(fair).toBeLessThanOrEqual(then);
});

test('3.3 a phone on a slow line is believed when it says that it pressed earlier', async () => {
  const { tv } = await playingPair();
  const slow = await party.phone('Slow', {}, { pongDelayMs: 400 });
  tv.say('controllers', { list: [{ to: 'all', controller: STICK_AND_DASH }] });
  await slow.frame('controller');
  const { playerId } = slow.welcome;
  const isSlow = (one: { playerId: unknown; rttMs: number }) => one.playerId === playerId && one.rttMs >= 400;
  await tv.frame('signals', (data) => (data['list'] as Parameters<typeof isSlow>[0][]).some(isSlow));
  const at = (await tv.settle()) - 250;
  slow.say('input', { control: 'dash', value: true, at });
  expect(await tv.frame('input')).toMatchObject({ playerId, at });
});
