/** Asks before something that cannot be undone. */
import type { ReactElement } from 'react';
import { useWords } from '../parts/words.tsx';

/** Scrolls the opened part into view: below the edge it would not be seen. */
export function showWhole(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'nearest' });
}

type QuestionProps = { ask: string; yes: string; onNo(): void; onYes(): void };

/** The harmless answer has the focus: Enter pressed twice does no harm. */
export function Question({ ask, yes, onNo, onYes }: QuestionProps): ReactElement {
  const t = useWords();
  return (
    <div className="person-orders" role="group" aria-label={ask} ref={showWhole}>
      <p>{ask}</p>
      <button type="button" className="key key-small" autoFocus onClick={onNo}>
        {t('menu.no')}
      </button>
      <button type="button" className="key key-small key-grave" onClick={onYes}>
        {yes}
      </button>
    </div>
  );
}
