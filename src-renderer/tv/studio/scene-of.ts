/** The TV's scene in the Studio's words. */
import { phaseMarks, type Recording } from '../../../src-shared/recording.ts';
import type { StudioScene } from '../../../src-shared/studio-link.ts';
import type { StageToStudio } from '../../../src-shared/studio-stage.ts';
import { everybody } from '../show/cast.ts';
import type { Round, ShowScene } from '../show/show-state.ts';

export type StageMoment = Extract<StageToStudio, { type: 'moment' }>['data'];

const NO_MOMENT: StageMoment = { past: false, firstStep: 0, step: 0, lastStep: 0, marks: [], played: [] };

/** `moment` is the running stage's last word; `recording` the game's that ended last. */
export function studioScene(
  scene: ShowScene,
  { moment, recording }: { moment: StageMoment | null; recording: Recording | null },
): StudioScene {
  switch (scene.at) {
    case 'lobby':
    case 'missing':
      return { at: 'none' };
    case 'problem':
      return { at: 'broken', gameId: scene.round.gameId, message: scene.detail };
    case 'playing': {
      const { past, ...reel } = { ...(moment ?? NO_MOMENT), ...faceOf(scene.round) };
      // An exhibit is past from its first picture on.
      return past || scene.before ? { at: 'past', ...reel } : { at: 'live', paused: scene.paused, ...reel };
    }
    case 'result': {
      const face = faceOf(scene.round);
      if (recording?.game.id !== face.gameId) return { at: 'none' };
      const { steps } = recording;
      const firstStep = firstStepOf(recording);
      const marks = phaseMarks(recording.checks);
      return { at: 'over', firstStep, step: steps, lastStep: steps, marks, played: [], ...face };
    }
  }
}

function faceOf({ gameId, seed, cast }: Round) {
  const players = everybody(cast).map(({ id, name, color, bot }) => ({ id, name, color, bot }));
  return { gameId, seed, players };
}

function firstStepOf({ start: { snapshot } }: Recording): number {
  const steps: unknown =
    typeof snapshot === 'object' && snapshot !== null && 'steps' in snapshot ? snapshot.steps : 0;
  return typeof steps === 'number' ? steps : 0;
}
