import { expect, test } from 'vitest';
import { paperPlayer } from '../sdk/paper-player.ts';
import type { Context, Game, Player } from '../sdk/partyline.ts';
import { runOnPaper } from './runner-kit.ts';
import { STEP_MS } from './runner.ts';
import type { Runner, RunnerSetup } from './runner-types.ts';

type State = { taps: string[]; log: string[]; ticks: number; dice: number[]; over: boolean };

const person = (id: string, more: Partial<Player> = {}) =>
  paperPlayer(id, { name: id.toUpperCase(), ...more });

/** A game that writes down what happens to it. */
function scribe(more: Partial<Game<State>> = {}): Game<State> {
  return {
    setup: (ctx) => ({ taps: [], log: [`setup ${ctx.players.length}`], ticks: 0, dice: [], over: false }),
    drop: (state, player) => void state.log.push(`drop ${player.id}`),
    back: (state, player) => void state.log.push(`back ${player.id}`),
    input(state, player, control, value, ctx) {
      if (value === false) return void state.log.push(`${player.id} lets go of ${control}`);
      state.taps.push(`${player.id} ${control} ${JSON.stringify(value)}`);
      state.dice.push(ctx.random());
    },
    controller: (state, player) => ({
      title: state.taps.length > 2 ? 'full' : 'tap',
      ...(player.id === 'a' ? { text: 'secret' } : {}),
      controls: state.taps.length > 2 ? [] : [{ kind: 'button', id: 'go' }],
    }),
    result: (state) => (state.over ? { ranking: [], headline: 'done' } : null),
    mount: () => () => {},
    ...more,
  } as Game<State>;
}

function start(game: Game<State>, more: Partial<RunnerSetup> = {}): Runner<State> {
  return runOnPaper(game, {
    players: [person('a'), person('b'), person('c')],
    texts: {
      en: { hello: 'Hello {{name}}', points_one: '{{count}} point', points_other: '{{count}} points' },
      'pt-BR': { hello: 'Oi {{name}}', points_one: '{{count}} ponto', points_other: '{{count}} pontos' },
    },
    ...more,
  });
}

test('an input counts only for a control that the player shows now, with a value that fits', () => {
  const runner = start(scribe());
  runner.input({ playerId: 'a', control: 'other', value: true });
  runner.input({ playerId: 'a', control: 'go', value: 'yes' });
  runner.input({ playerId: 'nobody', control: 'go', value: true });
  expect(runner.state.taps).toEqual([]);
  for (let tap = 0; tap < 5; tap++) runner.input({ playerId: 'a', control: 'go', value: true });
  expect(runner.state.taps).toHaveLength(3);
});

test('only controllers that changed are sent, and equal ones once', () => {
  const runner = start(scribe());
  expect(runner.takeControllers()).toEqual([
    { to: ['a'], controller: { title: 'tap', text: 'secret', controls: [{ kind: 'button', id: 'go' }] } },
    { to: ['b', 'c'], controller: { title: 'tap', controls: [{ kind: 'button', id: 'go' }] } },
  ]);
  expect(runner.takeControllers()).toEqual([]);
  for (let tap = 0; tap < 3; tap++) runner.input({ playerId: 'a', control: 'go', value: true });
  expect(runner.takeControllers().map((news) => news.to)).toEqual([['a'], ['b', 'c']]);
});

test('a controller that breaks the contract is named with the member that does', () => {
  const runner = start(scribe({ controller: () => ({ controls: [{ kind: 'button', id: '' }] }) }));
  expect(() => runner.takeControllers()).toThrow(/controls\.0\.id/);
});

test('a late phone waits where a game has no join, and where its seats are taken', () => {
  const without = start(scribe());
  without.takeControllers();
  without.join(person('d'));
  expect(without.takeControllers()).toEqual([
    { to: ['d'], controller: { title: 'You are on the line.', text: 'Next game is yours.', controls: [] } },
  ]);
  const full = start(scribe({ join: (state, player) => void state.log.push(`join ${player.id}`) }));
  full.join(person('d'));
  full.join(person('e'));
  expect(full.state.log).toEqual(['setup 3', 'join d']);
  expect(full.audience.map((one) => one.id)).toEqual(['e']);
});

test('the audience shows what the game gives it, in the words of the language otherwise', () => {
  const audience = [person('x'), person('y')];
  const own = start(scribe({ audience: () => ({ title: 'Vote', controls: [] }) }), { audience });
  expect(own.takeControllers().at(-1)).toEqual({
    to: ['x', 'y'],
    controller: { title: 'Vote', controls: [] },
  });
  const plain = start(scribe(), { audience, language: 'pt-BR' });
  expect(plain.takeControllers().at(-1)?.controller.text).toBe('A próxima partida é sua.');
});

test('dropping and coming back are told once each', () => {
  const runner = start(scribe());
  runner.drop('a');
  runner.drop('a');
  runner.back('a');
  runner.join(person('a'));
  expect(runner.state.log).toEqual(['setup 3', 'drop a', 'back a']);
  expect(runner.state.taps).toEqual([]);
});

test('who leaves is gone where the game knows leaving, and has only dropped where it does not', () => {
  const knowing = start(
    scribe({ leave: (state, player, ctx) => void state.log.push(`${player.id}: ${ctx.players.length}`) }),
  );
  knowing.leave('b');
  expect(knowing.state.log.at(-1)).toBe('b: 2');
  const naive = start(scribe());
  naive.leave('b');
  expect(naive.players.map((one) => [one.id, one.connected])).toEqual([
    ['a', true],
    ['b', false],
    ['c', true],
  ]);
});

test('steps pass play time and stop at the result', () => {
  const tick = (state: State, dtMs: number) => {
    state.ticks += 1;
    expect(dtMs).toBe(STEP_MS);
    state.over = state.ticks === 3;
  };
  const runner = start(scribe({ tick }));
  for (let step = 0; step < 10; step++) runner.step();
  expect(runner.state.ticks).toBe(3);
  expect(runner.now).toBeCloseTo(50, 9);
});

test('bots are asked at each step of a real-time game, and once after each change of a turn game', () => {
  const bots = [person('a'), person('b', { bot: true })];
  let asked = 0;
  const bot = () => {
    asked += 1;
    return null;
  };
  const live = start(scribe({ bot, tick: () => {} }), { players: bots });
  for (let step = 0; step < 5; step++) live.step();
  expect(asked).toBe(5);
  asked = 0;
  const turns = start(scribe({ bot }), { players: bots });
  for (let step = 0; step < 5; step++) turns.step();
  expect(asked).toBe(1);
  turns.input({ playerId: 'a', control: 'go', value: true });
  for (let step = 0; step < 5; step++) turns.step();
  expect(asked).toBe(2);
});

test('two bots that always answer each other take one turn a step and never hang the stage', () => {
  const bots = [person('a', { bot: true }), person('b', { bot: true })];
  const controller = () => ({ controls: [{ kind: 'button' as const, id: 'go' }] });
  const runner = start(scribe({ bot: () => ({ control: 'go', value: true }), controller }), {
    players: bots,
  });
  for (let step = 0; step < 4; step++) runner.step();
  expect(runner.state.taps).toHaveLength(8);
});

test('bots get neither controllers nor effects', () => {
  const setup = (ctx: Context): State => {
    for (const player of ctx.players) ctx.effect(player, { haptic: 10 });
    ctx.effect('tv', { sound: 'bell' });
    return { taps: [], log: [], ticks: 0, dice: [], over: false };
  };
  const runner = start(scribe({ setup }), { players: [person('a'), person('b', { bot: true })] });
  expect(runner.takeControllers().flatMap((news) => news.to)).toEqual(['a']);
  expect(runner.takeEffects()).toEqual([
    { haptic: 10, to: ['a'] },
    { sound: 'bell', to: 'tv' },
  ]);
  expect(runner.takeEffects()).toEqual([]);
});

test('the same seed throws the same dice, and a snapshot keeps the place in them', () => {
  const play = (runner: Runner<State>) => {
    runner.input({ playerId: 'a', control: 'go', value: true });
    return runner.state.dice.at(-1);
  };
  const [one, other] = [start(scribe()), start(scribe())];
  expect(play(one)).toBe(play(other));
  const restored = start(scribe(), { seed: 77, snapshot: JSON.parse(JSON.stringify(one.snapshot())) });
  expect(play(restored)).toBe(play(one));
  expect(play(start(scribe(), { seed: 2 }))).not.toBe(one.state.dice[0]);
});

test('after a restart the game hears who is gone, dropped, back or new; its bots stay', () => {
  const players = [person('a'), person('b'), person('c', { connected: false }), person('bot', { bot: true })];
  const hooks = {
    join: (state: State, player: Player) => void state.log.push(`join ${player.id}`),
    leave: (state: State, player: Player) => void state.log.push(`leave ${player.id}`),
  };
  const before = start(scribe(hooks), { players, maxPlayers: 9 });
  const now = [person('b', { connected: false, name: 'Bo' }), person('c'), person('d')];
  const after = start(scribe(hooks), { players: now, maxPlayers: 9, snapshot: before.snapshot() });
  expect(after.state.log).toEqual(['setup 4', 'leave a', 'drop b', 'back c', 'join d']);
  expect(after.players.map((one) => one.id)).toEqual(['b', 'c', 'bot', 'd']);
  expect(after.players[0]?.name).toBe('Bo');
});

test('a snapshot that is none is refused with a sentence', () => {
  expect(() => start(scribe(), { snapshot: { version: 9 } })).toThrow(
    'The saved game cannot be read. Start it again.',
  );
});

test('texts fill in names and count in the language; a timer says host time', () => {
  const controller: Game<State>['controller'] = (_state, player, ctx) => ({
    title: ctx.t('hello', { name: player.name }),
    text: `${ctx.t('points', { count: 1 })}, ${ctx.t('points', { count: 2 })}`,
    timer: { endsAt: ctx.hostTime(5_000) },
    controls: [],
  });
  const runner = start(scribe({ controller }), { players: [person('a')] });
  runner.anchorHostTime(1_000_000);
  expect(runner.takeControllers()[0]?.controller).toEqual({
    title: 'Hello A',
    text: '1 point, 2 points',
    timer: { endsAt: 1_005_000 },
    controls: [],
  });
  runner.step();
  expect(runner.takeControllers()).toEqual([]);
});

test('3.8 an input whose number was here before counts once, also after a restore', () => {
  const runner = start(scribe());
  for (const seq of [5, 5, 6, 4]) runner.input({ playerId: 'a', control: 'go', value: true, seq });
  expect(runner.state.taps).toHaveLength(2);
  const snapshot = JSON.parse(JSON.stringify(runner.snapshot())) as unknown;
  expect(snapshot).toMatchObject({ taken: { a: 6 } });
  const again = start(scribe(), { snapshot });
  again.input({ playerId: 'a', control: 'go', value: true, seq: 6 });
  again.input({ playerId: 'b', control: 'go', value: true, seq: 6 });
  expect(again.state.taps.map((tap) => tap[0])).toEqual(['a', 'a', 'b']);
});

test('3.8 an input that came too late is taken, too', () => {
  const runner = start(scribe());
  runner.input({ playerId: 'a', control: 'gone', value: true, seq: 9 });
  expect(runner.snapshot().taken).toEqual({ a: 9 });
});

test('rules know when a finger came down, as far as it can be believed, and only while they take the input', () => {
  const times: number[] = [];
  const note = (ctx: Context) => void times.push(Math.round(ctx.pressedAt - ctx.now));
  const runner = start(
    scribe({
      input: (_state, _player, _control, _value, ctx) => note(ctx),
      tick: (_state, _dtMs, ctx) => note(ctx),
    }),
  );
  for (let step = 0; step < 120; step += 1) runner.step();
  expect(new Set(times)).toEqual(new Set([0]));
  times.length = 0;
  runner.anchorHostTime(50_000 - runner.now);
  for (const at of [49_900, 50_005, 20_000, 90_000, undefined])
    runner.input({ playerId: 'a', control: 'go', value: true, ...(at === undefined ? {} : { at }) });
  expect(times).toEqual([-100, 5, -1000, 250, 0]);
  times.length = 0;
  runner.step();
  expect(times).toEqual([0]);
});
