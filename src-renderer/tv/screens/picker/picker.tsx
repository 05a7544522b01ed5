/** Tonight's game: its poster, who it is for, and the way to start it. */
import { useMemo, type ReactElement } from 'react';
import { teamCounts } from '../../../../src-shared/teams.ts';
import type { PlayableGame, ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { playableGames } from '../../show/show.ts';
import { missingPlayers, stepBots } from './bots.ts';
import { BotsStepper } from './bots-stepper.tsx';
import { GameList } from './game-list.tsx';
import { Poster } from './poster.tsx';
import { TeamsStepper } from './teams-stepper.tsx';
import { useKeys } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';

/** Letters that one big line has room for. */
const LONG_TITLE = 10;

export type PickerProps = {
  view: ShellView;
  orders: ShellOrders;
  keysOff: boolean;
  /** Somebody wants to know what is wrong with those that do not run. */
  onBroken(): void;
};

export function Picker({ view, orders, keysOff, onBroken }: PickerProps): ReactElement {
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
      {picked ? <PickedGame game={picked} view={view} orders={orders} /> : <EmptyShelf />}
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

function PickedGame(props: { game: PlayableGame; view: ShellView; orders: ShellOrders }): ReactElement {
  const t = useWords();
  const { game, view, orders } = props;
  const present = presentIn(view);
  return (
    <div className="picked" key={game.id}>
      <h2 className={game.title.length > LONG_TITLE ? 'long' : ''}>{game.title}</h2>
      <p className="picked-tagline">{game.tagline}</p>
      <p className="picked-facts">{factsOf(game, t)}</p>
      <div className="picked-orders">
        <button type="button" className="key key-brass start" autoFocus onClick={() => orders.start()}>
          {t('picker.start')}
        </button>
        <div className="steppers">
          <BotsStepper
            botsUpTo={view.botsUpTo}
            missing={missingPlayers(game.players, present, view.botsUpTo)}
            onStep={(direction) =>
              orders.setBotsUpTo(stepBots(view.botsUpTo, direction, { ...game.players, present }))
            }
          />
          {teamCounts(game.teams).some((count) => count > 0) && (
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

type Keys = Omit<PickerProps, 'onBroken'> & {
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
