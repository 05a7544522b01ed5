import { expect, test, vi } from 'vitest';
import { createGamesKeeper, loadGames, loadTexts } from './games.ts';
import type { PickerGame } from './shell-view.ts';
import { createFakeTimers } from '../testing/fake-timers.ts';
import { sampleBroken, sampleGame } from '../testing/samples.ts';

function host(files: Record<string, unknown>) {
  return async (path: string): Promise<unknown> => files[path] ?? null;
}

test('titles and taglines come in the language of the party', async () => {
  const games = await loadGames(
    host({
      '/games': [sampleGame('floe', { title: 'Floe', tagline: 'Shove' })],
      '/games/floe/texts.pt-BR.json': { title: 'Banquisa', tagline: 'Empurre' },
    }),
    'pt-BR',
  );
  expect(games).toMatchObject([{ id: 'floe', title: 'Banquisa', tagline: 'Empurre' }]);
});

test('a game without texts keeps the words of its manifest; a broken one its problem', async () => {
  const broken = sampleBroken('x');
  const games = await loadGames(host({ '/games': [sampleGame('floe', { tagline: 'Shove' }), broken] }), 'en');
  expect(games).toMatchObject([{ title: 'FLOE', tagline: 'Shove' }, broken]);
});

test('a game is listed in its first language where it does not have the party’s', async () => {
  const files = {
    '/games': [sampleGame('floe', { languages: ['en'] })],
    '/games/floe/texts.en.json': { title: 'Floe' },
  };
  expect(await loadGames(host(files), 'pt-BR')).toMatchObject([{ title: 'Floe' }]);
});

test('a game’s texts are those of all its languages, its first one first', async () => {
  const files = host({
    '/games/floe/texts.pt-BR.json': { hello: 'Olá' },
    '/games/floe/texts.en.json': { hello: 'Hello' },
  });
  const texts = await loadTexts({ id: 'floe', languages: ['pt-BR', 'de', 'en'] }, files);
  expect(Object.entries(texts)).toEqual([
    ['pt-BR', { hello: 'Olá' }],
    ['en', { hello: 'Hello' }],
  ]);
});

test('a game may have no texts at all', async () => {
  expect(await loadTexts({ id: 'floe', languages: ['en'] }, host({}))).toEqual({});
});

test('texts that are not texts are refused', async () => {
  const files = host({ '/games/floe/texts.en.json': { hello: 1 } });
  await expect(loadTexts({ id: 'floe', languages: ['en'] }, files)).rejects.toThrow();
});

test('a list that cannot be read is asked for again', async () => {
  const timers = createFakeTimers();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const lists: PickerGame[][] = [];
  let isUp = false;
  const fetchJson = async (): Promise<unknown> => {
    if (!isUp) throw new Error('down');
    return [];
  };
  const keeper = createGamesKeeper({
    fetchJson,
    timers,
    language: () => 'en',
    onGames: (games) => lists.push(games),
  });
  keeper.refresh();
  await vi.waitFor(() => expect(warn).toHaveBeenCalled());
  isUp = true;
  timers.advance(2_000);
  await vi.waitFor(() => expect(lists).toEqual([[]]));
  warn.mockRestore();
});
