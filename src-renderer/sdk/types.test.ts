/** The types as a game maker's compiler sees them: `tsc` proves the lines marked with an error, Vitest the rest. */
import { expect, expectTypeOf, test } from 'vitest';
import {
  defineGame,
  GLYPHS,
  type Context,
  type ControlValue,
  type Game,
  type Glyph,
  type InputHandlers,
  type Player,
} from './partyline.ts';

type State = { x: number; word: string; picked: string[] };
const setup = (): State => ({ x: 0, word: '', picked: [] });
const rest = { setup, result: () => null, mount: () => () => {} };
const player = { id: 'a' } as Player;
const ctx = {} as Context;

test('a handler gets the value of its own control, without a cast', () => {
  const game = defineGame({
    ...rest,
    controls: {
      move: 'stick',
      go: 'button',
      answer: 'choices',
      toppings: 'choices-many',
      say: 'text',
      hit: 'buzzer',
    },
    input: {
      move(state, _player, value) {
        expectTypeOf(value).toEqualTypeOf<{ x: number; y: number }>();
        state.x = value.x;
      },
      go: (_state, _player, value) => expectTypeOf(value).toEqualTypeOf<boolean>(),
      answer: (state, _player, value) => void (state.word = value),
      toppings: (state, _player, value) => void (state.picked = value),
      say: (_state, _player, value) => expectTypeOf(value).toEqualTypeOf<string>(),
      hit: (_state, _player, value) => expectTypeOf(value).toEqualTypeOf<true>(),
    },
    controller: () => ({ controls: [{ kind: 'stick', id: 'move' }] }),
  });
  const state = setup();
  game.input(state, player, 'move', { x: 0.5, y: 0 }, ctx);
  game.input(state, player, 'answer', 'b', ctx);
  game.input(state, player, 'toppings', ['a', 'b'], ctx);
  expect(state).toEqual({ x: 0.5, word: 'b', picked: ['a', 'b'] });
  expect(() => game.input(state, player, 'nope', true, ctx)).toThrow('"input" has no function of that name');
});

test('the plain form of the contract goes on as it was', () => {
  const game = defineGame({
    ...rest,
    input(state, by, control, value, context) {
      expectTypeOf(state).toEqualTypeOf<State>();
      expectTypeOf(by).toEqualTypeOf<Player>();
      expectTypeOf(control).toEqualTypeOf<string>();
      expectTypeOf(value).toEqualTypeOf<ControlValue>();
      expectTypeOf(context).toEqualTypeOf<Context>();
      if (control === 'go' && value === true) state.x += 1;
    },
    controller: () => ({ controls: [{ kind: 'button', id: 'go' }] }),
    bot: () => ({ control: 'go', value: true }),
  });
  expectTypeOf(game).toEqualTypeOf<Game<State>>();
  const state = setup();
  game.input(state, player, 'go', true, ctx);
  expect(state.x).toBe(1);
});

test('the state is inferred from setup', () => {
  const game = defineGame({
    setup: (context) => ({ names: context.players.map((one) => one.name) }),
    controls: { go: 'button' },
    input: { go: (state) => expectTypeOf(state.names).toEqualTypeOf<string[]>() },
    controller: (state) => ({ title: state.names.join(), controls: [] }),
    result: () => null,
    mount: () => (state) => void state.names,
  });
  expect(game.controller({ names: ['Ana'] }, player, ctx).title).toBe('Ana');
});

test('handlers may stand in a file of their own', () => {
  const controls = { move: 'stick', say: 'text' } as const;
  const input: InputHandlers<State, typeof controls> = {
    move: (state, _player, { x }) => void (state.x = x),
    say: (state, _player, word) => void (state.word = word),
  };
  const game = defineGame({ ...rest, controls, input, controller: () => ({ controls: [] }) });
  const state = setup();
  game.input(state, player, 'move', { x: 1, y: 0 }, ctx);
  expect(state.x).toBe(1);
});

test('what does not fit a declared control does not compile', () => {
  const controls = { move: 'stick', answer: 'choices' } as const;
  const input = { move: () => {}, answer: () => {} };
  const nothing = () => ({ controls: [] });
  const sayString = (state: State, _player: Player, value: string) => void (state.word = value);
  const answer = { kind: 'choices', id: 'answer', options: [{ id: 'a', label: 'A' }] } as const;
  const declared = { ...rest, controls, input };
  const sources = [
    defineGame({
      ...rest,
      controls,
      // @ts-expect-error a stick sends no string
      input: { move: sayString, answer() {} },
      controller: nothing,
    }),
    defineGame({
      ...rest,
      controls,
      // @ts-expect-error "answer" has no handler
      input: { move() {} },
      controller: nothing,
    }),
    defineGame({
      ...rest,
      controls,
      // @ts-expect-error there is no control "jump"
      input: { move() {}, answer() {}, jump() {} },
      controller: nothing,
    }),
    defineGame({
      ...declared,
      // @ts-expect-error "move" is a stick
      controller: () => ({ controls: [{ kind: 'button', id: 'move' }] }),
    }),
    defineGame({
      ...declared,
      // @ts-expect-error there is no control "jump"
      controller: () => ({ controls: [{ kind: 'stick', id: 'jump' }] }),
    }),
    defineGame({
      ...declared,
      // @ts-expect-error "choices" is one choice; several are 'choices-many'
      controller: () => ({ controls: [{ ...answer, options: [], pick: { min: 1, max: 2 } }] }),
    }),
    defineGame({
      ...declared,
      // @ts-expect-error there is no icon "rockett"
      controller: () => ({ controls: [{ ...answer, options: [{ id: 'a', label: 'A', icon: 'rockett' }] }] }),
    }),
    defineGame({
      ...declared,
      controller: nothing,
      // @ts-expect-error a stick is pushed with x and y
      bot: () => ({ control: 'move', value: true }),
    }),
    defineGame({
      ...rest,
      // @ts-expect-error there is no kind "joystick"
      controls: { move: 'joystick' },
      input: { move() {} },
      controller: nothing,
    }),
  ];
  expect(sources).toHaveLength(9);
});

test('icons are known by name, one by one and by group', () => {
  const animal = (index: number): Glyph => GLYPHS.animals[index] ?? 'question';
  const game = defineGame({
    ...rest,
    controls: { go: 'button', answer: 'choices', hand: 'cards', ready: 'toggle' },
    input: { go() {}, answer() {}, hand() {}, ready() {} },
    controller: () => ({
      controls: [
        { kind: 'button', id: 'go', icon: 'rocket', alt: 'Start' },
        { kind: 'choices', id: 'answer', options: [{ id: 'a', label: 'A', icon: animal(0) }] },
        { kind: 'cards', id: 'hand', cards: [{ id: 'a', label: 'A', image: 'cow.webp' }] },
        { kind: 'toggle', id: 'ready', label: 'Ready', value: true, icon: 'bell' },
      ],
    }),
  });
  // @ts-expect-error a name that is made up
  const none: Glyph = 'rockett';
  expect(game.controller(setup(), player, ctx).controls).toHaveLength(4);
  expect([animal(0), animal(99), none]).toEqual(['cat', 'question', 'rockett']);
});

test('nobody is sent home or renamed by rules', () => {
  const meddle = (context: Context, who: Player) => {
    // @ts-expect-error the list is read-only
    context.players = [];
    // @ts-expect-error the list is read-only
    context.players[0] = who;
    // @ts-expect-error so is everybody on it
    who.name = 'Nobody';
  };
  expect(meddle).toBeTypeOf('function');
});

test('sounds are known by name', () => {
  const say = (context: Context) => {
    context.effect('tv', { sound: 'fanfare' });
    context.effect('all', { sound: 'win', haptic: [30, 20, 30], flash: '#ffffff' });
    // @ts-expect-error the TV has no such sound
    context.effect('tv', { sound: 'whoosh' });
    // @ts-expect-error a fanfare is the TV's
    context.effect('all', { sound: 'fanfare' });
    // @ts-expect-error a colour is #rrggbb
    context.effect('all', { flash: 'red' });
    context.effect(player, { flash: player.color });
  };
  const heard: unknown[] = [];
  say({ effect: (_to: unknown, effect: unknown) => void heard.push(effect) } as unknown as Context);
  expect(heard).toHaveLength(6);
});
