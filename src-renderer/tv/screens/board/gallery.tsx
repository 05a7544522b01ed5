/** Those beyond the sixteen sockets: a strip of small plugs, and a number for the rest. */
import type { ReactElement } from 'react';
import type { Player } from '../../../../src-shared/party.ts';
import { PlugHead } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

/** As many small plugs as fit beside the words; the newest are shown. */
const SHOWN = 24;

export function Gallery({ players }: { players: readonly Player[] }): ReactElement {
  const t = useWords();
  return (
    <div className="gallery">
      <span className="gallery-words">{t('board.gallery', { count: players.length })}</span>
      <span className="gallery-plugs">
        {players.slice(-SHOWN).map((player) => (
          <PlugHead
            key={player.playerId}
            color={player.color}
            iconIndex={player.iconIndex}
            className={player.connected ? '' : 'plug-head-dropped'}
          />
        ))}
      </span>
    </div>
  );
}
