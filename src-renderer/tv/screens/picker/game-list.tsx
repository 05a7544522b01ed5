/** The shelf of games beside the poster, one line each; below, in one line, how many do not run. */
import { useEffect, useRef, type ReactElement } from 'react';
import type { PlayableGame } from '../../shell/shell-view.ts';
import { useWords } from '../parts/words.tsx';

export type GameListProps = {
  games: readonly PlayableGame[];
  pickedId: string | null;
  brokenCount: number;
  onPick(gameId: string): void;
  onBroken(): void;
};

export function GameList({ games, pickedId, brokenCount, onPick, onBroken }: GameListProps): ReactElement {
  const t = useWords();
  const pickedRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Braces: newer browsers return a promise from it, which is no cleanup.
    pickedRef.current?.scrollIntoView({ block: 'nearest' });
  }, [pickedId]);
  return (
    <div className="shelf">
      <div className="games" role="radiogroup" aria-label={t('picker.games')}>
        {games.map((game) => {
          const picked = game.id === pickedId;
          return (
            <button
              type="button"
              key={game.id}
              ref={picked ? pickedRef : null}
              role="radio"
              aria-checked={picked}
              className="game"
              onClick={() => onPick(game.id)}
            >
              {game.title}
            </button>
          );
        })}
      </div>
      {brokenCount > 0 && (
        <button type="button" className="game games-broken" onClick={onBroken}>
          {t('broken.shelf', { count: brokenCount })}
        </button>
      )}
    </div>
  );
}
