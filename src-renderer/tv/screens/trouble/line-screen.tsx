/** What the TV says while it has no host: one sentence, and what to do. */
import type { ReactElement } from 'react';
import type { Line } from '../../shell/shell-view.ts';
import { useWords } from '../parts/words.tsx';

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
