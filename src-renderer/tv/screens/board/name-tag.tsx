/** The paper tag above a socket: the name, and how good the line is. */
import type { ReactElement } from 'react';
import type { Player } from '../../../../src-shared/party.ts';
import { useWords } from '../parts/words.tsx';
import { SOCKET_RADIUS, type SocketPlace } from './board-layout.ts';
import { TeamBadge } from '../parts/team-badge.tsx';
import { lineTrouble } from './line-quality.ts';

/** `team`: an index into TEAMS, where teams are to play. */
export type NameTagProps = { player: Player; place: SocketPlace; pitch: number; team: number | undefined };

export function NameTag({ player, place, pitch, team }: NameTagProps): ReactElement {
  const t = useWords();
  const position = {
    left: `${place.x}rem`,
    top: `${place.y - SOCKET_RADIUS - 0.7}rem`,
    maxWidth: `${pitch - 0.4}rem`,
  };
  return (
    <div className={`tag ${player.connected ? '' : 'tag-dropped'}`} style={position}>
      <bdi className={`tag-name ${sizeOf(player.name)}`}>{player.name}</bdi>
      <span className="tag-line">
        {team !== undefined && <TeamBadge team={team} />}
        <span className={`tag-signal ${lineTrouble(player.rttMs) >= 0.35 ? 'tag-signal-bad' : ''}`}>
          {signalOf(player, t)}
        </span>
      </span>
      {player.inCharge && <span className="unseen">{t('board.inCharge')}</span>}
    </div>
  );
}

/** Long names stand closer, as on a real tag. */
function sizeOf(name: string): string {
  if (name.length > 12) return 'tag-long';
  return name.length > 8 ? 'tag-middling' : '';
}

function signalOf(player: Player, t: ReturnType<typeof useWords>): string {
  if (!player.connected) return t('board.kept');
  return player.rttMs === undefined ? t('board.new') : t('board.ms', { ms: Math.round(player.rttMs) });
}
