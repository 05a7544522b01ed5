/** An overlay on the scene: a titled dialog that keeps the focus, with a way out. */
import { useId, type ReactElement, type ReactNode } from 'react';
import { useFocusTrap } from './use-focus-trap.ts';
import { useWords } from './words.tsx';

type CoverProps = {
  /** The dialog's class; its ground has the same with `-cover`. */
  kind: 'menu' | 'doctor';
  title: string;
  /** A click beside it closes it, too. */
  light?: boolean;
  onClose(): void;
  children: ReactNode;
};

export function Cover({ kind, title, light = false, onClose, children }: CoverProps): ReactElement {
  const t = useWords();
  const trap = useFocusTrap<HTMLElement>();
  const titleId = useId();
  return (
    <div
      className={`cover ${kind}-cover`}
      onClick={(event) => light && event.target === event.currentTarget && onClose()}
    >
      <section className={kind} role="dialog" aria-modal="true" aria-labelledby={titleId} ref={trap}>
        <header>
          <h1 id={titleId}>{title}</h1>
          <button type="button" className="key" autoFocus onClick={onClose}>
            {t('menu.close')}
            <kbd>Esc</kbd>
          </button>
        </header>
        {children}
      </section>
    </div>
  );
}
