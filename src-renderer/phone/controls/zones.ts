/** Puts controls into zones: each kind has one (kinds.ts), and within it the game's own order holds. */
import type { Control } from '../../../src-shared/controller.ts';
import { ZONES, type ZoneName } from './grid.ts';
import { kindOf } from './kinds.ts';

export type Zones = Record<ZoneName, Control[]>;

export function zonesOf(controls: readonly Control[]): Zones {
  const inZone = (name: ZoneName) => controls.filter((control) => zoneOf(control) === name);
  return Object.fromEntries(ZONES.map((name) => [name, inZone(name)])) as Zones;
}

function zoneOf(control: Control): ZoneName {
  const { zone } = kindOf(control);
  return typeof zone === 'string' ? zone : zone(control);
}
