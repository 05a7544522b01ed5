import { afterEach, beforeEach, expect, test } from 'vitest';
import { paperPlayer } from '../sdk/paper-player.ts';
import { defineGame, type Context, type Game } from '../sdk/partyline.ts';
import texts from '../games/floe/texts.en.json' with { type: 'json' };
import { game as floe } from '../games/floe/game.ts';
import { installGuard, type Guard } from './guard.ts';
import { createRunner } from './runner.ts';

let guard: Guard;
beforeEach(() => {
  guard = installGuard();
});
afterEach(() => guard.close());

/** A game that does something in each of its rules. */
function doing(deed: () => unknown): Game<object> {
  const rule = () => void deed();
  return {
    setup: () => ({ made: deed() }),
    join: rule,
    drop: rule,
    back: rule,
    leave: rule,
    input: rule,
    tick: rule,
    controller: () => ({ title: String(deed()), controls: [] }),
    audience: () => ({ title: String(deed()), controls: [] }),
    result: () => ({ ranking: [], headline: String(deed()) }),
    bot: () => (deed(), null),
    mount: () => () => void deed(),
  };
}

const DEEDS: [name: string, deed: () => unknown, instead: string][] = [
  ['Date.now()', () => Date.now(), 'ctx.now'],
  ['new Date()', () => new Date(), 'ctx.now'],
  ['Date()', () => Date(), 'ctx.now'],
  ['performance.now()', () => performance.now(), 'ctx.now'],
  ['Math.random()', () => Math.random(), 'ctx.random()'],
  ['Math.sin()', () => Math.sin(1), 'from partyline'],
  ['Math.hypot()', () => Math.hypot(3, 4), 'from partyline'],
  ['Math.acos()', () => Math.acos(1), 'Make it of those that partyline has'],
  ['crypto.randomUUID()', () => crypto.randomUUID(), 'ctx.random()'],
  ['crypto.getRandomValues()', () => crypto.getRandomValues(new Uint8Array(1)), 'ctx.random()'],
  ['setTimeout()', () => clearTimeout(setTimeout(() => {}, 1)), 'startClock'],
  ['setInterval()', () => clearInterval(setInterval(() => {}, 1)), 'startClock'],
  ['queueMicrotask()', () => queueMicrotask(() => {}), 'at once'],
  ['fetch()', () => fetch('data:,').catch(() => null), 'no network'],
];

test.each(DEEDS)('rules that call %s stop with a sentence that says what to use', (name, deed, instead) => {
  const held = guard.hold(doing(deed));
  const rules = ['setup', 'join', 'drop', 'back', 'leave', 'input', 'tick', 'controller', 'audience', 'bot'];
  for (const rule of [...rules, 'result']) {
    const call = () => (held[rule as 'setup'] as (...args: unknown[]) => unknown)({}, {}, {}, {}, {});
    expect(call, rule).toThrow(`The rules called ${name} in "${rule}". `);
    expect(call, rule).toThrow(instead);
  }
});

test.each(DEEDS)('the picture and everything else may call %s', (_name, deed) => {
  const held = guard.hold(doing(deed));
  expect(() => held.mount?.(null as never, null as never)).not.toThrow();
  expect(deed).not.toThrow();
});

test('a date that rules are given is a date: only "now" is refused', () => {
  const held = guard.hold(doing(() => new Date(0).getUTCFullYear()));
  expect(held.controller({}, null as never, null as never).title).toBe('1970');
  expect(new Date(0)).toBeInstanceOf(Date);
});

test('after a rule has thrown, the rest of the program is free again', () => {
  const held = guard.hold(doing(() => Math.random()));
  expect(() => held.setup(null as never)).toThrow('Math.random()');
  expect(() => Math.random()).not.toThrow();
});

test('a game that kept Math.random for itself before its rules ran is caught, too', () => {
  const { random } = Math;
  expect(() => guard.hold(doing(() => random())).setup(null as never)).toThrow('Math.random()');
});

test('a rule that is async is refused: nobody would wait for it', () => {
  const held = guard.hold({ ...doing(() => 1), tick: () => Promise.resolve() as never });
  expect(() => held.tick?.({}, 1, null as never)).toThrow('"tick" is async.');
});

test.each(['controller', 'audience', 'result'] as const)('a "%s" that changes the state stops', (rule) => {
  type State = { asked: number };
  const counting = (state: State) => {
    state.asked += 1;
    return { ranking: [], headline: '', controls: [] };
  };
  const ask = (game: Game<State>) => {
    const state = { asked: 0 };
    for (let call = 0; call < 30; call += 1) (game[rule] as (state: State) => unknown)(state);
  };
  const held = guard.hold(doing(() => null) as Game<State>);
  expect(() => ask(held)).not.toThrow();
  const bad = guard.hold({ ...doing(() => null), [rule]: counting } as Game<State>);
  expect(() => ask(bad)).toThrow(`"${rule}" changes the state. It is asked often, so it only reads`);
});

test('once closed, everything is as it was', () => {
  guard.close();
  expect(() => guard.hold(doing(() => Math.random())).setup(null as never)).not.toThrow();
  expect(Object.hasOwn(performance, 'now')).toBe(false);
});

test('a game that takes everything from its context plays on as without the guard', () => {
  const play = (game: typeof floe) => {
    const players = [0, 1, 2].map((seat) => paperPlayer(`p${seat}`, { seat, bot: true }));
    const setup = {
      players,
      audience: [],
      maxPlayers: 8,
      seed: 3,
      options: { rounds: 5 },
      language: 'en',
      texts: { en: texts },
    };
    const runner = createRunner(game, { ...setup, standIns: true, snapshot: null });
    for (let step = 0; step < 600; step += 1) runner.step();
    runner.takeControllers();
    return runner.snapshot();
  };
  expect(play(guard.hold(floe))).toEqual(play(floe));
});

test('handlers by control are held as one "input"', () => {
  const held = guard.hold(
    defineGame({
      setup: (): { at: number } => ({ at: 0 }),
      controls: { go: 'button' },
      input: { go: (state) => void (state.at = Date.now()) },
      controller: () => ({ controls: [] }),
      result: () => null,
      mount: () => () => {},
    }),
  );
  expect(() => held.input({ at: 0 }, null as never, 'go', true, {} as Context)).toThrow(
    'The rules called Date.now() in "input".',
  );
});

test('a handler by control that is async is refused, too', () => {
  const held = guard.hold(
    defineGame({
      setup: () => ({}),
      controls: { go: 'button' },
      // A maker without a compiler may write this.
      input: { go: (async () => {}) as () => void },
      controller: () => ({ controls: [] }),
      result: () => null,
      mount: () => () => {},
    }),
  );
  expect(() => held.input({}, null as never, 'go', true, {} as Context)).toThrow('"input" is async.');
});

test('where the browser has Temporal, it does not tell the time either', () => {
  const realm = { Temporal: { Now: { instant: () => 7 } } };
  const own = installGuard(realm);
  expect(realm.Temporal.Now.instant()).toBe(7);
  const held = own.hold(doing(() => realm.Temporal.Now.instant()));
  expect(() => held.setup({} as Context)).toThrow('Temporal.Now.instant()');
  own.close();
  expect(own.hold(doing(() => realm.Temporal.Now.instant())).setup({} as Context)).toEqual({ made: 7 });
});
