/** Tonight's game: its poster, who it is for, and the way to start it. */
import { type ReactElement, useMemo, useState } from 'react';
import { teamCounts } from '../../../../src-shared/teams.ts';
import type { PlayableGame, ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { playableGames } from '../../show/show.ts';
import type { ShownOption } from '../../show/shown-options.ts';
import { GameList } from './game-list.tsx';
import { optionWord } from './options-panel.tsx';
import { TeamsStepper } from './teams-stepper.tsx';
import { useKeys } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';
import minusSvg from '@phosphor-icons/core/assets/bold/minus-bold.svg?raw';
import plusSvg from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import { Glyph } from '../parts/glyph.tsx';
import { CordsPoster } from './cords-poster.tsx';

/** Letters that one big line has room for. */
const LONG_TITLE = 10;

export type PickerProps = {
  view: ShellView;
  orders: ShellOrders;
  keysOff: boolean;
  options: readonly ShownOption[];
  onOptions(): void;
  /** Somebody wants to know what is wrong with those that do not run. */
  onBroken(): void;
};

export function Picker({ view, orders, keysOff, options, onOptions, onBroken }: PickerProps): ReactElement {
  const t = useWords();
  const games = useMemo(() => playableGames(view.games), [view.games]);
  const picked = games.find((game) => game.id === view.pickedGameId) ?? games[0];
  const brokenCount = view.games.length - games.length;
  usePickerKeys({ view, orders, keysOff, games, picked });
  if (!view.gamesKnown) return <section className="picker" aria-busy="true" />;
  const hasShelf = games.length > 1 || brokenCount > 0;
  return (
    <section className={`picker ${hasShelf ? 'picker-many' : ''}`} aria-label={t('picker.name')}>
      <Poster game={picked} />
      {picked ? <PickedGame {...{ game: picked, view, orders, options, onOptions }} /> : <EmptyShelf />}
      {hasShelf && (
        <GameList
          games={games}
          pickedId={picked?.id ?? null}
          brokenCount={brokenCount}
          onPick={orders.pick}
          onBroken={onBroken}
        />
      )}
    </section>
  );
}

type PickedGameProps = Pick<PickerProps, 'view' | 'orders' | 'options' | 'onOptions'> & {
  game: PlayableGame;
};

function PickedGame({ game, view, orders, options, onOptions }: PickedGameProps): ReactElement {
  const t = useWords();
  const present = presentIn(view);
  const hasTeams = teamCounts(game.teams).some((count) => count > 0);
  return (
    <div className={options.length > 0 ? 'picked picked-with-options' : 'picked'} key={game.id}>
      <h2 className={game.title.length > LONG_TITLE ? 'long' : ''}>{game.title}</h2>
      <p className="picked-tagline">{game.tagline}</p>
      <p className="picked-facts">{factsOf(game, t)}</p>
      {options.length > 0 && (
        <button type="button" className="key picked-options" onClick={onOptions}>
          <span>{options.map((one) => `${one.label}: ${optionWord(one, t)}`).join(' · ')}</span>
          <kbd>O</kbd>
        </button>
      )}
      <div className="picked-orders">
        <button type="button" className="key key-brass start" autoFocus onClick={() => orders.start()}>
          {t('picker.start')}
        </button>
        <div className={hasTeams ? 'steppers steppers-two' : 'steppers'}>
          <BotsStepper
            botsUpTo={view.botsUpTo}
            missing={missingPlayers(game.players, present, view.botsUpTo)}
            onStep={(direction) =>
              orders.setBotsUpTo(stepBots(view.botsUpTo, direction, { ...game.players, present }))
            }
          />
          {hasTeams && (
            <TeamsStepper
              counts={teamCounts(game.teams)}
              count={view.teams}
              onCount={orders.setTeams}
              onShuffle={orders.shuffleTeams}
            />
          )}
        </div>
      </div>
      {view.refusal !== null && (
        <p className="refusal" role="alert">
          {view.refusal}
        </p>
      )}
    </div>
  );
}

function EmptyShelf(): ReactElement {
  const t = useWords();
  return (
    <div className="picked">
      <h2 className="long">{t('picker.none')}</h2>
      <p className="picked-tagline">{t('picker.noneTodo')}</p>
    </div>
  );
}

function presentIn(view: ShellView): number {
  return view.party?.players.filter((player) => player.connected).length ?? 0;
}

function factsOf(game: PlayableGame, t: ReturnType<typeof useWords>): string {
  const { min, max } = game.players;
  const players = min === max ? t('picker.playersExact', { min }) : t('picker.players', { min, max });
  return `${players} · ${t('picker.minutes', { count: Math.round(game.minutes) })}`;
}

type Keys = Pick<PickerProps, 'view' | 'orders' | 'keysOff'> & {
  games: readonly PlayableGame[];
  picked: PlayableGame | undefined;
};

/** Up and down change the game, left and right the bots, Enter starts. */
function usePickerKeys({ view, orders, keysOff, games, picked }: Keys): void {
  useKeys((event) => {
    if (keysOff || !picked) return;
    const inControl = event.target instanceof HTMLElement && event.target.closest('button, input') !== null;
    if (event.key === 'Enter' && !inControl) orders.start();
    const step = stepOf(event.key);
    if (step.games !== 0) {
      const next = games[games.indexOf(picked) + step.games];
      if (next) orders.pick(next.id);
      event.preventDefault();
    }
    if (step.bots !== 0) {
      const range = { ...picked.players, present: presentIn(view) };
      orders.setBotsUpTo(stepBots(view.botsUpTo, step.bots, range));
      event.preventDefault();
    }
  });
}

function stepOf(key: string): { games: 1 | -1 | 0; bots: 1 | -1 | 0 } {
  switch (key) {
    case 'ArrowDown':
      return { games: 1, bots: 0 };
    case 'ArrowUp':
      return { games: -1, bots: 0 };
    case 'ArrowRight':
      return { games: 0, bots: 1 };
    case 'ArrowLeft':
      return { games: 0, bots: -1 };
    default:
      return { games: 0, bots: 0 };
  }
}

/** How many bots fill up the table. */
type BotsStepperProps = {
  botsUpTo: number;
  /** Players that the game still lacks. */
  missing: number;
  onStep(direction: 1 | -1): void;
};

function BotsStepper({ botsUpTo, missing, onStep }: BotsStepperProps): ReactElement {
  const t = useWords();
  return (
    <div className="bots">
      <p className="bots-label">{missing > 0 ? t('picker.more', { count: missing }) : t('picker.bots')}</p>
      <div className="stepper">
        <button type="button" className="key" aria-label={t('picker.botsFewer')} onClick={() => onStep(-1)}>
          <Glyph svg={minusSvg} />
        </button>
        <output>{botsUpTo === 0 ? t('picker.botsNone') : t('picker.botsUpTo', { count: botsUpTo })}</output>
        <button type="button" className="key" aria-label={t('picker.botsMore')} onClick={() => onStep(1)}>
          <Glyph svg={plusSvg} />
        </button>
      </div>
    </div>
  );
}

/** The steps of "fill up with bots": none, then any number from two to the game's most. */

/** More bots than that are a crowd of machines, whatever the game allows. */
const MOST = 16;

type BotsRange = { min: number; max: number };

/** The next choice after `current`; it stays where there is none. `present` counts the players here. */
export function stepBots(current: number, direction: 1 | -1, range: BotsRange & { present: number }): number {
  const most = Math.min(range.max, MOST);
  const least = Math.min(most, Math.max(2, range.min, range.present + 1));
  if (direction === 1) return current === 0 ? least : Math.min(most, current + 1);
  return current <= least ? 0 : current - 1;
}

/** How many players are missing for a start; 0 when it can start. */
export function missingPlayers(range: BotsRange, present: number, botsUpTo: number): number {
  return Math.max(0, range.min - Math.max(present, botsUpTo));
}

/** The picture of a game in the picker: the one in its folder, or cords laid by its name. */
function Poster({ game }: { game: PlayableGame | undefined }): ReactElement {
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
