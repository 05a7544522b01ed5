/** A button of the workshop: a sign, a word or both, always with a name and a hint. */
import type { ReactElement } from 'react';
import { Glyph, type GlyphName } from './glyph.tsx';

type ButtonProps = {
  glyph?: GlyphName;
  /** Its text; absent where there is room for the sign alone. */
  text?: string;
  /** Its name for screen readers, and its hint when the mouse rests on it. */
  hint: string;
  /** Of a switch. */
  on?: boolean;
  disabled?: boolean;
  kind?: 'plain' | 'main' | 'small';
  onClick(): void;
};

export function Button({
  glyph,
  text,
  hint,
  on,
  disabled,
  kind = 'plain',
  onClick,
}: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      className={`button ${kind}`}
      title={hint}
      aria-label={text === undefined ? hint : undefined}
      aria-pressed={on}
      disabled={disabled}
      onClick={onClick}
    >
      {glyph && <Glyph name={glyph} />}
      {text}
    </button>
  );
}
