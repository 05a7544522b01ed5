/** The things that a game needs besides its code as it begins: its texts, its packs and its store, which the host knows. */
import type { HostToTv, TvToHost } from '../../../src-shared/bridge.ts';
import type { GameStore } from '../../../src-shared/game-store.ts';
import type { Round } from '../show/show-state.ts';
import type { StageFiles } from '../stage/keeper-steps.ts';
import { loadPacks, loadTexts, type FetchJson } from './games.ts';
import type { PickerGame } from './shell-view.ts';

type Answer = Extract<HostToTv, { type: 'store' }>['data'];

export type GameFilesOptions = {
  fetchJson: FetchJson;
  games(): readonly PickerGame[];
  /** Opens the content of packs. */
  packsKey(): string;
  tellHost(message: TvToHost): void;
};

export type GameFiles = {
  /**
   * Rejects where they cannot be read. Waits for the host's word, without end where another game is loaded before it
   * comes. A game that goes on (`isFresh` is false) has its store in the snapshot.
   */
  load(round: Round, isFresh: boolean): Promise<StageFiles>;
  storeAnswered(answer: Answer): void;
  /** Nothing is kept of a game that nobody here plays. */
  keep(round: Round | null, kept: GameStore): void;
  /** The host is back: asks again for what it did not answer, and says again what it may not have heard. */
  lineIsBack(): void;
};

export function createGameFiles({ fetchJson, games, packsKey, tellHost }: GameFilesOptions): GameFiles {
  let asked: { gameId: string; resolve(kept: GameStore): void } | null = null;
  let told: Answer | null = null;

  const ask = (gameId: string) => tellHost({ type: 'openStore', data: { gameId } });

  function openStore(gameId: string): Promise<GameStore> {
    told = null;
    return new Promise((resolve) => {
      asked = { gameId, resolve };
      ask(gameId);
    });
  }

  return {
    async load(round, isFresh) {
      const { gameId, paper } = round;
      const game = games().find(({ id }) => id === gameId);
      const languages = game && !('problem' in game) ? game.languages : [];
      const [texts, packs, store] = await Promise.all([
        loadTexts({ id: gameId, languages }, fetchJson),
        loadPacks(round, packsKey(), fetchJson),
        isFresh && !paper ? openStore(gameId) : {},
      ]);
      return { texts, packs, store };
    },
    storeAnswered({ gameId, kept }) {
      if (asked?.gameId !== gameId) return;
      asked.resolve(kept);
      asked = null;
    },
    keep(round, kept) {
      if (!round || round.paper) return;
      told = { gameId: round.gameId, kept };
      tellHost({ type: 'keepStore', data: told });
    },
    lineIsBack() {
      if (asked) ask(asked.gameId);
      if (told) tellHost({ type: 'keepStore', data: told });
    },
  };
}
