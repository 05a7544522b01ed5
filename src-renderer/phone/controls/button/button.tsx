import type { ControlOf } from '../../../../src-shared/controller.ts';
import type { ControlProps } from '../control-props.ts';
import type { ZoneName } from '../grid.ts';
import { CordToy } from './cord-toy.tsx';
import { PressButton } from './press-button.tsx';

/** A button with this `icon` is drawn as the waiting room's cord. */
const PLUCK_ICON = 'pluck';

export function buttonZone({ icon }: ControlOf<'button'>): ZoneName {
  return icon === PLUCK_ICON ? 'toys' : 'buttons';
}

export function Button({ control, color }: ControlProps<'button'>) {
  const Shape = buttonZone(control) === 'toys' ? CordToy : PressButton;
  return <Shape control={control} color={color} />;
}
