import { useRef, useState } from 'preact/hooks';
import type { ControlOf } from '../../../../src-shared/controller.ts';
import { iconIndexOf, IconView } from '../../look/icon-view.tsx';
import { fillStyle } from '../../look/shade.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import { usePress } from '../press.ts';

export type ButtonControl = ControlOf<'button'>;
type PressButtonProps = { control: ButtonControl; color: string };

/** A big button; both edges go to the host. */
export function PressButton({ control, color }: PressButtonProps) {
  const t = useTranslate();
  const { held, handlers } = useEdges(control);
  const icon = iconIndexOf(control.icon);
  return (
    <button
      type="button"
      class={held ? 'press held' : 'press'}
      data-control={control.id}
      aria-disabled={control.disabled === true}
      aria-label={control.label ?? t('control.button')}
      style={fillStyle(control.color ?? color)}
      {...handlers}
    >
      {icon !== null && <IconView index={icon} />}
      {control.label !== undefined && <span class="press-label">{control.label}</span>}
    </button>
  );
}

/** Sends a button's edges. Where the button is gone or disabled by the release, the game has let go of it already. */
export function useEdges(control: ButtonControl) {
  const { inputs, feel } = usePhone();
  const [held, setHeld] = useState(false);
  /** The host has been told of the press: of the release, too, whatever became of the button. */
  const told = useRef(false);
  const disabled = control.disabled === true;

  const handlers = usePress(
    {
      press(event) {
        if (disabled) return;
        setHeld(true);
        told.current = true;
        inputs.send(control.id, true, event);
        feel.tick();
      },
      release(event) {
        setHeld(false);
        if (!told.current) return;
        told.current = false;
        inputs.send(control.id, false, event);
      },
    },
    disabled,
  );
  return { held, handlers };
}
