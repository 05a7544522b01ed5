/** The shelf of games beside the poster, one line each; a broken one is greyed. */
import { useEffect, useRef, type ReactElement } from 'react';
import type { PickerGame } from '../shell-view.ts';
import { useWords } from './words.tsx';

export type GameListProps = { games: readonly PickerGame[]; pickedId: string; onPick(gameId: string): void };

export function GameList({ games, pickedId, onPick }: GameListProps): ReactElement {
  const t = useWords();
  const pickedRef = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Braces: newer browsers return a promise from it, which is no cleanup.
    pickedRef.current?.scrollIntoView({ block: 'nearest' });
  }, [pickedId]);
  return (
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
            className={`game ${'problem' in game ? 'game-broken' : ''}`}
            onClick={() => onPick(game.id)}
          >
            {game.title}
          </button>
        );
      })}
    </div>
  );
}
