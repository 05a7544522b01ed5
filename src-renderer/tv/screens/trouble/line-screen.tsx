/** The TV without its host or without its game: one sentence, and what to do. */
import type { ReactElement } from 'react';
import type { Line, PickerGame } from '../../shell/shell-view.ts';
import { useWords } from '../parts/words.tsx';
import { faultWords } from '../parts/fault-words.ts';

export function LineScreen({ line }: { line: Exclude<Line, 'open'> }): ReactElement {
  const t = useWords();
  return (
    <div className={`cover line line-${line}`} role="alert">
      <svg className="line-drawing" viewBox="0 0 1920 420" aria-hidden="true">
        <path className="line-cord" d="M-40 470 C420 60 640 480 888 246" />
        <path className="line-cord" d="M1960 470 C1500 60 1280 480 1032 246" />
        <g className="line-plug">
          <path d="M850 226 l56 -84 58 38 -56 84z" />
          <path d="M1070 226 l-56 -84 -58 38 56 84z" />
        </g>
        <path className="line-spark" d="M960 52 v64 M900 68 l24 54 M1020 68 l-24 54" />
      </svg>
      <h1>{t(`line.${line}.title`)}</h1>
      <p>{t(`line.${line}.todo`)}</p>
    </div>
  );
}

/** A kept game that is not on the shelf: what brings it back. No key gives it up by accident. */
type MissingCardProps = {
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
