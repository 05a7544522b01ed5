/** The end of a game, told rather than listed. */
import { useMemo, type ReactElement } from 'react';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { Awards } from './awards.tsx';
import { castOf } from './cast.ts';
import { placesOf, tellingOf } from './places.ts';
import { RankingSlip } from './ranking-slip.tsx';
import { useKeys } from '../parts/use-shell.ts';
import type { Sounds } from '../use-sounds.ts';
import { useTelling } from './use-telling.ts';
import { WinnerStage } from './winner-stage.tsx';
import { useWords } from '../parts/words.tsx';

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
