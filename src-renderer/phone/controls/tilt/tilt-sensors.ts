/** The phone's own sense of balance. On plain http browsers keep it to themselves: then there is none. */
import type { Lean } from './tilt-maths.ts';

/** iOS alone asks the guest, and only on a tap. */
type Asking = { requestPermission?: () => Promise<'granted' | 'denied' | 'default'> };

export function hasSensors(): boolean {
  return window.isSecureContext && 'DeviceOrientationEvent' in window && navigator.maxTouchPoints > 0;
}

/** Call in the handler of a tap. */
export async function askForSensors(): Promise<boolean> {
  try {
    const asking = DeviceOrientationEvent as unknown as Asking;
    return asking.requestPermission === undefined || (await asking.requestPermission()) === 'granted';
  } catch {
    return false;
  }
}

/** Tells each lean; returns the end of it. */
export function watchLean(onLean: (lean: Lean) => void): () => void {
  const listen = ({ beta, gamma }: DeviceOrientationEvent) => {
    if (beta !== null && gamma !== null) onLean({ beta, gamma, turn: pageTurn() });
  };
  window.addEventListener('deviceorientation', listen);
  return () => window.removeEventListener('deviceorientation', listen);
}

/** How far the page is turned, in degrees; Safari before 16.4 has the old name only. */
function pageTurn(): number {
  const { screen, orientation } = window as Window & { orientation?: number };
  return (screen.orientation as ScreenOrientation | undefined)?.angle ?? orientation ?? 0;
}
