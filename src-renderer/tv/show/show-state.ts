/** The show as data: its scenes, the events that move it on, and the effects of a step. */
import type { Ranked, TvToHost } from '../../../src-shared/bridge.ts';
import type { KeptOptions, OptionValues } from '../../../src-shared/game-options.ts';
import type { GamePack, PackHouse, PackRef } from '../../../src-shared/game-pack.ts';
import type { Player } from '../../../src-shared/party.ts';
import type { ShellToStage, StageToShell, ToldAward } from '../../../src-shared/stage-link.ts';
import type { PickerGame } from '../shell/shell-view.ts';
import type { StageFault } from '../stage/stage-talk.ts';
import type { Cast, CastChange } from './cast.ts';
import { NO_TEAMS, type TeamPlay } from './team-play.ts';

/** One game from its start to its result: all that a rematch or a restore needs. */
export type Round = {
  readonly gameId: string;
  readonly seed: number;
  readonly options: Readonly<OptionValues>;
  /** The content that it is played with, to its end. */
  readonly packs: readonly PackRef[];
  /** The same of a recording, which brings it along. */
  readonly recordedPacks?: readonly GamePack[] | undefined;
  /** As chosen for the start; the rematch takes it again. */
  readonly botsUpTo: number;
  readonly cast: Cast;
  /** Nobody at this party plays in it, and the host keeps nothing of it. */
  readonly paper?: true;
};

/**
 * A game that stands on the stage to be looked at, until somebody plays on. Its `start` is the word of the shell's
 * extension to the stage's, and its language the one that it was played in.
 */
export type Exhibit = { readonly language: string; readonly start: unknown };

/** An exhibit stands in place of it. */
type SceneBefore = Exclude<ShowScene, { at: 'playing' }>;

export type HowToWord = Extract<StageToShell, { type: 'howTo' }>['data'];

export type HowToOrder =
  /** Somebody has tried enough, or wants to try more. */
  | { type: 'ready'; playerId: string }
  /** Enough for all, whoever is ready. */
  | { type: 'play' };

/** The scene that is shown; `shown` counts scenes from the first; `ready` are ids of players. */
export type HowTo = HowToWord & { shown: number; ready: readonly string[] };

/** By game, the ids of players who have played it tonight, the latest last. */
export type Tried = Readonly<Record<string, readonly string[]>>;

/** How a game ended, as its rules say it. */
export type Ending = { ranking: Ranked[]; headline: string; awards?: ToldAward[] | undefined };

export type ShowScene =
  | { at: 'lobby' }
  /** `before`: an exhibit is shown, and there is a scene to come back to. */
  | { at: 'playing'; round: Round; paused: boolean; howTo?: HowTo | undefined; before?: SceneBefore }
  | ({ at: 'result'; round: Round } & Ending)
  | { at: 'problem'; round: Round; fault: StageFault; detail: string }
  /** The host kept it, and it is not on the shelf: it goes on as soon as it is. */
  | { at: 'missing'; round: Round; paused: boolean; snapshot: unknown };

export type Show = {
  pickedGameId: string | null;
  botsUpTo: number;
  teamPlay: TeamPlay;
  /** The players of each game tonight: they need no how-to. */
  tried: Tried;
  scene: ShowScene;
};

/** A show that can be put together again: a game mid-round, its result, or the choices for the next game. */
export type SavedShow = { tried: Tried } & (
  | { at: 'playing'; round: Round; paused: boolean; snapshot: unknown }
  | Extract<ShowScene, { at: 'result' }>
  | { at: 'lobby'; pickedGameId: string; botsUpTo: number; teamPlay: TeamPlay }
);

/**
 * The world as far as the machine knows it. `seed` is a fresh random 32-bit integer; `expected` are ids of players who are
 * away, and will be back at any moment.
 */
export type ShowWorld = {
  players: readonly Player[];
  expected: ReadonlySet<string>;
  games: readonly PickerGame[];
  /** What was chosen for each game. */
  options: KeptOptions;
  house: PackHouse;
  /** The house wants games explained. */
  howTos: boolean;
  seed: number;
};

export type ShowOrder =
  | { type: 'pick'; gameId: string }
  | { type: 'botsUpTo'; count: number }
  | { type: 'teams'; count: number }
  | { type: 'side'; playerId: string; team: number }
  | { type: 'shuffleTeams' }
  | { type: 'start'; bots?: number | undefined }
  | HowToOrder
  | { type: 'pause' | 'resume' | 'quit' | 'rematch' };

export type ShowEvent =
  | ShowOrder
  | { type: 'partyChanged' }
  | ({ type: 'howTo' } & HowToWord)
  | ({ type: 'ended' } & Ending)
  | { type: 'broke'; fault: StageFault; detail: string }
  /** The game's code is another one: it goes on with that, after a fault as well. */
  | { type: 'reload' }
  | ExhibitEvent
  | { type: 'restored'; saved: SavedShow }
  /** The show of this TV does not hold: the TV is new, or another one ran the show since. */
  | { type: 'cleared' };

export type ExhibitEvent =
  | { type: 'exhibit'; round: Round; exhibit: Exhibit }
  /** The exhibit becomes the game that is played. */
  | { type: 'playOn' }
  /** Back from the exhibit to the scene before it. */
  | { type: 'putAway' };

/** The error reasons of the wire that an order can meet. */
export type ShowRefusal = 'not-now' | 'no-such-game' | 'no-packs' | 'not-enough-players';

export type ShowEffect =
  | { do: 'openStage'; round: Round; snapshot: unknown; howTo?: boolean; exhibit?: Exhibit }
  | { do: 'reloadStage'; round: Round }
  | { do: 'tellStage'; message: CastChange | Extract<ShellToStage, { type: 'play' }> }
  | { do: 'closeStage' }
  | { do: 'tellHost'; message: TvToHost };

export type ShowStep = { show: Show; effects: ShowEffect[]; refusal: ShowRefusal | null };

export const FIRST_SHOW: Show = {
  pickedGameId: null,
  botsUpTo: 0,
  teamPlay: NO_TEAMS,
  tried: {},
  scene: { at: 'lobby' },
};

/** A game runs that nobody has paused. */
export function isPlaying(scene: ShowScene): boolean {
  return scene.at === 'playing' && !scene.paused;
}

/** A game has the stage, or waits for it. */
export function isTaken(scene: ShowScene): scene is Extract<ShowScene, { at: 'playing' | 'missing' }> {
  return scene.at === 'playing' || scene.at === 'missing';
}
