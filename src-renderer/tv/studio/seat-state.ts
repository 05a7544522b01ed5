/** The Studio's seat at the TV as data: its phases, the events that it takes, and the effects of a step. */
import type { OptionChoice } from '../../../src-shared/game-options.ts';
import type { Language } from '../../../src-shared/party.ts';
import type { Recording } from '../../../src-shared/recording.ts';
import type { TvToStudio } from '../../../src-shared/studio-link.ts';
import type { StageToStudio, StudioOrder } from '../../../src-shared/studio-stage.ts';
import type { ExtensionDeps, ExtensionOrder } from '../shell/shell-extension.ts';
import type { ShowRefusal } from '../show/show-state.ts';
import { NO_CODE, type CodeWatch } from './code-watch.ts';
import type { StageMoment } from './scene-of.ts';

/** `waiting`: the host has not said yet whether games are made here, or which there are. */
export type PortPhase =
  | { at: 'closed' }
  | { at: 'waiting'; early: readonly unknown[] }
  /** `toldScene` is JSON. `isRecordingDue`: the next recording that the stage tells was asked for. */
  | { at: 'open'; toldScene: string; isWatching: boolean; isRecordingDue: boolean };

export type LookBack = Extract<StudioOrder, { do: 'scrub' | 'playFrom' }>;

/**
 * `halted`: the game was paused for the slider, and goes on after it. `asked`: there is no stage yet that could show the
 * wanted moment.
 */
export type SliderPhase =
  { at: 'now' } | { at: 'halted' } | { at: 'asked'; wanted: LookBack; from: 'now' | 'halted' };

export type Seat = {
  readonly port: PortPhase;
  readonly slider: SliderPhase;
  readonly code: CodeWatch;
  /** The stage's last word of its moment; null before the first. */
  readonly moment: StageMoment | null;
  /** Of the last game that ended, or that was shown. */
  readonly recording: Recording | null;
  /** For the games to come, where one was asked for. */
  readonly seed: number | null;
  readonly autopilot: readonly string[];
};

export const EMPTY_SEAT: Seat = {
  port: { at: 'closed' },
  slider: { at: 'now' },
  code: NO_CODE,
  moment: null,
  recording: null,
  seed: null,
  autopilot: [],
};

export type SeatWorld = Pick<
  ReturnType<ExtensionDeps['state']['now']>,
  'party' | 'show' | 'games' | 'gamesKnown'
> & { language: Language };

export type SeatEvent =
  /** Another Studio is there, and its port takes the place of the last one. */
  | { type: 'attached' }
  | { type: 'said'; raw: unknown }
  /** The shell's state is another one. */
  | { type: 'changed' }
  | { type: 'refused'; order: ExtensionOrder; reason: ShowRefusal }
  /** A word of the stage. */
  | { type: 'heard'; word: StageToStudio }
  /** A stage stands: it knows nothing of earlier orders. */
  | { type: 'started' };

export type SeatEffect =
  | { do: 'tell'; message: TvToStudio }
  | { do: 'order'; order: ExtensionOrder }
  | { do: 'choose'; choice: OptionChoice }
  | { do: 'orderStage'; order: StudioOrder }
  | { do: 'setBare'; isBare: boolean }
  /** Takes what was said early. */
  | { do: 'take'; raw: unknown }
  | { do: 'closePort' };

export type SeatStep = { seat: Seat; effects: readonly SeatEffect[] };
