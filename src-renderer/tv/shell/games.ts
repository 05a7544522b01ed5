/** The games that the host offers, and their texts. */
import { z } from 'zod';
import { BrokenGame, ListedGame } from '../../../src-shared/game-manifest.ts';
import { GamePack } from '../../../src-shared/game-pack.ts';
import type { GameTexts } from '../../../src-shared/stage-link.ts';
import type { PickerGame } from './shell-view.ts';
import type { Timers } from './timers.ts';
import { PacksGone } from '../stage/keeper-steps.ts';
import { optionKeys } from '../show/shown-options.ts';
import type { Round } from '../show/show-state.ts';

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
  const tag = game.languages.includes(language) ? language : game.languages[0];
  // A game without readable texts still has its manifest's words; its start will say what is wrong.
  const texts = await fetchJson(textsPath(game.id, tag)).then(
    (found) => Texts.parse(found ?? {}),
    (): Record<string, string> => ({}),
  );
  const words = { title: texts['title'] ?? game.title, tagline: texts['tagline'] ?? game.tagline };
  if (!game.options) return { ...game, ...words };
  const all = await loadTexts(game, fetchJson).catch((): GameTexts => ({}));
  const keys = optionKeys(game);
  const only = (one: Record<string, string>) =>
    Object.fromEntries(Object.entries(one).filter(([key]) => keys.includes(key)));
  const optionTexts = Object.fromEntries(Object.entries(all).map(([tag, one]) => [tag, only(one)]));
  return { ...game, ...words, optionTexts };
}

/**
 * A game's texts in all its languages, without those for which it has no file.
 * @throws {Error} where one cannot be read
 */
export async function loadTexts(
  { id, languages }: Pick<ListedGame, 'id' | 'languages'>,
  fetchJson: FetchJson,
): Promise<GameTexts> {
  const files = await Promise.all(
    languages.map(async (tag) => {
      const texts = await fetchJson(textsPath(id, tag));
      return texts === null ? [] : [[tag, Texts.parse(texts)] as const];
    }),
  );
  return Object.fromEntries(files.flat());
}

/**
 * The content of these packs.
 * @throws {PacksGone} where one is no longer what it was; another error where nobody answers
 */
export async function loadPacks(
  { gameId, packs, recordedPacks }: Pick<Round, 'gameId' | 'packs' | 'recordedPacks'>,
  key: string,
  fetchJson: FetchJson,
): Promise<readonly GamePack[]> {
  if (recordedPacks) return recordedPacks;
  return Promise.all(
    packs.map(async ({ id, hash }) => {
      const content = await fetchJson(`/packs/${key}/${gameId}/${hash}`);
      if (content === null) throw new PacksGone(`the pack "${id}" is not what it was when the game began`);
      return GamePack.parse(content);
    }),
  );
}

function textsPath(gameId: string, tag: string | undefined): string {
  return `/games/${gameId}/texts.${tag}.json`;
}

const RETRY_MS = 2_000;

export type GamesKeeper = {
  /** Reads the list again, and tries again where that fails; only the latest answer counts. */
  refresh(): void;
  /** The last reading is here: a game that is not on the list is not there. */
  isCurrent(): boolean;
  close(): void;
};

export function createGamesKeeper(options: {
  fetchJson: FetchJson;
  timers: Timers;
  language(): string;
  onGames(games: PickerGame[]): void;
}): GamesKeeper {
  let asked = 0;
  let answered = 0;
  let cancelRetry = () => {};

  function refresh(): void {
    asked += 1;
    const own = asked;
    cancelRetry();
    loadGames(options.fetchJson, options.language()).then(
      (games) => {
        if (own !== asked) return;
        answered = own;
        options.onGames(games);
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
    isCurrent: () => answered === asked,
    close() {
      asked += 1;
      cancelRetry();
    },
  };
}
