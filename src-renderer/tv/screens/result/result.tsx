/** The end of a game, told rather than listed. */
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { type Actor, castOf } from './cast.ts';
import { placesOf, type Tell, tellingOf } from './places.ts';
import { RankingSlip } from './ranking-slip.tsx';
import { useKeys } from '../parts/use-shell.ts';
import type { Sounds } from '../use-sounds.ts';
import { WinnerStage } from './winner-stage.tsx';
import { useWords } from '../parts/words.tsx';
import type { ToldAward } from '../../../../src-shared/stage-link.ts';
import { PlugHead } from '../parts/glyph.tsx';

export type ResultProps = {
  view: ShellView;
  result: Extract<ShellView['scene'], { at: 'result' }>;
  orders: ShellOrders;
  keysOff: boolean;
  onTold: Sounds['tell'];
};

export function Result({ view, result, orders, keysOff, onTold }: ResultProps): ReactElement {
  const t = useWords();
  const placed = useMemo(() => placesOf(result.ranking), [result.ranking]);
  const cast = castOf(view, t('result.unknown'));
  const at = (place: number): string[] =>
    placed.filter((one) => one.place === place).map((one) => one.playerId);
  const tells = tellingOf(placed);
  const telling = useTelling(tells, (place) =>
    onTold({ place, playerIds: at(place), winnerNext: place !== 1 && place === tells.at(-2)?.place }),
  );
  const told = telling.upTo === 1 || placed.length === 0;
  useKeys((event) => {
    if (keysOff) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === 'Escape') orders.quit();
    if (event.key !== 'Enter' || onButton) return;
    // Or the same press would also press the button that appears.
    event.preventDefault();
    if (told) orders.rematch();
    else telling.finish();
  });
  return (
    <main className="result screen" onClick={telling.finish}>
      <WinnerStage
        winners={told ? at(1).map(cast) : []}
        told={told}
        everybody={at(1).length === placed.length}
      />
      {told && result.awards.length > 0 && <Awards awards={result.awards} cast={cast} />}
      {told && (
        <div className="result-orders">
          <button type="button" className="key key-brass" autoFocus onClick={() => orders.rematch()}>
            {t('result.rematch')}
            <kbd>Enter</kbd>
          </button>
          <button type="button" className="key" onClick={() => orders.quit()}>
            {t('result.quit')}
          </button>
        </div>
      )}
      <RankingSlip headline={result.headline} placed={placed} cast={cast} upTo={telling.upTo} />
    </main>
  );
}

/** The game's awards, apart from the score: one ticket each. */
type AwardsProps = { awards: readonly ToldAward[]; cast(playerId: string): Actor };

function Awards({ awards, cast }: AwardsProps): ReactElement {
  const t = useWords();
  return (
    <ul className="awards" aria-label={t('result.awards')}>
      {awards.map(({ playerId, text }, index) => {
        const actor = cast(playerId);
        return (
          <li key={index} className="award">
            <PlugHead color={actor.cord.color} iconIndex={actor.iconIndex} />
            <p>
              <bdi className="award-name">{actor.name}</bdi>
              <span className="award-text">{text}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** How far the result has been told. */
type Telling = {
  /** The best place told so far; Infinity before the first. */
  upTo: number;
  /** Tells the rest at once. */
  finish(): void;
};

/** Tells place after place; `onTold` at each, for its sound. */
function useTelling(tells: readonly Tell[], onTold: (place: number) => void): Telling {
  const [upTo, setUpTo] = useState(Infinity);
  const latest = useRef(onTold);
  useEffect(() => {
    latest.current = onTold;
  });
  const done = upTo === 1 || tells.length === 0;
  useEffect(() => {
    if (done) return undefined;
    const timers = tells.map(({ place, atMs }) =>
      setTimeout(() => {
        setUpTo(place);
        latest.current(place);
      }, atMs),
    );
    return () => timers.forEach(clearTimeout);
    // The result of a scene never changes; once told, the timers of the rest are cleared.
  }, [done]);
  const finish = (): void => {
    if (done) return;
    setUpTo(1);
    latest.current(1);
  };
  return { upTo, finish };
}
