import { expect, test } from 'vitest';
import { paperPlayer } from '../sdk/paper-player.ts';
import { packItems, type Context, type Game } from '../sdk/partyline.ts';
import { createRunner } from './runner.ts';
import type { RunnerSetup } from './runner-types.ts';

type State = { said: string[] };

/** Phones greet in `ctx.language`; whoever taps is greeted by the rules. */
const greeter: Game<State> = {
  setup: (ctx) => ({ said: [ctx.t('hello')] }),
  input: (state, _player, _control, _value, ctx) => void state.said.push(ctx.t('hello')),
  controller: (_state, _player, ctx) => ({
    title: ctx.t('hello'),
    text: ctx.language,
    controls: [{ kind: 'button', id: 'go' }],
  }),
  audience: (_state, ctx) => ({ title: ctx.t('hello'), text: ctx.language, controls: [] }),
  result: () => null,
  mount: () => () => {},
};

const texts = { en: { hello: 'Hello' }, 'pt-BR': { hello: 'Olá' }, fr: { hello: 'Salut' } };

function start(game: Game<State> = greeter, more: Partial<RunnerSetup> = {}) {
  const runner = createRunner(game, {
    players: [person('a'), person('b', 'pt-PT'), person('c', 'de'), person('d', 'fr')],
    audience: [],
    maxPlayers: 8,
    seed: 1,
    options: {},
    language: 'en',
    texts,
    standIns: true,
    snapshot: null,
    ...more,
  });
  const shown = () =>
    Object.fromEntries(
      runner
        .takeControllers()
        .flatMap(({ to, controller }) => to.map((id) => [id, [controller.title, controller.text]])),
    );
  return { runner, shown };
}

function person(id: string, language?: string) {
  return paperPlayer(id, language === undefined ? {} : { language });
}

test('each phone shows the game’s words in its own language, in the party’s where the game lacks it', () => {
  const { shown } = start();
  expect(shown()).toEqual({
    a: ['Hello', 'en'],
    b: ['Olá', 'pt-BR'],
    c: ['Hello', 'en'],
    d: ['Salut', 'fr'],
  });
});

test('the rules speak the party’s language, whoever taps', () => {
  const { runner } = start();
  for (const playerId of ['a', 'b', 'd']) runner.input({ playerId, control: 'go', value: true });
  expect(runner.state.said).toEqual(['Hello', 'Hello', 'Hello', 'Hello']);
});

test('a phone that changes its language gets its controller again, and nobody else', () => {
  const { runner, shown } = start();
  shown();
  runner.change(person('a', 'fr'));
  expect(shown()).toEqual({ a: ['Salut', 'fr'] });
});

test.each([
  { audience: greeter.audience, said: { w: ['Olá', 'pt-BR'], x: ['Hello', 'en'], y: ['Olá', 'pt-BR'] } },
  {
    audience: undefined,
    said: {
      w: ['Você está na linha.', 'A próxima partida é sua.'],
      x: ['You are on the line.', 'Next game is yours.'],
      y: ['Você está na linha.', 'A próxima partida é sua.'],
    },
  },
])('who watches reads it so, too: $said', ({ audience, said }) => {
  const { audience: _audience, ...rest } = greeter;
  const { shown } = start(audience ? { ...rest, audience } : rest, {
    players: [],
    audience: [person('w', 'pt-BR'), person('x'), person('y', 'pt')],
  });
  expect(shown()).toEqual(said);
});

test('a game without the party’s language speaks its first one', () => {
  const { shown } = start(greeter, { language: 'de', texts: { fr: texts.fr }, players: [person('a')] });
  expect(shown()).toEqual({ a: ['Salut', 'de'] });
});

test('packs have their title in the language of the context, and nobody can change what is in them', () => {
  const seen: Context[] = [];
  const watching: Game<State> = {
    ...greeter,
    setup(ctx) {
      seen.push(ctx);
      return { said: [] };
    },
    controller(_state, _player, ctx) {
      seen.push(ctx);
      return { controls: [] };
    },
  };
  const pack = { id: 'animals', language: 'en', family: true };
  const packs = [
    { ...pack, title: { en: 'Animals', 'pt-BR': 'Animais' }, items: [{ ask: 'Which?', answers: ['Dog'] }] },
    { ...pack, id: 'more', title: 'More', items: [{ ask: 'What?', answers: [] }] },
  ];
  start(watching, { packs }).shown();
  expect(seen.map((ctx) => ctx.packs[0]?.title)).toEqual([
    'Animals',
    'Animals',
    'Animais',
    'Animals',
    'Animals',
  ]);
  const [ctx] = seen;
  if (!ctx) throw new Error('no context');
  const items = packItems<{ ask: string; answers: string[] }>(ctx);
  expect(items.map(({ ask }) => ask)).toEqual(['Which?', 'What?']);
  expect(() => items[0]?.answers.push('Cat')).toThrow(TypeError);
  expect(() => Object.assign(items[0] ?? {}, { ask: '' })).toThrow(TypeError);
  expect(() => (ctx.packs as unknown[]).pop()).toThrow(TypeError);
});

test('a game without packs has none', () => {
  let count = -1;
  start({ ...greeter, setup: (ctx) => ((count = ctx.packs.length), { said: [] }) });
  expect(count).toBe(0);
});
