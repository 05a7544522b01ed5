import { useEffect, useRef, useState } from 'preact/hooks';
import { fillStyle } from '../../look/shade.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { usePress } from '../press-edges.ts';
import { useBox } from '../use-screen.ts';

/** How long a buzzer shows that it was hit, in ms. */
const LIT_MS = 1_500;
/** A larger dome is no easier to hit, in CSS pixels. */
const MOST_PX = 520;

/** One huge dome. Its press carries the time of the touch itself, so that a slow page costs nobody the point. */
export function Buzzer({ control, color }: ControlProps<'buzzer'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const [held, setHeld] = useState(false);
  const [box, boxRef] = useBox<HTMLButtonElement>();
  /** Counts the presses that are still lit: a new one starts the rings again. */
  const [lit, setLit] = useState(0);
  const timer = useRef(0);
  const disabled = control.disabled === true;
  useEffect(() => () => clearTimeout(timer.current), []);

  const handlers = usePress(
    {
      press(event) {
        if (disabled) return;
        inputs.send(control.id, true, event);
        feel.buzz();
        setHeld(true);
        setLit((count) => count + 1);
        clearTimeout(timer.current);
        timer.current = window.setTimeout(() => setLit(0), LIT_MS);
      },
      release: () => setHeld(false),
    },
    disabled,
  );

  const label = control.label ?? t('control.buzzer');
  return (
    <button
      type="button"
      class={['buzzer', held && 'held', (held || lit > 0) && 'lit'].filter(Boolean).join(' ')}
      data-control={control.id}
      aria-disabled={disabled}
      aria-label={label}
      ref={boxRef}
      style={{
        ...fillStyle(control.color ?? color),
        // The roundest dome that has room.
        '--size': `${Math.max(96, Math.min(box?.width ?? 0, box?.height ?? 0, MOST_PX))}px`,
      }}
      {...handlers}
    >
      <span class="buzzer-rim">
        <span class="buzzer-dome">
          <span class="buzzer-label">
            <Emblem of={control} />
            {label}
          </span>
        </span>
        {lit > 0 && <span key={lit} class="buzzer-ring" />}
      </span>
    </button>
  );
}
