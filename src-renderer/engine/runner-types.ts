/** The engine's runner from outside: its setup, its inputs and its questions. */
import type { Input } from '../../src-shared/bridge.ts';
import type { Control, Controller } from '../../src-shared/controller.ts';
import type { GameStore } from '../../src-shared/game-store.ts';
import type { SoundFaultOf } from '../../src-shared/sound-file.ts';
import type { StageMusic, StageStart } from '../../src-shared/stage-link.ts';
import type { Context, Player, Team } from '../sdk/partyline.ts';
import type { ControllerChange } from './controller-board.ts';
import type { SentEffect } from './effects.ts';
import type { Ending } from './read-result.ts';
import type { Seating } from './roster.ts';
import type { RunnerSnapshot } from './snapshot.ts';

export type RunnerSetup = Pick<
  StageStart,
  | 'players'
  | 'audience'
  | 'maxPlayers'
  | 'teams'
  | 'seed'
  | 'options'
  | 'packs'
  | 'store'
  | 'language'
  | 'texts'
  | 'standIns'
  | 'snapshot'
> & {
  /** Hears of a maker's slip that the game outlives, such as a text that is not there. Without it the slip is thrown. */
  onSlip?: (slip: Error) => void;
  /** Where the game's folder can be read, its sounds are looked at as the rules name them. */
  soundFault?: SoundFaultOf | undefined;
};

/** The press is at `at` of the host's time, or at `pressedAt` of play time, both in ms; without either, now. */
export type RunnerInput = Pick<Input, 'playerId' | 'control' | 'value' | 'question' | 'seq'> & {
  at?: number;
  pressedAt?: number;
};

export type Runner<State> = Seating & {
  readonly state: State;
  readonly players: readonly Player[];
  readonly audience: readonly Player[];
  readonly teams: readonly Team[];
  /** Play time in steps. */
  readonly steps: number;
  /** Play time in ms. */
  readonly now: number;
  readonly realTime: boolean;
  readonly t: Context['t'];
  /** Passes one step of play time: bots, then `tick`. */
  step(): void;
  /**
   * False, and dropped without a word, where the player does not show that control, or the value does not fit it, or
   * where its `seq` says that it was here before.
   */
  input(input: RunnerInput): boolean;
  /** The control that this player shows now under this id. */
  controlOf(playerId: string, control: string): Control | undefined;
  /** The play time in ms of a press at this host time; without one, now. */
  pressTime(hostTimeMs: number | undefined): number;
  /** Whether bots may play for who is away. */
  allowStandIns(allowed: boolean): void;
  /** Bots play for these, too, although they are there: their own touch counts as ever. */
  autopilot(playerIds: readonly string[]): void;
  /** Nobody can say which fingers are still there: persons let go of everything. */
  letGo(): void;
  /** For whom a bot plays now, by id. */
  standIns(): readonly string[];
  /** Tells which host time it was at play time zero. */
  anchorHostTime(hostTimeMs: number): void;
  takeControllers(): ControllerChange[];
  /** The controller of every player now, by id; bots have one as well. */
  controllers(): Record<string, Controller>;
  takeEffects(): SentEffect[];
  /** The music now, its title in the party's language; null for none. */
  music(): StageMusic | null;
  /** The game's store, where it changed since the last call; else null. */
  takeStore(): GameStore | null;
  result(): Ending | null;
  snapshot(): RunnerSnapshot;
};
