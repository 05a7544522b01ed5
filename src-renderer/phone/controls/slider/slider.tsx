import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ControlOf } from '../../../../src-shared/controller.ts';
import { pageNow } from '../../../ui/clock.ts';
import { fillStyle } from '../../look/shade.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { usePhone, useTranslate } from '../../phone-context.ts';
import { browserTimer, createLatestWins } from '../latest-wins.ts';
import { capture } from '../press-edges.ts';
import { partOf, sliderText, stepCount, valueAfterKey, valueAt } from './slider-maths.ts';
import { useLetGo } from '../use-let-go.ts';
import { useWhenQuiet } from '../use-when-quiet.ts';

const INTERVAL_MS = 1000 / 20;
/** The game's answer to the last move is there within this, in ms. */
const QUIET_MS = 400;
/** Half the knob: its middle goes so far into the track. */
const KNOB_PX = 26;
/** More steps than this would be a smear. */
const MOST_TICKS = 12;

/** A track to slide on from anywhere; what is let go of is always told. */
export function Slider({ control }: ControlProps<'slider'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const [value, setValue] = useState(control.value);
  const [held, setHeld] = useState(false);
  const track = useRef<HTMLDivElement>(null);
  /** The finger that has it, and the value before: a finger that turns out to scroll restores it. */
  const finger = useRef<{ pointerId: number; before: number } | null>(null);
  const current = useRef(value);
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  const stream = useMemo(
    () =>
      createLatestWins(control.value, {
        intervalMs: INTERVAL_MS,
        now: pageNow,
        after: browserTimer,
        same: (one, other) => one === other,
        send: (next) => inputs.stream(control.id, next),
      }),
    [control.id, inputs],
  );
  const disabled = control.disabled === true;

  function show(next: number): void {
    if (next === current.current) return;
    current.current = next;
    setValue(next);
    if (stepCount(control) <= MOST_TICKS) feel.tick();
  }
  function become(next: number): void {
    if (disabled) return;
    actedAt.current = pageNow();
    show(next);
    stream.push(next);
  }
  function follow(event: PointerEvent): void {
    const box = track.current?.getBoundingClientRect();
    if (!box) return;
    const part = (event.clientX - box.left - KNOB_PX) / Math.max(1, box.width - 2 * KNOB_PX);
    become(valueAt(part, control));
  }
  function letGo(): void {
    if (!finger.current) return;
    finger.current = null;
    setHeld(false);
    if (!disabled) stream.flush(current.current);
  }
  const latest = useRef(letGo);
  latest.current = letGo;
  const hand = useMemo(() => ({ letGo: () => latest.current() }), []);
  useLetGo(hand, disabled);
  useEffect(() => () => hand.letGo(), [hand]);
  // The game's value counts, but not while a finger is down, nor while its answer is on the way.
  useWhenQuiet(control.value, String(control.value), {
    afterMs: QUIET_MS,
    actedAt,
    isBusy: () => finger.current !== null,
    take(next) {
      stream.assume(next);
      show(next);
    },
  });

  const text = sliderText(value, control);
  const part = partOf(value, control);
  return (
    <div
      class={held ? 'slider held' : 'slider'}
      style={{ '--part': String(part), ...fillStyle(control.color) }}
    >
      <div class="tune-words">
        <span class="tune-label">
          <Emblem of={control} />
          {control.label}
        </span>
        <span class="slider-value" aria-hidden="true">
          {text}
        </span>
      </div>
      <div
        ref={track}
        class="slider-track"
        data-control={control.id}
        role="slider"
        tabIndex={0}
        aria-label={control.label ?? t('control.slider')}
        aria-valuemin={control.min}
        aria-valuemax={control.max}
        aria-valuenow={value}
        aria-valuetext={text}
        aria-disabled={disabled}
        onPointerDown={(event) => {
          if (event.button > 0 || finger.current || disabled) return;
          capture(event);
          finger.current = { pointerId: event.pointerId, before: current.current };
          setHeld(true);
          follow(event);
        }}
        onPointerMove={(event) => {
          if (finger.current?.pointerId === event.pointerId) follow(event);
        }}
        onPointerUp={(event) => {
          if (finger.current?.pointerId === event.pointerId) letGo();
        }}
        onPointerCancel={(event) => {
          if (finger.current?.pointerId !== event.pointerId) return;
          become(finger.current.before);
          letGo();
        }}
        onLostPointerCapture={(event) => {
          if (finger.current?.pointerId === event.pointerId) letGo();
        }}
        onKeyDown={(event) => {
          const next = valueAfterKey(event.key, current.current, control);
          if (next === null) return;
          event.preventDefault();
          become(next);
        }}
        onContextMenu={(event) => event.preventDefault()}
      >
        <div class="slider-groove">
          <div class="slider-done" />
          {ticksOf(control).map((at) => (
            <span key={at} class="slider-tick" style={{ '--at': String(at) }} />
          ))}
        </div>
        <div class="slider-knob" />
      </div>
    </div>
  );
}

function ticksOf(control: ControlOf<'slider'>): number[] {
  const count = stepCount(control);
  if (count > MOST_TICKS) return [];
  const most = partOf(control.min + count * control.step, control);
  return Array.from({ length: count + 1 }, (_, index) => (index / count) * most);
}
