import { useEffect, useState } from 'preact/hooks';
import type { ControlOf } from '../../../src-shared/controller.ts';
import { shadesOf } from '../look/shade.ts';
import { usePhone, useTranslate } from '../phone-context.ts';
import { useTap } from './tap.ts';

type ToggleProps = { control: ControlOf<'toggle'> };

/** A switch, the whole row of it. */
export function Toggle({ control }: ToggleProps) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const [on, setOn] = useState(control.value);
  // What the game says it is counts.
  useEffect(() => setOn(control.value), [control.value]);
  const tap = useTap((event) => {
    if (control.disabled) return;
    setOn(!on);
    feel.tick();
    inputs.send(control.id, !on, event);
  });
  const own = control.color === undefined ? null : shadesOf(control.color);
  return (
    <button
      type="button"
      class={on ? 'toggle on' : 'toggle'}
      style={own ? { '--fill': own.fill, '--fill-shadow': own.fillShadow } : {}}
      data-control={control.id}
      role="switch"
      aria-checked={on}
      aria-label={control.label ?? t('control.toggle')}
      aria-disabled={control.disabled === true}
      {...tap}
    >
      <span class="tune-label">{control.label ?? ''}</span>
      <span class="toggle-slot">
        <span class="toggle-lever" />
      </span>
    </button>
  );
}
