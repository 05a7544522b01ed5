import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ControlProps } from '../control-props.ts';
import { SurfaceLabel } from '../emblem/emblem.tsx';
import { fillStyle } from '../../look/shade.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import { createDpadHand, type DpadPicture } from './dpad-hand.ts';
import { dpadRadius } from './dpad-maths.ts';
import { handHandlers, pointOf } from '../hand-handlers.ts';
import { capture } from '../press-edges.ts';
import { useBox } from '../use-screen.ts';
import { useLetGo } from '../use-let-go.ts';

/** One surface, eight ways: the thumb slides from one to the next without being lifted. */
export function Dpad({ control, live, area }: ControlProps<'dpad'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const root = useRef<HTMLDivElement>(null);
  const pad = useRef<HTMLDivElement>(null);
  const [box, boxRef] = useBox<HTMLDivElement>();
  const hand = useMemo(
    () =>
      createDpadHand({
        send: (value) => {
          if (value.x !== 0 || value.y !== 0) feel.tick();
          inputs.send(control.id, value);
        },
        draw: (picture) => draw(picture, root.current, pad.current),
      }),
    [control.id, inputs],
  );
  useLetGo(hand, control.disabled);
  useEffect(() => () => hand.letGo(), [hand]);
  useEffect(() => hand.setLive(live), [hand, live]);

  return (
    <div
      ref={(element) => {
        root.current = element;
        boxRef(element);
      }}
      class="surface dpad"
      style={{
        ...fillStyle(control.color),
        gridArea: area ?? '',
        '--radius': `${dpadRadius(box ?? { width: 0, height: 0 })}px`,
      }}
      data-control={control.id}
      role="application"
      aria-roledescription={t('control.dpad')}
      aria-label={control.label ?? t('control.dpad')}
      aria-disabled={control.disabled === true}
      tabIndex={0}
      onPointerDown={(event) => {
        const at = root.current?.getBoundingClientRect();
        if (event.button > 0 || !at || control.disabled) return;
        capture(event);
        const middle = { x: at.left + at.width / 2, y: at.top + at.height / 2 };
        hand.down(event.pointerId, pointOf(event), { middle, width: at.width, height: at.height });
      }}
      {...handHandlers(hand, control.disabled)}
    >
      <div class="dpad-pad" ref={pad} aria-hidden="true">
        <svg viewBox="-100 -100 200 200">
          <path class="dpad-well" d={CROSS} />
          <g class="dpad-cap">
            <path class="dpad-side" d={CROSS} transform="translate(0 9)" />
            <path class="dpad-cross" d={CROSS} />
            {ARROWS.map(([way, turn]) => (
              <path
                key={way}
                class={`dpad-arrow ${way}`}
                d="M 0 -82 L 14 -62 H -14 Z"
                transform={`rotate(${turn})`}
              />
            ))}
            <circle class="dpad-hub" r="17" />
          </g>
        </svg>
      </div>
      <SurfaceLabel of={control} />
    </div>
  );
}

const CROSS =
  'M -34 -84 q 0 -14 14 -14 h 40 q 14 0 14 14 V -34 H 84 q 14 0 14 14 v 40 q 0 14 -14 14 H 34 V 84 q 0 14 -14 14 h -40 q -14 0 -14 -14 V 34 H -84 q -14 0 -14 -14 v -40 q 0 -14 14 -14 H -34 Z';
const ARROWS = [
  ['up', 0],
  ['right', 90],
  ['down', 180],
  ['left', 270],
] as const;

/** Past the renderer: a thumb moves more often than a page should be rendered. */
function draw({ held, shift, direction }: DpadPicture, root: HTMLElement | null, pad: HTMLElement | null) {
  if (!root || !pad) return;
  root.classList.toggle('held', held);
  root.classList.toggle('to-left', direction.x < 0);
  root.classList.toggle('to-right', direction.x > 0);
  root.classList.toggle('to-up', direction.y < 0);
  root.classList.toggle('to-down', direction.y > 0);
  pad.style.transform = `translate(${shift.x}px, ${shift.y}px)`;
  // It leans as a rocker does.
  pad.style.setProperty('--lean-x', String(direction.x));
  pad.style.setProperty('--lean-y', String(direction.y));
}
