/** Which control goes where: each kind has a zone (kinds.ts), and within it the game's own order holds. */
import type { Control } from '../../../src-shared/controller.ts';
import { ZONES, type ZoneName } from './grid.ts';
import { kindOf } from './kinds.ts';

export type Zones = Record<ZoneName, Control[]>;

export function zonesOf(controls: readonly Control[]): Zones {
  const inZone = (name: ZoneName) => controls.filter((control) => kindOf(control).zone === name);
  return Object.fromEntries(ZONES.map((name) => [name, inZone(name)])) as Zones;
}
