/** The troubles between the source and the game that runs: parts that do not build, and folders that are no game. */
import type { ReactElement } from 'react';
import { useStore } from '../store.ts';
import type { Studio } from '../studio.ts';
import { useWords } from '../words/words.ts';

export function Troubles({ studio }: { studio: Studio }): ReactElement | null {
  const t = useWords();
  const { buildProblems } = useStore(studio.view);
  const library = useStore(studio.tv, (now) => now.library);
  const broken = library?.broken ?? [];
  if (buildProblems.length + broken.length === 0) return null;
  return (
    <ul className="troubles" aria-label={t('troubles')}>
      {buildProblems.map(({ target, text, file, line, column }) => (
        <li key={target}>
          <strong>{t('noBuild', { part: target.replace(/^game:/, '') })}</strong>
          {file !== null && <code>{[file, line, column].filter((part) => part !== null).join(':')}</code>}
          <span title={text}>{text}</span>
        </li>
      ))}
      {broken.map(({ id, problem }) => (
        <li key={`folder ${id}`}>
          <strong>{t('noGameFolder', { folder: id })}</strong>
          <span title={problem}>{problem}</span>
        </li>
      ))}
    </ul>
  );
}
