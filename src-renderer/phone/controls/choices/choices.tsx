import { useEffect, useState } from 'preact/hooks';
import type { ControlOf } from '../../../../src-shared/controller.ts';
import { shadesOf } from '../../look/shade.ts';
import { usePhone, useTranslate } from '../../phone-context.ts';
import type { Translate } from '../../texts/texts.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { afterTap, type PickRange, pickValue } from '../picks.ts';
import { useTap } from '../tap.ts';

type ChoicesControl = ControlOf<'choices'>;

/** Big cards, each with a socket: what is picked has a plug in it. Each change of mind is sent. */
export function Choices({ control, width }: ControlProps<'choices'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const [picked, setPicked] = useState(pickedIn(control));
  // The game's own value counts, also when another hand changed it.
  useEffect(() => setPicked(pickedIn(control)), [String(control.value ?? '')]);
  const range = control.pick ?? { min: 1, max: 1 };
  const single = range.max === 1;
  const { options } = control;
  const look = options.some((one) => one.image)
    ? 'pictured'
    : options.some((one) => one.icon)
      ? 'iconed'
      : '';
  const columns = choiceColumns(
    options.map((option) => option.label),
    width,
    look !== '',
  );
  const current = picked.filter((id) => options.some((option) => option.id === id));
  const focusable = current[0] ?? options[0]?.id;

  function tap(id: string, event: Event): void {
    if (control.disabled) return;
    const next = afterTap(current, id, range);
    if (next === current || next === picked) return;
    setPicked(next);
    feel.tick();
    const value = pickValue(next, range);
    if (value !== null) inputs.send(control.id, value, event);
  }

  function moveTo(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const cards = Array.from((event.currentTarget as Element).querySelectorAll<HTMLElement>('.choice'));
    if (step === undefined || document.activeElement === null) return;
    event.preventDefault();
    const from = cards.findIndex((card) => card === document.activeElement);
    const next = (from + step + cards.length) % cards.length;
    cards[next]?.focus();
    const option = options[next];
    if (single && option) tap(option.id, event);
  }

  return (
    <div
      class={`choices ${look}`}
      data-control={control.id}
      data-columns={columns}
      role={single ? 'radiogroup' : 'group'}
      aria-label={control.label ?? t('control.choices')}
      aria-disabled={control.disabled === true}
      onKeyDown={moveTo}
    >
      <p class="choices-hint">
        <Emblem of={control} />
        {hint(control, current.length, range, t)}
      </p>
      <div
        class="choice-cards"
        style={{
          gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
          '--rows': String(Math.ceil(options.length / columns)),
        }}
      >
        {options.map((option) => {
          const on = current.includes(option.id);
          return (
            <Choice
              key={option.id}
              option={option}
              game={control.game}
              role={single ? 'radio' : 'checkbox'}
              picked={on}
              disabled={control.disabled === true}
              focusable={!single || option.id === focusable}
              onTap={(event) => tap(option.id, event)}
            />
          );
        })}
      </div>
    </div>
  );
}

type ChoiceProps = {
  option: ChoicesControl['options'][number];
  game: string | undefined;
  role: 'radio' | 'checkbox';
  picked: boolean;
  disabled: boolean;
  focusable: boolean;
  onTap(event: Event): void;
};

function Choice({ option, game, role, picked, disabled, focusable, onTap }: ChoiceProps) {
  const tap = useTap(onTap, disabled);
  const shades = option.color === undefined ? null : shadesOf(option.color);
  return (
    <button
      type="button"
      class={picked ? 'choice picked' : 'choice'}
      role={role}
      aria-checked={picked}
      aria-disabled={disabled}
      tabIndex={focusable ? 0 : -1}
      style={shades ? { '--fill': shades.fill, '--on-fill': shades.onFill, '--surface': shades.ground } : {}}
      {...tap}
    >
      <span class="socket" />
      <Emblem of={option} game={game} />
      <span class="choice-label">{option.label}</span>
    </button>
  );
}

function pickedIn({ value }: ChoicesControl): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

function hint(control: ChoicesControl, count: number, { min, max }: PickRange, t: Translate): string {
  if (max === 1) return control.label ?? t('control.pickOne');
  const amount =
    min === max ? t('control.pickExactly', { max, count }) : t('control.pickSome', { min, max, count });
  return control.label === undefined ? amount : `${control.label} · ${amount}`;
}

/** Changes when the question does, so that an answer does not stay picked under the next one. */
export function questionKey(control: ChoicesControl): string {
  const options = control.options.map((option) => [option.id, option.label, option.icon, option.image]);
  return JSON.stringify([control.id, control.label, options]);
}

/** How choices stand: big cards, in even rows. */

/**
 * How many choices stand side by side: as many as their longest label lets read in one or two lines. Under an icon
 * or an image there is more room for words than beside a socket.
 */
export function choiceColumns(labels: readonly string[], width: number, isUnder = false): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  // A word such as "Up to 16" has room in half of the smallest phone.
  const pair = isUnder || longest <= 8 ? 240 : 340;
  const most = width >= 900 ? 4 : width >= 560 ? 3 : width >= pair ? 2 : 1;
  const byLabel = longest <= (isUnder ? 40 : 14) ? most : longest <= 24 ? most - 1 : Math.floor(width / 420);
  // Few choices are better big.
  const byCount = labels.length <= 3 ? (width >= 560 ? labels.length : 1) : most;
  const columns = Math.max(1, Math.min(byLabel, byCount));
  // No row of one under rows of three.
  const rows = Math.max(1, Math.ceil(labels.length / columns));
  return Math.max(1, Math.ceil(labels.length / rows));
}
