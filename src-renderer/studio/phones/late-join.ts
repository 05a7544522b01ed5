/** Phones that come late, and the play time at which they are due. */
import type { StudioScene } from '../../../src-shared/studio-link.ts';
import type { Presence } from './sim-phone.ts';

const STEPS_A_SECOND = 60;

/** The phone so many seconds from now, or into the next game where none is played. */
export function comingIn(seconds: number, scene: StudioScene): Presence {
  return { at: 'late', seconds, fromStep: scene.at === 'live' ? scene.step : null };
}

/** Its presence after the scene has moved on; the same object where nothing changes. */
export function afterScene(presence: Presence, scene: StudioScene): Presence {
  if (presence.at === 'here' || scene.at !== 'live') return presence;
  const { seconds, fromStep } = presence;
  // Another game began since, or the slider went back.
  if (fromStep === null || scene.step < fromStep) return { at: 'late', seconds, fromStep: scene.step };
  return secondsLeft(presence, scene) > 0 ? presence : { at: 'here' };
}

/** Of play time, until it is due. */
export function secondsLeft(presence: Extract<Presence, { at: 'late' }>, scene: StudioScene): number {
  const { seconds, fromStep } = presence;
  if (fromStep === null || scene.at !== 'live') return seconds;
  return seconds - (scene.step - fromStep) / STEPS_A_SECOND;
}
