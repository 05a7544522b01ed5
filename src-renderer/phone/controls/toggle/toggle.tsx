import { useRef, useState } from 'preact/hooks';
import { pageNow } from '../../../ui/clock.ts';
import { fillStyle } from '../../look/shade.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { usePhone, useTranslate } from '../../phone-context.ts';
import { useTap } from '../tap.ts';
import { useWhenQuiet } from '../use-when-quiet.ts';

/** The game's answer to a tap is there within this, in ms. */
const QUIET_MS = 400;

/** A switch, the whole row of it. */
export function Toggle({ control }: ControlProps<'toggle'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const [on, setOn] = useState(control.value);
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  // The game's value counts once its answer to the last tap has come.
  useWhenQuiet(control.value, String(control.value), {
    afterMs: QUIET_MS,
    actedAt,
    isBusy: () => false,
    take: setOn,
  });
  const disabled = control.disabled === true;
  const tap = useTap((event) => {
    actedAt.current = pageNow();
    setOn(!on);
    feel.tick();
    inputs.send(control.id, !on, event);
  }, disabled);
  return (
    <button
      type="button"
      class={on ? 'toggle on' : 'toggle'}
      style={fillStyle(control.color)}
      data-control={control.id}
      role="switch"
      aria-checked={on}
      aria-label={control.label ?? t('control.toggle')}
      aria-disabled={disabled}
      {...tap}
    >
      <Emblem of={control} />
      <span class="tune-label">{control.label ?? ''}</span>
      <span class="toggle-slot">
        <span class="toggle-lever" />
      </span>
    </button>
  );
}
