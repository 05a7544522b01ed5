/** A child's hand on a phone: one random valid touch of something that it shows. */
import type { Control, ControlValue } from '../../../src-shared/controller.ts';
import { chanceOf } from '../../../src-shared/controls/chance.ts';
import { descriptorOf } from '../../../src-shared/controls/controls.ts';
import type { ShownController } from '../link/link-state.ts';

export type Touch = { control: Control; values: ControlValue[] };

/** Null where there is nothing to touch; the shell's own screens are not a child's. `random` gives 0 to 1. */
export function anyTouch(controller: ShownController | null, random: () => number): Touch | null {
  if (controller?.scene !== 'game') return null;
  const chance = chanceOf(random);
  const touches = controller.controls
    .filter((control) => control.disabled !== true)
    .map((control) => ({ control, values: descriptorOf(control.kind).touch(control, chance) }))
    .filter(({ values }) => values.length > 0);
  return chance.pick(touches) ?? null;
}
