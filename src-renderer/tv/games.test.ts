import { expect, test, vi } from 'vitest';
import { createGamesKeeper, loadGames, loadTexts } from './games.ts';
import type { PickerGame } from './shell-view.ts';
import { createFakeTimers } from './testing/fake-timers.ts';
import { sampleBroken, sampleGame } from './testing/samples.ts';

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

test('a language that the game does not have falls back to its first', async () => {
  const files = host({ '/games/floe/texts.en.json': { hello: 'Hello' } });
  expect(await loadTexts({ id: 'floe', languages: ['en'] }, files, 'pt-BR')).toEqual({ hello: 'Hello' });
});

test('a game may have no texts at all', async () => {
  expect(await loadTexts({ id: 'floe', languages: ['en'] }, host({}), 'en')).toEqual({});
});

test('texts that are not texts are refused', async () => {
  const files = host({ '/games/floe/texts.en.json': { hello: 1 } });
  await expect(loadTexts({ id: 'floe', languages: ['en'] }, files, 'en')).rejects.toThrow();
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
