import type { ControlOf } from '../../../../src-shared/controller.ts';
import type { ControlProps } from '../control-props.ts';
import type { ZoneName } from '../grid.ts';
import { CordToy } from './cord-toy.tsx';
import { PressButton } from './press-button.tsx';

/** What a button with this `icon` is: the cord of the waiting room. */
const PLUCK_ICON = 'pluck';

export function buttonZone({ icon }: ControlOf<'button'>): ZoneName {
  return icon === PLUCK_ICON ? 'toys' : 'buttons';
}

export function Button({ control, color }: ControlProps<'button'>) {
  const Shape = buttonZone(control) === 'toys' ? CordToy : PressButton;
  return <Shape control={control} color={color} />;
}
