/** The one hook into the stage: an extension may load the game, put another runner in its place, and show other moments. */
import type { StageStart } from '../../src-shared/stage-link.ts';
import type { Runner } from '../engine/runner-types.ts';
import type { Game } from '../sdk/partyline.ts';

export type StageExtension = {
  importGame(url: string): Promise<Game<unknown>>;
  /** For a game whose start has a word of the shell's extension. */
  openGame(deps: ExtensionDeps): Promise<ExtendedGame>;
};

export type ExtensionDeps = {
  game: Game<unknown>;
  start: StageStart;
  /** To the shell's extension. */
  send(word: unknown): void;
  /** This frame's clock in ms, which never goes back. */
  now(): number;
};

export type ExtendedGame = {
  /** The game as it goes on: another runner after some words. */
  live(): Runner<unknown>;
  /** On the picture. */
  shown(): Runner<unknown>;
  /** The game is only looked at, until somebody resumes it. */
  isExhibit(): boolean;
  /**
   * A word of the shell's extension. `changed`: phones may have something new; `jumped`: the picture shows another moment,
   * which stands still where it is not the live one.
   */
  receive(word: unknown): 'same' | 'changed' | 'jumped';
  /** The game goes on, and the picture shows it. */
  resume(): void;
  /** Called after each frame, and at once where something `changed`. */
  look(changed: boolean): void;
  /** The game is over, by an error where there is one. */
  end(error?: unknown): void;
};
