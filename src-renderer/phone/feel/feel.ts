/** Carries out a passing effect on this phone: a buzz, a note, a flash. */
import type { Effect } from '../../../src-shared/controller.ts';
import type { Beeps } from '../../ui/beeps.ts';

export type Feel = {
  effect(effect: Effect): void;
  /** The phone's own answer to a press: felt where there is a motor, else nothing. */
  tick(): void;
  /** The answer to a press that counts: felt, or else heard. */
  buzz(): void;
};

export type FeelDeps = {
  /** False where there is no motor. */
  vibrate(pattern: number | number[]): boolean;
  beeps: Beeps;
  flash(color: string): void;
  now(): number;
};

/** More than three flashes a second can hurt people; so the gap between two, in ms. */
const FLASH_GAP_MS = 350;
const PAPER = '#fff4de';

export function createFeel(deps: FeelDeps): Feel {
  let flashedAt = Number.NEGATIVE_INFINITY;

  function flash(color: string): void {
    if (deps.now() - flashedAt < FLASH_GAP_MS) return;
    flashedAt = deps.now();
    deps.flash(color);
  }

  return {
    effect({ haptic, sound, flash: color }) {
      const felt = haptic !== undefined && deps.vibrate(haptic);
      if (color !== undefined) flash(color);
      else if (haptic !== undefined && !felt) flash(PAPER);
      if (sound !== undefined) deps.beeps.play(sound);
      else if (haptic !== undefined && !felt) deps.beeps.play('click');
    },
    tick() {
      deps.vibrate(8);
    },
    buzz() {
      if (!deps.vibrate(45)) deps.beeps.play('go');
    },
  };
}

/** The phone's motor: Chromium on Android alone has one for pages. */
export function vibratePhone(pattern: number | number[]): boolean {
  return typeof navigator.vibrate === 'function' && navigator.vibrate(pattern);
}

/** Lights the whole page up for a moment. Reduced motion softens it (base.css). */
export function flashPage(color: string): void {
  const light = document.createElement('div');
  light.className = 'flash';
  light.style.background = color;
  light.addEventListener('animationend', () => light.remove());
  document.body.appendChild(light);
}
