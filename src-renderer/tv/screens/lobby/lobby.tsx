/** The lobby: how to get in, what to play, and who is on the line. */
import { type ReactElement, useState } from 'react';
import type { Party, Player } from '../../../../src-shared/party.ts';
import type { Shell, ShellView } from '../../shell/shell-view.ts';
import type { ShownOption } from '../../show/shown-options.ts';
import { Board } from '../board/board.tsx';
import type { Sockets } from '../board/sockets-of.ts';
import { Desk } from './desk.tsx';
import { JoinCard } from './join-card.tsx';
import { Picker } from '../picker/picker.tsx';
import { useJoinHint } from './desk.tsx';
import { useNews } from './desk.tsx';
import { useKeys } from '../parts/use-shell.ts';
import { PlugHead } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

export type LobbyProps = {
  shell: Shell;
  view: ShellView;
  party: Party;
  sockets: Sockets;
  menuOpen: boolean;
  onMenu(): void;
  /** Opens the menu where it tells of games. */
  onGames(): void;
  onHelp(): void;
  /** Of the picked game. */
  options: readonly ShownOption[];
  onOptions(): void;
  onClick(playerId: string): void;
};

export function Lobby(props: LobbyProps): ReactElement {
  const { shell, view, party, menuOpen } = props;
  const news = useNews(shell, view);
  const hint = useJoinHint(party.players.length === 0 && !party.locked);
  const [wifiFirst, setWifiFirst] = useState(false);
  const toggleWifi = (): void => setWifiFirst((on) => !on && party.guestWifi !== null);
  useKeys((event) => {
    if (!menuOpen && (event.key === 'w' || event.key === 'W')) toggleWifi();
  });
  const overflow = party.players.filter((player) => !props.sockets.includes(player.playerId));
  return (
    <main className={`lobby screen ${overflow.length > 0 ? 'lobby-crowded' : ''}`}>
      <div className="lobby-top">
        <JoinCard party={party} wifiFirst={wifiFirst} onNext={toggleWifi} />
        <Picker
          {...{ view, options: props.options, onOptions: props.onOptions }}
          orders={shell.orders}
          keysOff={menuOpen}
          onBroken={props.onGames}
        />
      </div>
      <Board
        shell={shell}
        players={party.players}
        sockets={props.sockets}
        sides={view.sides}
        onClick={props.onClick}
      />
      {overflow.length > 0 && <Gallery players={overflow} />}
      <Desk
        {...{ party, news, hint, wifiFirst }}
        onMenu={props.onMenu}
        onNewCode={shell.orders.newCode}
        onHelp={props.onHelp}
        onWifi={toggleWifi}
      />
    </main>
  );
}

/** As many small plugs as fit beside the words; the newest are shown. */
const SHOWN = 24;

/** Players beyond the sixteen sockets: a strip of small plugs, and a number for the rest. */
function Gallery({ players }: { players: readonly Player[] }): ReactElement {
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
