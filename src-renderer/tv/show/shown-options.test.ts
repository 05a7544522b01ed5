import { expect, test } from 'vitest';
import { GameOptions } from '../../../src-shared/game-options.ts';
import { sampleGame } from '../testing/samples.ts';
import { play, world } from '../testing/show-kit.ts';
import { optionKeys, shownOptions, stepOption } from './shown-options.ts';

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
const words = (language: string, kept = {}) =>
  shownOptions(game, kept, language).map(
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
  const [rounds, level, loud] = shownOptions(game, {}, 'en').map(({ option }) => option);
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
