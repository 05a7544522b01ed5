/** The games of a host: the library, and the watch over its folders. */
import path from 'node:path';
import type { Clock } from '../base/clock.ts';
import { GameLibrary } from './game-library.ts';
import type { HostOptions } from '../host-api.ts';
import { watchGames, type GamesWatch } from './watch-games.ts';

export type Games = {
  library: GameLibrary;
  /** The user's own folder. */
  ownDir: string;
  /** From now on `onChange` hears of each change of the list. */
  watch(onChange: () => void): void;
  close(): Promise<void>;
};

type GamesOptions = Pick<HostOptions, 'shippedGamesDir' | 'gamesDir' | 'dataDir' | 'logger'>;

export function createGames(options: GamesOptions, clock: Clock): Games {
  const { shippedGamesDir, dataDir, logger } = options;
  const ownDir = path.resolve(options.gamesDir ?? path.join(dataDir, 'games'));
  const library = new GameLibrary(shippedGamesDir, ownDir);
  let watch: GamesWatch | null = null;
  return {
    library,
    ownDir,
    watch(onChange) {
      watch ??= watchGames({ library, ownDir, logger, now: clock.now, onChange });
    },
    close: async () => watch?.close(),
  };
}
