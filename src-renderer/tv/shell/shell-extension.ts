/** The one hook into the shell: an extension may watch it, order what a show can do, and talk with its part on the stage. */
import type { OptionChoice } from '../../../src-shared/game-options.ts';
import type { ExhibitEvent, Round, ShowEvent, ShowOrder, ShowRefusal } from '../show/show-state.ts';
import type { ShellState } from './shell-state.ts';

export type ExtensionOrder = ShowOrder | ExhibitEvent | Extract<ShowEvent, { type: 'reload' }>;

export type ExtensionDeps = {
  state: Pick<ShellState, 'now' | 'onChange' | 'language'>;
  /** Carried out like any order at the TV: once the host, its show and its games are known. */
  order(order: ExtensionOrder, onRefused: (reason: ShowRefusal) => void): void;
  /** Kept by the host, as if it were chosen at the TV. */
  choose(choice: OptionChoice): void;
  /** To its part on the stage; dropped while no game stands there. */
  tellStage(word: unknown): void;
  /** Whether the shell keeps everything of its own off the stage; each game begins with false. */
  setBare(isBare: boolean): void;
  /** For what is kept, in ms. */
  wallNow(): number;
};

export type ShellExtension = {
  /** The seed of games to come; null leaves it to chance. */
  readonly seed: number | null;
  /** Its word in the start of this round; undefined for none. */
  startOf(round: Round): unknown;
  /**
   * A word of its part on the stage, or of a game that speaks for it. Returns the problem of a word that it cannot read:
   * then the shell gives the stage up.
   */
  onWord(word: unknown): string | null;
  /** A game runs on the stage, or an exhibit stands there: it knows nothing yet of earlier words. */
  onStarted(): void;
  /** Opens its own window; null where there can be none. */
  openWindow: (() => void) | null;
  close(): void;
};

export type OpenExtension = (deps: ExtensionDeps) => ShellExtension;
