/** Over a scene of the how-to: its sentence, who is ready, and the way to begin at once. */
import type { ReactElement } from 'react';
import type { StagePlayer } from '../../../../src-shared/stage-player.ts';
import type { HowToView, ShellOrders } from '../../shell/shell-view.ts';
import { sentenceIn } from '../../show/how-to.ts';
import { PlugHead } from '../parts/glyph.tsx';
import { useKeys } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';

/** More than these stand in two rows, and more than those are said as a number. */
const FEW_PLUGS = 7;
const MOST_PLUGS = 16;

type HowToBarProps = {
  howTo: HowToView;
  cast: readonly StagePlayer[];
  language: string;
  orders: Pick<ShellOrders, 'play'>;
  keysOff: boolean;
};

export function HowToBar({ howTo, cast, language, orders, keysOff }: HowToBarProps): ReactElement {
  const t = useWords();
  const { step, steps, texts, asked, ready } = howTo;
  const people = cast.filter(({ id }) => asked.includes(id));
  const isReady = ({ id }: StagePlayer) => ready.includes(id);
  useKeys((event) => {
    if (keysOff || event.key !== 'Enter') return;
    event.preventDefault();
    orders.play();
  });
  return (
    <section className="how-to" aria-label={t('howTo.name')}>
      <div className="how-to-words">
        <ol className="how-to-steps" aria-label={t('howTo.step', { step: step + 1, steps })}>
          {Array.from({ length: steps }, (_, index) => (
            <li key={index} className={index === step ? 'on' : ''} />
          ))}
        </ol>
        <p className="how-to-sentence" role="status">
          {sentenceIn(texts, language)}
        </p>
      </div>
      <div className={people.length > FEW_PLUGS ? 'how-to-ready how-to-many' : 'how-to-ready'}>
        <ul aria-label={t('howTo.ready', { ready: people.filter(isReady).length, count: people.length })}>
          {people.slice(0, MOST_PLUGS).map((player) => (
            <li key={player.id} className={isReady(player) ? 'is-ready' : ''} aria-label={player.name}>
              <PlugHead color={player.color} iconIndex={player.iconIndex} />
            </li>
          ))}
        </ul>
        <p aria-hidden="true">
          {t('howTo.ready', { ready: people.filter(isReady).length, count: people.length })}
        </p>
      </div>
      <button type="button" className="key key-brass" onClick={() => orders.play()}>
        {t('howTo.play')}
        <kbd>{t('howTo.key')}</kbd>
      </button>
    </section>
  );
}
