/** The picture of a game in the picker: the one in its folder, or cords laid by its name. */
import { useState, type ReactElement } from 'react';
import type { PlayableGame } from '../../shell/shell-view.ts';
import { CordsPoster } from './cords-poster.tsx';

export function Poster({ game }: { game: PlayableGame | undefined }): ReactElement {
  const [missing, setMissing] = useState<string | null>(null);
  const source = game?.poster === undefined ? null : `/games/${game.id}/${game.poster}?${game.revision}`;
  return (
    <div className="poster" key={game?.id} aria-hidden="true">
      {source === null || source === missing ? (
        <CordsPoster gameId={game?.id ?? ''} />
      ) : (
        <img src={source} alt="" onError={() => setMissing(source)} />
      )}
    </div>
  );
}
