/** A kept game that is not on the shelf: what brings it back. No key gives it up by accident. */
import type { ReactElement } from 'react';
import type { PickerGame } from '../../shell/shell-view.ts';
import { faultWords } from '../parts/fault-words.ts';
import { useWords } from '../parts/words.tsx';

export type MissingCardProps = {
  gameId: string;
  /** Its folder, where there is one with a fault. */
  listed: PickerGame | undefined;
  onQuit(): void;
};

export function MissingCard({ gameId, listed, onQuit }: MissingCardProps): ReactElement {
  const t = useWords();
  return (
    <main className="screen problem">
      <section className="card" role="alert">
        <h1>{t('missing.title', { game: listed?.title ?? gameId })}</h1>
        <p>{`${t('missing.text', { folder: gameId })} ${t('problem.text')}`}</p>
        {listed && 'fault' in listed && (
          <p className="problem-detail">
            <span>{t('problem.detail')}</span>
            <code>{faultWords(listed.fault, t)}</code>
          </p>
        )}
        <button type="button" className="key" onClick={onQuit}>
          {t('missing.quit')}
        </button>
      </section>
    </main>
  );
}
