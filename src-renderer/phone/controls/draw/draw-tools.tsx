import { useState } from 'preact/hooks';
import { useTranslate } from '../../phone-context.ts';
import { useTap } from '../tap.ts';

/** A pen's width as a part of the picture's width. */
export const WIDTHS = [0.008, 0.018, 0.045] as const;
/** A key that asks for confirmation waits so long for the second tap, in ms. */
const SURE_MS = 2_500;

type DrawToolsProps = {
  colors: readonly string[];
  ink: { color: string; width: number };
  disabled: boolean;
  empty: boolean;
  onInk(ink: { color: string; width: number }): void;
  onUndo(event: Event): void;
  onClear(event: Event): void;
  onDone(event: Event): void;
};

/** Pots of ink, three pens, and what takes back or ends. */
export function DrawTools({ colors, ink, disabled, empty, onInk, onUndo, onClear, onDone }: DrawToolsProps) {
  const t = useTranslate();
  const [sure, setSure] = useState(false);
  return (
    <div class="draw-tools">
      <div class="draw-inks" role="radiogroup" aria-label={t('control.drawColor')}>
        {colors.map((color, index) => (
          <Tool
            key={color}
            class={color === ink.color ? 'ink-pot on' : 'ink-pot'}
            label={t('control.drawColorName', { number: index + 1 })}
            checked={color === ink.color}
            color={color}
            onTap={() => onInk({ ...ink, color })}
          />
        ))}
      </div>
      <div class="draw-pens" role="radiogroup" aria-label={t('control.drawWidth')}>
        {WIDTHS.map((width, index) => (
          <Tool
            key={width}
            class={width === ink.width ? `pen pen-${index} on` : `pen pen-${index}`}
            label={t(PEN_NAMES[index] ?? 'control.drawThin')}
            checked={width === ink.width}
            color={ink.color}
            onTap={() => onInk({ ...ink, width })}
          />
        ))}
      </div>
      <Tool class="draw-act" disabled={disabled || empty} onTap={onUndo} text={t('control.undo')} />
      <Tool
        class={sure ? 'draw-act grave' : 'draw-act'}
        disabled={disabled || empty}
        text={t(sure ? 'control.clearSure' : 'control.clear')}
        onTap={(event) => {
          if (sure) onClear(event);
          else setTimeout(() => setSure(false), SURE_MS);
          setSure(!sure);
        }}
      />
      <Tool class="draw-done" disabled={disabled} onTap={onDone} text={t('control.done')} />
    </div>
  );
}

const PEN_NAMES = ['control.drawThin', 'control.drawMiddle', 'control.drawThick'] as const;

type ToolProps = {
  class: string;
  onTap(event: Event): void;
  text?: string;
  label?: string;
  checked?: boolean;
  disabled?: boolean;
  color?: string;
};

function Tool({ class: look, onTap, text, label, checked, disabled = false, color }: ToolProps) {
  const tap = useTap(onTap, disabled);
  return (
    <button
      type="button"
      class={look}
      aria-disabled={disabled}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(checked === undefined ? {} : { role: 'radio', 'aria-checked': checked })}
      style={color === undefined ? {} : { '--ink-color': color }}
      {...tap}
    >
      {text}
    </button>
  );
}
