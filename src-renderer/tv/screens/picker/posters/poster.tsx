/** The picture of a game in the picker: its own drawing, or cords laid by its name. */
import type { ReactElement } from 'react';
import { CordsPoster } from './cords-poster.tsx';
import { FloePoster } from './floe-poster.tsx';

export function Poster({ gameId }: { gameId: string }): ReactElement {
  return (
    <div className="poster" key={gameId} aria-hidden="true">
      {gameId === 'floe' ? <FloePoster /> : <CordsPoster gameId={gameId} />}
    </div>
  );
}
