/** How near the measures of a game are to their limits. Pure. */
import { LIMITS } from '../../../src-shared/limits.ts';
import type { Measures } from '../../../src-shared/studio-stage.ts';

/** From one slow step in a hundred on the rules are worth a look, from one in twenty on they are too slow. */
const NEAR_SLOW = 0.01;
const MOST_SLOW = 0.05;
/** The check of games allows no more (engine/contract/controllers.ts). */
export const MOST_STATE_BYTES = 900_000;

export type Nearness = 'fine' | 'near' | 'over';

export function nearnessOf(measures: Measures): Record<'step' | 'controller' | 'state', Nearness> {
  return {
    step: measures.slowSteps > MOST_SLOW ? 'over' : measures.slowSteps > NEAR_SLOW ? 'near' : 'fine',
    controller: nearness(measures.controllerBytes, LIMITS.controllerBytes),
    state: nearness(measures.stateBytes, MOST_STATE_BYTES),
  };
}

function nearness(value: number, most: number): Nearness {
  if (value > most) return 'over';
  return value > most * 0.6 ? 'near' : 'fine';
}

/** "312 B", "4.1 kB", "210 kB", "1.2 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [value, unit] = bytes < 999_500 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}
