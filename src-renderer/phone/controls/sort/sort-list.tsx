import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { pageNow } from '../../../ui/clock.ts';
import { shadesOf } from '../../look/shade.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { capture } from '../press-edges.ts';
import { useTap } from '../tap.ts';
import { useWhenQuiet } from '../use-when-quiet.ts';
import { movedTo, orderOf, placeAt } from './sort-maths.ts';

/** The game's answer to the last move is there within this, in ms. */
const QUIET_MS = 400;

/** Rows to put in order: by their handles with a finger, or by buttons. Each change of mind is sent. */
export function SortList({ control }: ControlProps<'sort'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const disabled = control.disabled === true;
  const [ids, setIds] = useState(() => orderOf(control.items, control.value));
  const [told, setTold] = useState('');
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const finger = useRef<{ pointerId: number; id: string; before: readonly string[] } | null>(null);
  const actedAt = useRef(Number.NEGATIVE_INFINITY);
  /** The button that moved its row keeps the focus: a row that is put elsewhere in the page loses it. */
  const focused = useRef<HTMLElement | null>(null);
  useWhenQuiet(control.value, String(control.value), {
    afterMs: QUIET_MS,
    actedAt,
    isBusy: () => finger.current !== null,
    take: (value) => setIds(orderOf(control.items, value)),
  });
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current = null;
  }, [ids]);

  const shown = orderOf(control.items, ids);
  function send(next: readonly string[], event: Event): void {
    actedAt.current = pageNow();
    inputs.send(control.id, [...next], event);
  }
  function step(id: string, by: number, event: Event): void {
    const place = shown.indexOf(id) + by;
    const next = movedTo(shown, id, place);
    if (next === shown || finger.current) return;
    focused.current = event.currentTarget as HTMLElement;
    const label = control.items.find((item) => item.id === id)?.label ?? '';
    setTold(`${label}: ${t('control.place', { place: place + 1, count: shown.length })}`);
    setIds(next);
    feel.tick();
    send(next, event);
  }
  function down(event: PointerEvent): void {
    const row = (event.target as Element).closest('.sort-grip')?.closest<HTMLElement>('.sort-row');
    const id = row?.dataset['item'];
    if (event.button > 0 || disabled || finger.current || id === undefined) return;
    // The list itself never moves in the page: a row would lose the finger.
    capture(event);
    finger.current = { pointerId: event.pointerId, id, before: shown };
    setDragged(id);
    feel.tick();
  }
  function move(event: PointerEvent): void {
    const held = finger.current;
    if (held?.pointerId !== event.pointerId) return;
    const rows = Array.from(list.current?.querySelectorAll<HTMLElement>('.sort-row') ?? []);
    const middles = rows
      .filter((row) => row.dataset['item'] !== held.id)
      .map((row) => row.getBoundingClientRect())
      .map((box) => (box.top + box.bottom) / 2);
    const next = movedTo(shown, held.id, placeAt(event.clientY, middles));
    if (next === shown) return;
    setIds(next);
    feel.tick();
  }
  function up(event: PointerEvent): void {
    const held = finger.current;
    if (held?.pointerId !== event.pointerId) return;
    finger.current = null;
    setDragged(null);
    const isMeant = event.type === 'pointerup' && !disabled;
    if (!isMeant) setIds(held.before);
    else if (String(shown) !== String(held.before)) send(shown, event);
  }

  return (
    <div
      class="sort-box"
      data-control={control.id}
      role="group"
      aria-label={control.label ?? t('control.sort')}
    >
      <p class="choices-hint">
        <Emblem of={control} />
        {control.label ?? t('control.sort')}
      </p>
      <ul
        ref={list}
        class="sort-rows"
        aria-disabled={disabled}
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={up}
        onLostPointerCapture={up}
      >
        {shown.map((id, index) => {
          const item = control.items.find((one) => one.id === id);
          const shades = item?.color === undefined ? null : shadesOf(item.color);
          return (
            <li
              key={id}
              class={dragged === id ? 'sort-row dragged' : 'sort-row'}
              data-item={id}
              style={shades ? { '--surface': shades.ground } : {}}
            >
              <span class="sort-grip">
                <span class="sort-place">{index + 1}</span>
                {item && <Emblem of={item} />}
                <span class="sort-label">{item?.label}</span>
              </span>
              {[-1, 1].map((by) => (
                <Move
                  key={by}
                  up={by < 0}
                  name={t(by < 0 ? 'control.up' : 'control.down', { label: item?.label ?? '' })}
                  disabled={disabled || (by < 0 ? index === 0 : index === shown.length - 1)}
                  onTap={(event) => step(id, by, event)}
                />
              ))}
            </li>
          );
        })}
      </ul>
      <p class="sort-told" role="status">
        {told}
      </p>
    </div>
  );
}

type MoveProps = { up: boolean; name: string; disabled: boolean; onTap(event: Event): void };

function Move({ up, name, disabled, onTap }: MoveProps) {
  const tap = useTap(onTap, disabled);
  return (
    <button type="button" class="sort-move" aria-label={name} aria-disabled={disabled} {...tap}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={up ? 'M4 16 L12 8 L20 16' : 'M4 8 L12 16 L20 8'} />
      </svg>
    </button>
  );
}
