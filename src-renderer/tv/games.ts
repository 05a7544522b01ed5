/** The games that the host offers, and their texts. */
import { z } from 'zod';
import { BrokenGame, ListedGame } from '../../src-shared/game-manifest.ts';
import type { PickerGame } from './shell-view.ts';
import type { Timers } from './timers.ts';

const Listing = z.array(z.union([BrokenGame, ListedGame]));
const Texts = z.record(z.string(), z.string());

/** Reads one JSON file of the host by its path: null where there is none; rejects where nobody answers. */
export type FetchJson = (path: string) => Promise<unknown>;

/** The list for the picker, with titles and taglines in this language where the games have them. */
export async function loadGames(fetchJson: FetchJson, language: string): Promise<PickerGame[]> {
  const games = Listing.parse(await fetchJson('/games'));
  return Promise.all(
    games.map(async (game) => ('problem' in game ? game : localise(game, fetchJson, language))),
  );
}

async function localise(game: ListedGame, fetchJson: FetchJson, language: string): Promise<PickerGame> {
  // A game without readable texts still has its manifest's words; its start will say what is wrong.
  const texts = await loadTexts(game, fetchJson, language).catch((): Record<string, string> => ({}));
  return { ...game, title: texts['title'] ?? game.title, tagline: texts['tagline'] ?? game.tagline };
}

/**
 * A game's texts in this language, or in the first of its own; none where the game has no such file.
 * @throws {Error} where they cannot be read
 */
export async function loadTexts(
  game: Pick<ListedGame, 'id' | 'languages'>,
  fetchJson: FetchJson,
  language: string,
): Promise<Record<string, string>> {
  const found = game.languages.includes(language) ? language : game.languages[0];
  return Texts.parse((await fetchJson(`/games/${game.id}/texts.${found}.json`)) ?? {});
}

const RETRY_MS = 2_000;

export type GamesKeeper = {
  /** Reads the list anew, and tries again where that fails; only the latest answer counts. */
  refresh(): void;
  close(): void;
};

export function createGamesKeeper(options: {
  fetchJson: FetchJson;
  timers: Timers;
  language(): string;
  onGames(games: PickerGame[]): void;
}): GamesKeeper {
  let asked = 0;
  let cancelRetry = () => {};

  function refresh(): void {
    asked += 1;
    const own = asked;
    cancelRetry();
    loadGames(options.fetchJson, options.language()).then(
      (games) => {
        if (own === asked) options.onGames(games);
      },
      (error: unknown) => {
        if (own !== asked) return;
        console.warn('the list of games cannot be read', error);
        cancelRetry = options.timers.after(RETRY_MS, refresh);
      },
    );
  }

  return {
    refresh,
    close() {
      asked += 1;
      cancelRetry();
    },
  };
}
