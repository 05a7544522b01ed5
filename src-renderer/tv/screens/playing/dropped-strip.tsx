/** Players who dropped during a game: their plugs dangle from the right edge, below the scores, until they are back. */
import type { ReactElement } from 'react';
import { cordOf } from '../parts/cord-path.tsx';
import { CordPath } from '../parts/cord-path.tsx';
import type { Player } from '../../../../src-shared/party.ts';
import { PlugHead } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

/** More of them would be a curtain before the game. */
const SHOWN = 6;

export type DroppedStripProps = {
  dropped: readonly Player[];
  /** For whom a bot plays. */
  standIns: readonly string[];
};

export function DroppedStrip({ dropped, standIns }: DroppedStripProps): ReactElement {
  const t = useWords();
  return (
    <ul className="dropped">
      {dropped.slice(0, SHOWN).map((player) => (
        <li
          key={player.playerId}
          aria-label={
            standIns.includes(player.playerId)
              ? t('playing.keptByBot', { name: player.name })
              : t('playing.kept', { name: player.name })
          }
        >
          <span className="dropped-words">
            <bdi className="dropped-name">{player.name}</bdi>
            {standIns.includes(player.playerId) && (
              <span className="dropped-name dropped-bot">{t('playing.botPlays')}</span>
            )}
          </span>
          <PlugHead color={player.color} iconIndex={player.iconIndex} />
          <svg viewBox="0 0 60 10" aria-hidden="true">
            <CordPath d="M0 5 H60" cord={cordOf(player)} width={6} />
          </svg>
        </li>
      ))}
      {dropped.length > SHOWN && <li className="dropped-more">{`+${dropped.length - SHOWN}`}</li>}
    </ul>
  );
}
