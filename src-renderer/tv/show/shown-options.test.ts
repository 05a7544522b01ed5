import { expect, test } from 'vitest';
import { GameOptions } from '../../../src-shared/game-options.ts';
import { sampleGame } from '../testing/samples.ts';
import { play, world } from '../testing/show-kit.ts';
import { optionKeys, shownOptions, stepOption, togglePack } from './shown-options.ts';

const options = GameOptions.parse({
  rounds: { type: 'number', from: 3, to: 7, step: 2, default: 5, label: 'rounds' },
  level: { type: 'choice', choices: ['easy', 'hard'], default: 'easy', label: 'level' },
  loud: { type: 'toggle', default: false, label: 'loud' },
});
const optionTexts = {
  en: { rounds: 'Rounds', level: 'Level', 'level.easy': 'Easy', 'level.hard': 'Hard', loud: 'Loud' },
  'pt-BR': { rounds: 'Rodadas', level: 'Nível', 'level.easy': 'Fácil' },
};
const game = { ...sampleGame('floe', { options }), optionTexts };
const house = { language: 'en', family: false };
const words = (language: string, kept = {}) =>
  shownOptions(game, kept, { ...house, words: language }).map(
    ({ label, value, wordOf }) => `${label}: ${wordOf(value) ?? String(value)}`,
  );

test('options have the words of the language, or of the game’s first one', () => {
  expect(words('en')).toEqual(['Rounds: 5', 'Level: Easy', 'Loud: false']);
  expect(words('pt')).toEqual(['Rodadas: 5', 'Nível: Fácil', 'Loud: false']);
  expect(words('de')).toEqual(['Rounds: 5', 'Level: Easy', 'Loud: false']);
  expect(optionKeys(game)).toEqual(['rounds', 'level', 'level.easy', 'level.hard', 'loud']);
});

test('what was chosen last is shown, where it still fits', () => {
  const kept = { floe: { rounds: 7, level: 'medium', loud: true }, other: { rounds: 3 } };
  expect(words('en', kept)).toEqual(['Rounds: 7', 'Level: Easy', 'Loud: true']);
});

test('a step goes to the next value and stops at the last', () => {
  const [rounds, level, loud] = shownOptions(game, {}, house).map(({ option }) => option);
  if (!rounds || !level || !loud) throw new Error('three options');
  expect(stepOption(rounds, 5, 1)).toBe(7);
  expect(stepOption(rounds, 7, 1)).toBe(7);
  expect(stepOption(level, 'hard', -1)).toBe('easy');
  expect(stepOption(loud, false, 1)).toBe(true);
});

test('a start takes the whole set, and a game without options none', () => {
  const around = {
    ...world,
    games: [game, sampleGame('duel')],
    options: { floe: { rounds: 3 }, duel: { rounds: 3 } },
  };
  const started = (gameId: string) => play([{ type: 'pick', gameId }, { type: 'start' }], around).show.scene;
  expect(started('floe')).toMatchObject({ round: { options: { rounds: 3, level: 'easy', loud: false } } });
  expect(started('duel')).toMatchObject({ round: { options: {} } });
});

const packed = {
  ...sampleGame('pub', {
    packs: { schema: 'pack.schema.json' },
    options: GameOptions.parse({ packs: { type: 'packs', label: 'packs' } }),
    shelf: [
      { id: 'bichos', title: 'Bichos', language: 'pt-BR', family: true, items: 7, hash: 'b' },
      {
        id: 'animals',
        title: { en: 'Animals', pt: 'Animais' },
        language: 'en',
        family: true,
        items: 3,
        hash: 'a',
      },
      { id: 'scandals', title: 'Scandals', language: 'en-GB', family: false, items: 5, hash: 's' },
    ],
  }),
  optionTexts: { en: { packs: 'Packs' } },
};
const packsIn = (language: string, family = false, kept = {}, words = language) => {
  const [shown] = shownOptions(packed, { pub: kept }, { language, family, words });
  if (!shown) throw new Error('no option');
  return shown;
};

test('packs of the TV’s language come first and are chosen; the others say their language', () => {
  const shown = packsIn('en');
  expect(shown.packs).toEqual([
    { id: 'animals', title: 'Animals', tongue: null, items: 3 },
    { id: 'scandals', title: 'Scandals', tongue: null, items: 5 },
    { id: 'bichos', title: 'Bichos', tongue: 'Brazilian Portuguese', items: 7 },
  ]);
  expect(shown.value).toEqual(['animals', 'scandals']);
  expect(shown.wordOf(shown.value)).toBe('Animals, Scandals');
  expect(shown.wordOf(['animals', 'scandals', 'bichos'])).toBe('3 / 3');
  // A Brazilian phone at an English TV.
  expect(packsIn('en', false, {}, 'pt-BR').packs.map(({ title }) => title)).toContain('Animais');
});

test('in family mode only packs for families are there, and a game without one of the TV’s language takes another', () => {
  expect(packsIn('en', true).packs.map(({ id }) => id)).toEqual(['animals', 'bichos']);
  expect(packsIn('pt-BR', true).value).toEqual(['bichos']);
  expect(packsIn('de').value).toEqual(['bichos']);
});

test('what was chosen is kept for each language of the TV, as far as it is still there', () => {
  const kept = { 'packs@en': ['bichos', 'gone'], 'packs@pt-BR': ['gone'], packs: ['scandals'] };
  expect(packsIn('en', false, kept).value).toEqual(['bichos']);
  expect(packsIn('pt-BR', false, kept).value).toEqual(['bichos']);
  expect(packsIn('en', true, { 'packs@en': ['scandals'] }).value).toEqual(['animals']);
});

test('a tap takes a pack in or out, and the last one stays', () => {
  const shown = packsIn('en', false, { 'packs@en': ['animals'] });
  expect(togglePack(shown, 'bichos')).toEqual(['animals', 'bichos']);
  expect(togglePack({ ...shown, value: ['animals', 'bichos'] }, 'animals')).toEqual(['bichos']);
  expect(togglePack(shown, 'animals')).toEqual(['animals']);
});

test('a start takes the chosen packs by their content, and is refused where there are none', () => {
  const around = { ...world, games: [packed], options: { pub: { 'packs@en': ['animals'] } } };
  const { show } = play([{ type: 'start' }], around);
  const round = show.scene.at === 'playing' ? show.scene.round : null;
  expect(round?.packs).toEqual([{ id: 'animals', hash: 'a' }]);
  expect(round?.options).toEqual({ packs: ['animals'] });
  const { options: _, ...unasked } = packed;
  const all = play([{ type: 'start' }], { ...around, games: [unasked] }).show.scene;
  expect(all.at === 'playing' && all.round.packs.map(({ id }) => id)).toEqual(['animals', 'scandals']);
  const empty = { ...around, games: [{ ...packed, shelf: [] }] };
  expect(play([{ type: 'start' }], empty).refusal).toBe('no-packs');
});
