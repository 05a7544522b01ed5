/** Everything that the TV shows and sounds: one scene, what lies over it, and the sounds of both. */
import './fonts.css';
import '../../ui/tokens.css';
import { showLanguage } from '../../ui/direction.ts';
import './screen.css';
import './lobby/lobby.css';
import './picker/picker.css';
import './picker/packs.css';
import './board/board.css';
import './playing/playing.css';
import './parts/sound-line.css';
import './result/result.css';
import './menu/menu.css';
import './join-help/join-help.css';
import './claim/claim.css';
import './add-game/add-game.css';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { Language, Party } from '../../../src-shared/party.ts';
import { createTexts } from '../texts/i18n.ts';
import type { PlayableGame, Shell, ShellView } from '../shell/shell-view.ts';
import { playableGames } from '../show/show.ts';
import { shownOptions, type ShownOption } from '../show/shown-options.ts';
import { OptionsPanel } from './picker/options-panel.tsx';
import { AddGame } from './add-game/add-game.tsx';
import { ClaimSlip } from './claim/claim-slip.tsx';
import { NO_SOCKETS, socketsOf, type Sockets } from './board/sockets-of.ts';
import { DoctorPanel } from './join-help/doctor-panel.tsx';
import { HostMenu } from './menu/host-menu.tsx';
import { LineScreen } from './trouble/line-screen.tsx';
import { Lobby } from './lobby/lobby.tsx';
import { MissingCard } from './trouble/line-screen.tsx';
import { Playing } from './playing/playing.tsx';
import { ProblemCard } from './trouble/problem-card.tsx';
import { Result } from './result/result.tsx';
import { SoundLine } from './parts/sound-line.tsx';
import { useKeys, useShellView } from './parts/use-shell.ts';
import { useSounds, type Sounds } from './use-sounds.ts';
import { Words } from './parts/words.tsx';

/** The overlay on the scene: one at most. */
type Cover = 'none' | 'menu' | 'games' | 'doctor' | 'options';

export function TvApp({ shell }: { shell: Shell }): ReactElement {
  const view = useShellView(shell);
  const { party } = view;
  const language = party?.settings.language ?? 'en';
  const words = useMemo(() => createTexts(language), [language]);
  const [cover, setCover] = useState<Cover>('none');
  const sockets = useSockets(party);
  const sounds = useSounds(shell, { view, t: words }, sockets);
  useEffect(() => {
    showLanguage(language);
  }, [language]);
  const options = useOptions(view, language);
  // A game that starts is what everybody came for.
  useEffect(() => {
    if (view.scene.at !== 'lobby') setCover((now) => (now === 'doctor' || now === 'options' ? 'none' : now));
  }, [view.scene.at]);
  useKeys((event) => {
    if (view.upload) return;
    const toggle = (one: Cover): void => setCover((now) => (now === one ? 'none' : one));
    if ((event.key === 'v' || event.key === 'V') && !event.repeat && party) {
      shell.orders.changeSettings({ soundMuted: !party.settings.soundMuted });
    }
    if (event.key === 'm' || event.key === 'M') toggle('menu');
    if ((event.key === 'h' || event.key === 'H') && view.scene.at === 'lobby') toggle('doctor');
    if ((event.key === 'o' || event.key === 'O') && options.length > 0) toggle('options');
    if (event.key === 'Escape' && cover !== 'none') {
      setCover('none');
      // By its next listener React has drawn the scene without the cover, and the same key would pause or end a game.
      event.stopImmediatePropagation();
    }
  });
  return (
    <Words value={words}>
      {party && (
        <SceneOf
          {...{ shell, view, party, sockets, sounds }}
          menuOpen={cover !== 'none' || view.upload !== null}
          onMenu={() => setCover('menu')}
          onGames={() => setCover('games')}
          onHelp={() => setCover('doctor')}
          options={options}
          onOptions={() => setCover('options')}
        />
      )}
      {party && (cover === 'menu' || cover === 'games') && (
        <HostMenu
          party={party}
          view={view}
          firstTab={cover === 'games' ? 'games' : 'people'}
          orders={shell.orders}
          onClose={() => setCover('none')}
        />
      )}
      {party && cover === 'options' && options.length > 0 && (
        <OptionsPanel
          title={words('options.of', { title: pickedOf(view)?.title ?? '' })}
          options={options}
          orders={shell.orders}
          onClose={() => setCover('none')}
        />
      )}
      {party && cover === 'doctor' && (
        <DoctorPanel view={view} party={party} orders={shell.orders} onClose={() => setCover('none')} />
      )}
      {party && (
        <ClaimSlip
          claims={party.claims}
          players={party.players}
          orders={shell.orders}
          slim={view.scene.at === 'playing' && cover === 'none'}
        />
      )}
      {party && <AddGame upload={view.upload} orders={shell.orders} />}
      <SoundLine {...sounds.line} />
      {view.line !== 'open' && <LineScreen line={view.line} />}
    </Words>
  );
}

type SceneProps = {
  shell: Shell;
  view: ShellView;
  party: Party;
  sockets: Sockets;
  sounds: Sounds;
  menuOpen: boolean;
  onMenu(): void;
  onGames(): void;
  onHelp(): void;
  options: readonly ShownOption[];
  onOptions(): void;
};

function SceneOf(props: SceneProps): ReactElement {
  const { shell, view, party, sockets, sounds, menuOpen } = props;
  const { scene } = view;
  switch (scene.at) {
    case 'opening':
      return (
        <div className="opening">
          <LineScreen line="connecting" />
        </div>
      );
    case 'lobby':
      return (
        <Lobby
          {...{ shell, view, party, sockets, menuOpen }}
          onMenu={props.onMenu}
          onGames={props.onGames}
          onHelp={props.onHelp}
          options={props.options}
          onOptions={props.onOptions}
          onClick={sounds.clickIn}
        />
      );
    case 'playing':
      return (
        <Playing
          {...{ shell, party, menuOpen }}
          cast={view.cast}
          standIns={view.standIns}
          paused={scene.paused}
          howTo={scene.howTo}
          sight={view.sight}
          bare={view.bare}
        />
      );
    case 'result':
      return (
        <Result view={view} result={scene} orders={shell.orders} keysOff={menuOpen} onTold={sounds.tell} />
      );
    case 'problem':
      return (
        <ProblemCard
          game={view.games.find((game) => game.id === scene.gameId)?.title ?? scene.gameId}
          message={scene.message}
          detail={scene.detail}
          keysOff={menuOpen}
          onQuit={() => shell.orders.quit()}
        />
      );
    case 'missing':
      return (
        <MissingCard
          gameId={scene.gameId}
          listed={view.games.find((game) => game.id === scene.gameId)}
          onQuit={() => shell.orders.quit()}
        />
      );
  }
}

function pickedOf({ games, pickedGameId }: ShellView): PlayableGame | undefined {
  return playableGames(games).find(({ id }) => id === pickedGameId);
}

/** Those of the picked game; none outside the lobby. */
function useOptions(view: ShellView, language: Language): readonly ShownOption[] {
  const picked = pickedOf(view);
  const { gameOptions: kept, family = false } = view.party?.settings ?? {};
  const isLobby = view.scene.at === 'lobby';
  return useMemo(
    () => (picked && kept && isLobby ? shownOptions(picked, kept, { language, family }) : []),
    [picked, kept, isLobby, language, family],
  );
}

/** The seating survives the scenes: after a game everybody finds their socket again. */
function useSockets(party: Party | null): Sockets {
  const [sockets, setSockets] = useState(NO_SOCKETS);
  const next = socketsOf(sockets, party?.players.map((player) => player.playerId) ?? []);
  const same = next.every((id, i) => id === sockets[i]);
  if (!same) setSockets(next);
  return same ? sockets : next;
}
