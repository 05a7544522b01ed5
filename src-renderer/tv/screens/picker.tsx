/** Tonight's game: its poster, who it is for, and the way to start it. */
import { type ReactElement } from 'react';
import type { PickerGame, ShellOrders, ShellView } from '../shell-view.ts';
import { missingPlayers, stepBots } from './bots.ts';
import { BotsStepper } from './bots-stepper.tsx';
import { GameList } from './game-list.tsx';
import { Poster } from './posters/poster.tsx';
import { useKeys } from './use-shell.ts';
import { useWords } from './words.tsx';

/** Letters that one big line has room for. */
const LONG_TITLE = 10;

export type PickerProps = { view: ShellView; orders: ShellOrders; keysOff: boolean };

export function Picker({ view, orders, keysOff }: PickerProps): ReactElement {
  const picked = view.games.find((game) => game.id === view.pickedGameId) ?? view.games[0];
  const t = useWords();
  usePickerKeys({ view, orders, keysOff, picked });
  if (!picked && !view.gamesKnown) return <section className="picker" aria-busy="true" />;
  if (!picked) return <EmptyShelf />;
  return (
    <section className={`picker ${view.games.length > 1 ? 'picker-many' : ''}`} aria-label={t('picker.name')}>
      {!('problem' in picked) && <Poster gameId={picked.id} />}
      <PickedGame game={picked} view={view} orders={orders} />
      {view.games.length > 1 && <GameList games={view.games} pickedId={picked.id} onPick={orders.pick} />}
    </section>
  );
}

function PickedGame(props: { game: PickerGame; view: ShellView; orders: ShellOrders }): ReactElement {
  const t = useWords();
  const { game, view, orders } = props;
  const present = presentIn(view);
  const broken = 'problem' in game;
  return (
    <div className={`picked ${broken ? 'picked-broken' : ''}`} key={game.id}>
      <h2 className={game.title.length > LONG_TITLE ? 'long' : ''}>{game.title}</h2>
      <p className="picked-tagline">{broken ? `${t('picker.broken')}: ${game.problem}` : game.tagline}</p>
      {!broken && <p className="picked-facts">{factsOf(game, t)}</p>}
      <div className="picked-orders">
        {!broken && (
          <button type="button" className="key key-brass start" autoFocus onClick={() => orders.start()}>
            {t('picker.start')}
          </button>
        )}
        {!broken && (
          <BotsStepper
            botsUpTo={view.botsUpTo}
            missing={missingPlayers(game.players, present, view.botsUpTo)}
            onStep={(direction) =>
              orders.setBotsUpTo(stepBots(view.botsUpTo, direction, { ...game.players, present }))
            }
          />
        )}
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
    <section className="picker">
      <Poster gameId="" />
      <div className="picked">
        <h2>{t('picker.none')}</h2>
        <p className="picked-tagline">{t('picker.noneTodo')}</p>
      </div>
    </section>
  );
}

function presentIn(view: ShellView): number {
  return view.party?.players.filter((player) => player.connected).length ?? 0;
}

function factsOf(game: Exclude<PickerGame, { problem: string }>, t: ReturnType<typeof useWords>): string {
  const { min, max } = game.players;
  const players = min === max ? t('picker.playersExact', { min }) : t('picker.players', { min, max });
  return `${players} · ${t('picker.minutes', { count: Math.round(game.minutes) })}`;
}

type Keys = PickerProps & { picked: PickerGame | undefined };

/** Up and down change the game, left and right the bots, Enter starts. */
function usePickerKeys({ view, orders, keysOff, picked }: Keys): void {
  useKeys((event) => {
    if (keysOff || !picked) return;
    const inControl = event.target instanceof HTMLElement && event.target.closest('button, input') !== null;
    if (event.key === 'Enter' && !inControl && !('problem' in picked)) orders.start();
    const step = stepOf(event.key);
    if (step.games !== 0) {
      const next = view.games[view.games.indexOf(picked) + step.games];
      if (next) orders.pick(next.id);
      event.preventDefault();
    }
    if (step.bots !== 0 && !('problem' in picked)) {
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
