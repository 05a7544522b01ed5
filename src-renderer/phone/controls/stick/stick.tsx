import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { fillStyle } from '../../look/shade.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { handHandlers, pointOf } from '../hand-handlers.ts';
import { capture } from '../press-edges.ts';
import { createStickHand } from './stick-hand.ts';
import { useLetGo } from '../use-let-go.ts';
import { SurfaceLabel } from '../emblem/emblem.tsx';

/** A stick that appears wherever the thumb lands in its area. */
export function Stick({ control, live, area: place }: ControlProps<'stick'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const area = useRef<HTMLDivElement>(null);
  const knob = useRef<HTMLDivElement>(null);
  const base = useRef<HTMLDivElement>(null);
  const hand = useMemo(
    () =>
      createStickHand({
        send: (value) => inputs.stream(control.id, value),
        draw: (picture) => draw(picture, area.current, base.current, knob.current),
      }),
    [control.id, inputs],
  );
  useLetGo(hand, control.disabled);
  useEffect(() => () => hand.close(), [hand]);
  useEffect(() => hand.setLive(live), [hand, live]);

  // The area may have moved under a thumb that has not.
  useLayoutEffect(() => hand.redraw());

  const label = control.label ?? t('control.stick');
  return (
    <div
      ref={area}
      class="surface stick"
      style={{ ...fillStyle(control.color), gridArea: place ?? '' }}
      data-control={control.id}
      role="application"
      aria-roledescription={t('control.stick')}
      aria-label={label}
      aria-disabled={control.disabled === true}
      tabIndex={0}
      onPointerDown={(event) => {
        if (event.button > 0 || !area.current || control.disabled) return;
        capture(event);
        if (hand.down(event.pointerId, pointOf(event), area.current.getBoundingClientRect())) feel.tick();
      }}
      {...handHandlers(hand, control.disabled)}
    >
      <div class="stick-base" ref={base}>
        <div class="stick-knob" ref={knob} />
      </div>
      <SurfaceLabel of={control} />
    </div>
  );
}

type Picture = Parameters<Parameters<typeof createStickHand>[0]['draw']>[0];

/** Past the renderer, since a thumb moves more often than a page should be rendered. */
function draw(
  picture: Picture,
  area: HTMLElement | null,
  base: HTMLElement | null,
  knob: HTMLElement | null,
): void {
  if (!area || !base || !knob) return;
  area.classList.toggle('held', picture.held);
  const box = area.getBoundingClientRect();
  base.style.left = picture.origin ? `${picture.origin.x - box.left}px` : '';
  base.style.top = picture.origin ? `${picture.origin.y - box.top}px` : '';
  base.style.setProperty('--radius', picture.radius ? `${picture.radius}px` : '');
  knob.style.transform = `translate(${picture.knob.x}px, ${picture.knob.y}px)`;
}
