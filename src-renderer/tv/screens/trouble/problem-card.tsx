/** A game that stopped by itself: what happened, and the way back. */
import type { ReactElement } from 'react';
import { useKeys } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';

export type ProblemCardProps = {
  game: string;
  /** For the room. */
  message: string;
  /** For who makes the game: its own last words, empty where it had none. */
  detail: string;
  keysOff: boolean;
  onQuit(): void;
};

export function ProblemCard(props: ProblemCardProps): ReactElement {
  const { game, message, detail, keysOff, onQuit } = props;
  const t = useWords();
  useKeys((event) => {
    if (!keysOff && event.key === 'Escape') onQuit();
  });
  return (
    <main className="screen problem">
      <section className="card">
        <h1>{t('problem.title', { game })}</h1>
        <p>{`${message} ${t('problem.text')}`}</p>
        {detail !== '' && (
          <p className="problem-detail">
            <span>{t('problem.detail')}</span>
            {detail.split('\n').map((line) => (
              <code key={line}>{line}</code>
            ))}
          </p>
        )}
        <button type="button" className="key key-brass" autoFocus onClick={onQuit}>
          {t('problem.quit')}
        </button>
      </section>
    </main>
  );
}
