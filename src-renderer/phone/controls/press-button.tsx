import { useEffect, useRef, useState } from 'preact/hooks';
import type { Control } from '../../../src-shared/controller.ts';
import { iconIndexOf, IconView } from '../look/icon-view.tsx';
import { fillStyle } from '../look/shade.ts';
import { usePhone, useTranslate } from '../phone-context.ts';
import { usePress } from './press.ts';

export type ButtonControl = Extract<Control, { kind: 'button' }>;
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

/** Sends a button's edges. The host refuses a disabled button, so a release during a cooldown is told after it. */
export function useEdges(control: ButtonControl) {
  const { inputs, feel } = usePhone();
  const [held, setHeld] = useState(false);
  /** What the host believes: true after a press until it took the release. */
  const told = useRef(false);
  const disabled = control.disabled === true;
  const heldNow = useRef(false);

  const handlers = usePress({
    press(event) {
      heldNow.current = true;
      setHeld(true);
      if (disabled) return;
      told.current = true;
      inputs.send(control.id, true, event);
      feel.tick();
    },
    release(event) {
      heldNow.current = false;
      setHeld(false);
      if (!told.current || disabled) return;
      told.current = false;
      inputs.send(control.id, false, event);
    },
  });
  useEffect(() => {
    if (disabled || heldNow.current || !told.current) return;
    told.current = false;
    inputs.send(control.id, false);
  }, [disabled]);

  return { held: held && !disabled, handlers };
}
