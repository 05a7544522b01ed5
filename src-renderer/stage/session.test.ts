import { expect, test } from 'vitest';
import type { Game } from '../sdk/partyline.ts';
import { openSession as open, tapping, type State } from './testing/session-bench.ts';

test('a game that begins says its snapshot and controllers, then that it has started', async () => {
  const { types } = await open(tapping);
  expect(types()).toEqual(['pong', 'snapshot', 'controllers', 'started']);
});

test('no phone waits for the first picture', async () => {
  const { saidByFirstPicture } = await open(tapping);
  expect(saidByFirstPicture).toEqual(['pong', 'snapshot', 'controllers']);
});

test('a real-time game is kept each second, at once when its phase changes, and when somebody drops', async () => {
  const game: Game<State> = {
    ...tapping,
    tick: (state, _dt, ctx) => void (state.phase = ctx.now > 2500 ? 'end' : 'play'),
  };
  const { pass, types, tell } = await open(game);
  const snapshots = () => types().filter((type) => type === 'snapshot').length;
  pass(2_100);
  expect(snapshots()).toBe(3);
  pass(500);
  expect(snapshots()).toBe(4);
  tell({ type: 'playerDropped', data: { playerId: 'b' } });
  expect(snapshots()).toBe(5);
});

test('a game that throws says so once and is heard no more, but still answers pings', async () => {
  const { pass, tap, tell, sent, types, session } = await open(tapping);
  tap();
  pass(40);
  tap();
  expect(sent.at(-1)).toEqual({ type: 'problem', data: { message: 'Error: two is too much' } });
  tap();
  pass(2_000);
  session.fail(new Error('and again'));
  tell({ type: 'ping', data: { sent: 9, hostTimeMs: 0 } });
  expect(types().filter((type) => type === 'problem')).toHaveLength(1);
  expect(sent.at(-1)).toEqual({ type: 'pong', data: { sent: 9 } });
});

test('13.5 a stage that runs hears of another host time: the timers on phones follow', async () => {
  const { sent, pass, tell } = await open({
    ...tapping,
    tick: () => {},
    controller: (_state, _player, ctx) => ({ timer: { endsAt: ctx.hostTime(60_000) }, controls: [] }),
  });
  const endsAt = () => {
    const told = sent.flatMap((message) => (message.type === 'controllers' ? message.data.list : []));
    return told.at(-1)?.controller.timer?.endsAt;
  };
  pass(1_000);
  expect(endsAt()).toBe(1_060_000);
  tell({ type: 'ping', data: { sent: 1, hostTimeMs: 1_091_000 } });
  pass(20);
  expect(endsAt()).toBeGreaterThan(1_149_900);
  expect(endsAt()).toBeLessThan(1_150_100);
});

test('a game that cannot be loaded is a problem, not silence', async () => {
  const { sent } = await open({
    ...tapping,
    setup: () => {
      throw new Error('no setup');
    },
  });
  expect(sent.at(-1)).toEqual({ type: 'problem', data: { message: 'Error: no setup' } });
});

test('an evening goes on without the effect that no phone has, and the log has one line of it', async () => {
  const game: Game<State> = {
    ...tapping,
    input(_state, player, _control, _value, ctx) {
      ctx.effect(player, { flash: 'red' } as never);
      ctx.effect(player, { haptic: 30 });
    },
  };
  const { tap, pass, sent, warned } = await open(game);
  tap();
  tap();
  pass(40);
  expect(sent.filter(({ type }) => type === 'effect' || type === 'problem')).toEqual([
    { type: 'effect', data: { haptic: 30, to: ['a'] } },
    { type: 'effect', data: { haptic: 30, to: ['a'] } },
  ]);
  expect(warned).toEqual([expect.stringContaining(`given 'red' as "flash"`)]);
});

test('an evening goes on with the key in the place of a text that is not there', async () => {
  const game: Game<State> = {
    ...tapping,
    controller: (_state, _player, ctx) => ({
      title: `${ctx.t('ask')}, ${ctx.t('points', { count: 1 })}`,
      controls: [],
    }),
  };
  const { sent, warned } = await open(game, { texts: { en: { points_one: 'one point' } } });
  expect(sent.find(({ type }) => type === 'controllers')).toMatchObject({
    data: { list: [{ controller: { title: 'ask, one point' } }] },
  });
  expect(warned).toEqual(['There is no text "ask". Each texts.*.json needs it.']);
});

test('a paused game keeps its time and goes on from there', async () => {
  const { pass, tell, types } = await open(tapping);
  pass(500);
  tell({ type: 'pause', data: {} });
  pass(5_000);
  const before = types().length;
  tell({ type: 'resume', data: {} });
  pass(800);
  expect(types().slice(before)).toEqual([]);
  pass(400);
  expect(types().slice(before)).toEqual(['snapshot']);
});

test('what was pressed just before a pause is kept before the pause begins', async () => {
  const { pass, tap, tell, sent } = await open(tapping);
  pass(500);
  tap();
  pass(40);
  tell({ type: 'pause', data: {} });
  expect(sent.findLast(({ type }) => type === 'snapshot')).toMatchObject({
    data: { state: { state: { taps: 1 } } },
  });
});

test('the result is said once, after the last controllers', async () => {
  const game: Game<State> = {
    ...tapping,
    result: (state) => (state.taps > 0 ? { ranking: [{ playerId: 'a', score: 1 }], headline: 'A' } : null),
  };
  const { tap, pass, types } = await open(game);
  tap();
  pass(200);
  expect(types().slice(-2)).toEqual(['controllers', 'result']);
  expect(types().filter((type) => type === 'result')).toHaveLength(1);
});

test('what the last input wants kept is said before the result', async () => {
  const game: Game<State> = {
    ...tapping,
    input(state, _player, _control, _value, { store }) {
      state.taps += 1;
      store.set('taps', state.taps);
    },
    result: (state) => (state.taps > 0 ? { ranking: [], headline: 'A' } : null),
  };
  const { tap, pass, sent } = await open(game);
  tap();
  pass(200);
  expect(sent.slice(-2)).toMatchObject([{ type: 'store', data: { kept: { taps: 1 } } }, { type: 'result' }]);
});

test('awards are said in the words of the party', async () => {
  const game: Game<State> = {
    ...tapping,
    result: (state) => (state.taps > 0 ? { ranking: [{ playerId: 'a', score: 1 }], headline: 'A' } : null),
    awards: () => [{ playerId: 'b', key: 'quick', values: { ms: 90 } }],
  };
  const { tap, pass, sent } = await open(game, { texts: { en: { quick: 'Quickest, in {{ms}} ms' } } });
  tap();
  pass(200);
  expect(sent.find(({ type }) => type === 'result')?.data).toMatchObject({
    awards: [{ playerId: 'b', text: 'Quickest, in 90 ms' }],
  });
});

test('for whom a bot plays is said at each change: who is away for long, and no more once they are back', async () => {
  const game: Game<State> = { ...tapping, bot: () => null };
  const { pass, tell, sent } = await open(game);
  const told = () =>
    sent.flatMap((message) => (message.type === 'standIns' ? [message.data.playerIds.join()] : []));
  tell({ type: 'playerDropped', data: { playerId: 'b' } });
  pass(7_500);
  expect(told()).toEqual([]);
  pass(1_000);
  expect(told()).toEqual(['b']);
  tell({ type: 'playerReturned', data: { playerId: 'b' } });
  pass(100);
  expect(told()).toEqual(['b', '']);
});

test('a game without bots has nobody to play for who is away', async () => {
  const { pass, tell, types } = await open(tapping);
  tell({ type: 'playerDropped', data: { playerId: 'b' } });
  pass(9_000);
  expect(types()).not.toContain('standIns');
});
