/**
 * The Studio on the stage, in developer mode: it records the game, shows any moment again, and has the game go on from
 * there. `desk-steps.ts` decides; here are the recording and the replay.
 */
// Also here, so that it stays in front of all schemas where the build puts them into a chunk of their own.
import '../no-jit.ts';
import { phaseMarks } from '../../../src-shared/recording.ts';
import { StudioOrder, StudioStart, type StageToStudio } from '../../../src-shared/studio-stage.ts';
import { describeProblem } from '../../engine/problem.ts';
import type { Replay } from '../../engine/recording/replay.ts';
import type { ExtendedGame, ExtensionDeps } from '../stage-extension.ts';
import { firstDesk, stepDesk, type DeskEffect, type DeskEvent } from './desk-steps.ts';
import { createMeter } from './meter.ts';
import { createReel } from './reel.ts';

const MOST_MARKS = 1000;

export type StudioDeskDeps = ExtensionDeps & {
  /** Lets others have their turn. */
  breathe(): Promise<void>;
};

export async function openStudioDesk(deps: StudioDeskDeps): Promise<ExtendedGame> {
  const { game, start, now, breathe } = deps;
  const studio = StudioStart.parse(start.extension);
  let desk = firstDesk(studio.show ? 'shown' : 'now');
  let past: Replay | null = null;
  const reel = await createReel({
    game,
    start,
    studio,
    breathe,
    onParting: (parting) => take({ type: 'parted', parting }),
    onStuck: (step, detail) => take({ type: 'stuck', step, detail }),
  });
  const meter = createMeter(now);
  const live = () => meter.watch(reel.recorder().runner);
  const shown = () => past?.runner ?? live();

  function take(event: DeskEvent): void {
    const step = stepDesk(desk, event);
    desk = step.desk;
    step.effects.forEach(carryOut);
  }

  function carryOut(effect: DeskEffect): void {
    switch (effect.do) {
      case 'replay':
        return carefully({ type: 'reached' }, () => {
          past = reel.replayTo(effect.step, past);
        });
      case 'dropReplay':
        past = null;
        return;
      case 'playFrom':
        return carefully({ type: 'wentOn' }, () => {
          reel.playFrom(reel.replayTo(effect.step, past));
          if (effect.autopilot) live().autopilot(effect.autopilot);
        });
      case 'autopilot':
        return live().autopilot(effect.playerIds);
      case 'tellMoment':
        return tellMoment(effect.past);
      case 'tellState':
        return tellState();
      case 'tellRecording':
        return tellRecording();
      case 'refuse':
        return tell({ type: 'refused', data: { message: effect.sentence.slice(0, 2000) } });
      default:
        effect satisfies never;
    }
  }

  /** An order can be too much for the rules: then everything stays as it is. */
  function carefully(done: DeskEvent, work: () => void): void {
    try {
      work();
    } catch (error) {
      return take({ type: 'failed', detail: describeProblem(error) });
    }
    take(done);
  }

  function tell(message: StageToStudio): void {
    deps.send(message);
  }

  function tellMoment(isPast: boolean): void {
    tell({
      type: 'moment',
      data: {
        past: isPast,
        firstStep: reel.firstStep(),
        step: shown().steps,
        lastStep: live().steps,
        marks: phaseMarks(reel.checks()).slice(-MOST_MARKS),
        played: [...shown().standIns()],
      },
    });
  }

  /** Of the game as it goes on; a moment that is over costs nothing. */
  function tellMeasures(): void {
    const measures = desk.phase.at === 'now' ? meter.read(live()) : null;
    if (measures) tell({ type: 'measured', data: measures });
  }

  function tellState(): void {
    const { steps: step, state } = shown();
    const copy = JSON.parse(JSON.stringify(state)) as unknown;
    tell({ type: 'watched', data: { step, state: copy, controllers: shown().controllers() } });
  }

  function tellRecording(error?: unknown): void {
    tell({ type: 'recording', data: { text: JSON.stringify(reel.recorder().recording(error)) } });
  }

  return {
    live,
    shown,
    isExhibit: () => desk.phase.at === 'shown' || (desk.phase.at === 'past' && desk.phase.from === 'shown'),
    receive(word) {
      const order = StudioOrder.parse(word);
      take({ type: 'ordered', order, hasBots: game.bot !== undefined });
      if (order.do === 'autopilot') return 'changed';
      return order.do === 'scrub' || order.do === 'playFrom' ? 'jumped' : 'same';
    },
    resume: () => take({ type: 'resumed' }),
    look(changed) {
      take({ type: 'looked', changed, nowMs: now() });
      tellMeasures();
    },
    end: tellRecording,
  };
}
