/** The folders that are no games, each with its reason: for whoever made them, apart from what can be played. */
import type { ReactElement } from 'react';
import type { BrokenGame } from '../../../../src-shared/game-manifest.ts';
import { faultWords } from '../parts/fault-words.ts';
import { useWords } from '../parts/words.tsx';

export function BrokenShelf({ games }: { games: readonly BrokenGame[] }): ReactElement | null {
  const t = useWords();
  if (games.length === 0) return null;
  return (
    <div className="menu-block broken-shelf">
      <h2>{t('broken.title')}</h2>
      <p>{t('broken.hint')}</p>
      <ul>
        {games.map((game) => (
          <li key={game.id}>
            <b>{game.title}</b>
            <span>{faultWords(game.fault, t)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
