/** Is this what the control may send? The same answer on the host, which guards the door, and on the stage. */
import type { Control, ControlValue } from './controller.ts';
import { descriptorOf } from './controls/controls.ts';

/** The value as the shown control allows it (a number on its step, a text cut), or null where it does not fit. */
export function parseControlValue(control: Control, value: unknown): ControlValue | null {
  if (control.disabled) return null;
  const kind = descriptorOf(control.kind);
  const parsed = kind.value.safeParse(value);
  if (!parsed.success) return null;
  return kind.fit ? kind.fit(control, parsed.data) : parsed.data;
}
