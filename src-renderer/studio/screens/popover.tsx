/** A button with a slip of paper behind it, above everything else. */
import { useEffect, useId, useRef, type ReactElement, type ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph.tsx';

type PopoverProps = {
  glyph?: GlyphName;
  /** Instead of a sign of the list. */
  sign?: ReactNode;
  text?: string;
  hint: string;
  kind?: 'plain' | 'small';
  /** `close` puts the slip away. */
  children(close: () => void): ReactNode;
};

const EDGE_PX = 8;

export function Popover({ glyph, sign, text, hint, kind = 'plain', children }: PopoverProps): ReactElement {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const slip = useRef<HTMLDivElement>(null);

  /** Below the button, or above it where there is no room, and never over the edge. */
  function place(): void {
    const from = button.current?.getBoundingClientRect();
    const paper = slip.current;
    if (!from || !paper) return;
    const { offsetWidth: width, offsetHeight: height } = paper;
    const left = Math.min(from.left, innerWidth - width - EDGE_PX);
    const below = from.bottom + 4;
    const top = below + height > innerHeight - EDGE_PX ? from.top - height - 4 : below;
    paper.style.left = `${Math.max(EDGE_PX, left)}px`;
    paper.style.top = `${Math.max(EDGE_PX, top)}px`;
  }

  // A click into a frame is heard there alone; here the focus goes.
  useEffect(() => {
    const putAway = (): void => slip.current?.hidePopover();
    window.addEventListener('blur', putAway);
    return () => window.removeEventListener('blur', putAway);
  }, []);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={`button ${kind}`}
        title={hint}
        aria-label={text === undefined ? hint : undefined}
        popoverTarget={id}
      >
        {glyph && <Glyph name={glyph} />}
        {sign}
        {text}
      </button>
      <div
        ref={slip}
        id={id}
        popover="auto"
        className="slip"
        role="dialog"
        aria-label={hint}
        onToggle={place}
      >
        {children(() => slip.current?.hidePopover())}
      </div>
    </>
  );
}
