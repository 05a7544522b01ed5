/** A game that stopped by itself: what happened, and the way back. */
import type { ReactElement } from 'react';
import { useKeys } from './use-shell.ts';
import { useWords } from './words.tsx';

export type ProblemCardProps = { game: string; message: string; keysOff: boolean; onQuit(): void };

export function ProblemCard({ game, message, keysOff, onQuit }: ProblemCardProps): ReactElement {
  const t = useWords();
  useKeys((event) => {
    if (!keysOff && event.key === 'Escape') onQuit();
  });
  return (
    <main className="screen problem">
      <section className="card">
        <h1>{t('problem.title', { game })}</h1>
        <p>{t('problem.text')}</p>
        <p className="problem-detail">
          <span>{t('problem.detail')}</span>
          <code>{message}</code>
        </p>
        <button type="button" className="key key-brass" autoFocus onClick={onQuit}>
          {t('problem.quit')}
        </button>
      </section>
    </main>
  );
}
