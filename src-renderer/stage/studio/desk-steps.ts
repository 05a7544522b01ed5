/**
 * The Studio's desk on the stage as a pure state machine: it chooses the moment on the picture, and tells of it.
 * `studio-desk.ts` carries the effects out.
 */
import type { StudioOrder } from '../../../src-shared/studio-stage.ts';
import type { Parting } from '../../engine/recording/replay.ts';

const MOMENT_EVERY_MS = 500;
const STATE_EVERY_MS = 100;

/**
 * `now`: the game as it goes on. `shown`: a recording at its end, and nobody has played on yet. `past`: a moment that is
 * over; the slider comes back from it to the phase before.
 */
export type DeskPhase = { at: 'now' } | { at: 'shown' } | { at: 'past'; from: 'now' | 'shown' };

export type Desk = {
  readonly phase: DeskPhase;
  /** Whether the rules' state is told as well. */
  readonly isWatched: boolean;
  /** When the moment and the state were told last. */
  readonly momentAtMs: number;
  readonly stateAtMs: number;
  /** For whom bots play; null until somebody orders it. */
  readonly autopilot: readonly string[] | null;
  /** A game that parts from its recording is reported once. */
  readonly isPartingTold: boolean;
};

export type DeskEvent =
  | { type: 'ordered'; order: StudioOrder; hasBots: boolean }
  /** The replay stands at the wanted moment. */
  | { type: 'reached' }
  /** The game goes on from the wanted moment. */
  | { type: 'wentOn' }
  /** The rules throw on the way to the wanted moment. */
  | { type: 'failed'; detail: string }
  /** The rules throw at this step of the recording that is shown. */
  | { type: 'stuck'; step: number; detail: string }
  | { type: 'parted'; parting: Parting }
  | { type: 'resumed' }
  /** A frame has passed, or something `changed`. */
  | { type: 'looked'; changed: boolean; nowMs: number };

export type DeskEffect =
  | { do: 'replay'; step: number }
  | { do: 'dropReplay' }
  | { do: 'playFrom'; step: number; autopilot: readonly string[] | null }
  | { do: 'autopilot'; playerIds: readonly string[] }
  | { do: 'tellMoment'; past: boolean }
  | { do: 'tellState' }
  | { do: 'tellRecording' }
  | { do: 'refuse'; sentence: string };

export type DeskStep = { desk: Desk; effects: readonly DeskEffect[] };

export function firstDesk(at: 'now' | 'shown'): Desk {
  return {
    phase: { at },
    isWatched: false,
    momentAtMs: -Infinity,
    stateAtMs: -Infinity,
    autopilot: null,
    isPartingTold: false,
  };
}

export function stepDesk(desk: Desk, event: DeskEvent): DeskStep {
  switch (event.type) {
    case 'ordered':
      return takeOrder(desk, event.order, event.hasBots);
    case 'reached':
      return go({ ...desk, phase: { at: 'past', from: baseOf(desk.phase) } });
    case 'wentOn':
    case 'resumed':
      return go({ ...desk, phase: { at: 'now' } }, { do: 'dropReplay' });
    case 'failed':
      return go(
        { ...desk, phase: { at: baseOf(desk.phase) } },
        { do: 'dropReplay' },
        { do: 'refuse', sentence: `That moment cannot be shown. ${event.detail}` },
      );
    case 'stuck':
      return go(desk, {
        do: 'refuse',
        sentence: `The rules throw at step ${event.step} of the recording: ${event.detail}`,
      });
    case 'parted':
      if (desk.isPartingTold) return go(desk);
      return go({ ...desk, isPartingTold: true }, { do: 'refuse', sentence: partingSentence(event.parting) });
    case 'looked':
      return look(desk, event);
    default:
      return event satisfies never;
  }
}

function takeOrder(desk: Desk, order: StudioOrder, hasBots: boolean): DeskStep {
  switch (order.do) {
    case 'autopilot': {
      const { playerIds } = order;
      if (!hasBots) return go(desk, { do: 'refuse', sentence: 'This game has no bots: give it a "bot".' });
      return go({ ...desk, autopilot: playerIds }, { do: 'autopilot', playerIds });
    }
    case 'watch':
      return go({ ...desk, isWatched: order.state });
    case 'scrub':
      if (order.step !== null) return go(desk, { do: 'replay', step: order.step });
      return go({ ...desk, phase: { at: baseOf(desk.phase) } }, { do: 'dropReplay' });
    case 'playFrom':
      return go(desk, { do: 'playFrom', step: order.step, autopilot: desk.autopilot });
    case 'keep':
      return go(desk, { do: 'tellRecording' });
    default:
      return order satisfies never;
  }
}

function look(desk: Desk, { changed, nowMs }: { changed: boolean; nowMs: number }): DeskStep {
  const isMomentDue = changed || nowMs - desk.momentAtMs >= MOMENT_EVERY_MS;
  const isStateDue = desk.isWatched && (changed || nowMs - desk.stateAtMs >= STATE_EVERY_MS);
  const effects: DeskEffect[] = [];
  if (isMomentDue) effects.push({ do: 'tellMoment', past: desk.phase.at !== 'now' });
  if (isStateDue) effects.push({ do: 'tellState' });
  const told = {
    ...desk,
    momentAtMs: isMomentDue ? nowMs : desk.momentAtMs,
    stateAtMs: isStateDue ? nowMs : desk.stateAtMs,
  };
  return go(told, ...effects);
}

function baseOf(phase: DeskPhase): 'now' | 'shown' {
  return phase.at === 'past' ? phase.from : phase.at;
}

function partingSentence({ step, members }: Parting): string {
  const which = members.length > 0 ? ` (${members.join(', ')})` : '';
  return `Played again, this is another game from step ${step} on${which}.`;
}

function go(desk: Desk, ...effects: DeskEffect[]): DeskStep {
  return { desk, effects };
}
