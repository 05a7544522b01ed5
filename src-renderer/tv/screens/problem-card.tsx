/** A game that does not play: what is the matter, and the way back. Escape takes it, too. */
import type { ReactElement } from 'react';
import { useKeys } from './use-shell.ts';
import { useWords } from './words.tsx';

export type ProblemCardProps = {
  title: string;
  /** For the room. */
  text: string;
  /** For who makes the game: its own last words, empty where it had none. */
  detail: string;
  quit: string;
  keysOff: boolean;
  onQuit(): void;
};

export function ProblemCard(props: ProblemCardProps): ReactElement {
  const { title, text, detail, quit, keysOff, onQuit } = props;
  const t = useWords();
  useKeys((event) => {
    if (!keysOff && event.key === 'Escape') onQuit();
  });
  return (
    <main className="screen problem">
      <section className="card">
        <h1>{title}</h1>
        <p>{text}</p>
        {detail !== '' && (
          <p className="problem-detail">
            <span>{t('problem.detail')}</span>
            <code>{detail}</code>
          </p>
        )}
        <button type="button" className="key key-brass" autoFocus onClick={onQuit}>
          {quit}
        </button>
      </section>
    </main>
  );
}
