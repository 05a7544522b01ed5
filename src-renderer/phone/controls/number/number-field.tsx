import { useEffect, useState } from 'preact/hooks';
import { usePhone, useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { useTap } from '../tap.ts';
import { leapOf, readNumber, stepBy } from './number-maths.ts';

/** A number that somebody estimates. It is sent when its sender says so, as a text is. */
export function NumberField({ control, heading, drafts }: ControlProps<'number'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const { min, max, digits = 0, step = 10 ** -digits, unit } = control;
  const range = { min, max, step };
  const disabled = control.disabled === true;
  const draft = [heading, control.id, min, max].join('\n');
  const [text, setText] = useState(() => drafts.get(draft) ?? textOf(control.value));
  const [sent, setSent] = useState(control.value ?? null);
  useEffect(() => {
    if (control.value === undefined) return;
    setText(textOf(control.value));
    setSent(control.value);
  }, [control.value]);

  const value = readNumber(text, range);
  const news = !disabled && value !== null && value !== sent;
  function become(next: string): void {
    drafts.set(draft, next);
    setText(next);
  }
  function move(steps: number): void {
    if (disabled) return;
    feel.tick();
    become(String(stepBy(value, steps, range)));
  }
  function send(event: Event): void {
    event.preventDefault();
    if (!news) return;
    inputs.send(control.id, value, event);
    feel.tick();
    setSent(value);
    drafts.delete(draft);
  }
  // A tap just after a drag or a fling is one of which the browser makes no click, and so no submit.
  const tap = useTap(send, !news);
  const leap = leapOf(range);
  const steps = leap > 1 ? [-leap, -1, 1, leap] : [-1, 1];
  const bounds = t('control.range', { min, max });
  return (
    <form class="number" data-control={control.id} onSubmit={send} noValidate>
      <label class="text-paper number-paper">
        <span class="text-label">
          <Emblem of={control} />
          {control.label ?? t('control.number')} <span class="number-bounds">{bounds}</span>
        </span>
        <span class="number-line">
          <input
            type="text"
            inputMode={min < 0 ? 'text' : Number.isInteger(step) ? 'numeric' : 'decimal'}
            role="spinbutton"
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuenow={value ?? undefined}
            aria-valuetext={value === null ? undefined : [value, unit].join(' ')}
            aria-invalid={text !== '' && value === null}
            aria-disabled={disabled}
            readOnly={disabled}
            value={text}
            maxLength={20}
            placeholder="?"
            autoComplete="off"
            enterkeyhint="send"
            onInput={(event) => become(event.currentTarget.value)}
            onKeyDown={(event) => {
              const by = { ArrowUp: 1, ArrowDown: -1, PageUp: leap, PageDown: -leap }[event.key];
              if (by === undefined) return;
              event.preventDefault();
              move(by);
            }}
          />
          {unit !== undefined && <span class="number-unit">{unit}</span>}
        </span>
      </label>
      <div class="number-steps" dir="ltr">
        {steps.map((by) => {
          const amount = Number((Math.abs(by) * step).toPrecision(12));
          return (
            <Step
              key={by}
              text={`${by < 0 ? '\u2212' : '+'}${amount}`}
              name={t(by < 0 ? 'control.less' : 'control.more', { by: amount })}
              disabled={disabled}
              onTap={() => move(by)}
            />
          );
        })}
      </div>
      <button type="submit" class="text-send" aria-disabled={!news} {...tap}>
        {value !== null && value === sent
          ? t('control.sent')
          : t(sent === null ? 'control.send' : 'control.sendAgain')}
      </button>
    </form>
  );
}

type StepProps = { text: string; name: string; disabled: boolean; onTap(): void };

function Step({ text, name, disabled, onTap }: StepProps) {
  const tap = useTap(onTap, disabled);
  return (
    <button
      type="button"
      class="number-step"
      style={{ '--letters': text.length }}
      aria-label={name}
      aria-disabled={disabled}
      {...tap}
    >
      {text}
    </button>
  );
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
