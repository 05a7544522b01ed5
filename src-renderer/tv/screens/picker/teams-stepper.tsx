/** How many teams play, and the shuffle. */
import minusSvg from '@phosphor-icons/core/assets/bold/minus-bold.svg?raw';
import plusSvg from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import shuffleSvg from '@phosphor-icons/core/assets/bold/shuffle-bold.svg?raw';
import type { ReactElement } from 'react';
import { Glyph } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

export type TeamsStepperProps = {
  /** The numbers of teams that the game can be played in, in order. */
  counts: readonly number[];
  count: number;
  onCount(count: number): void;
  onShuffle(): void;
};

export function TeamsStepper({ counts, count, onCount, onShuffle }: TeamsStepperProps): ReactElement {
  const t = useWords();
  const at = counts.indexOf(count);
  const go = (step: 1 | -1): void => onCount(counts[at + step] ?? count);
  return (
    <div className="bots bots-teams">
      <p className="bots-label">{t('picker.teams')}</p>
      <div className="stepper">
        {counts.length > 1 && (
          <button type="button" className="key" aria-label={t('picker.teamsFewer')} onClick={() => go(-1)}>
            <Glyph svg={minusSvg} />
          </button>
        )}
        <output>{count === 0 ? t('picker.teamsNone') : count}</output>
        {counts.length > 1 && (
          <button type="button" className="key" aria-label={t('picker.teamsMore')} onClick={() => go(1)}>
            <Glyph svg={plusSvg} />
          </button>
        )}
        {count > 0 && (
          <button type="button" className="key" aria-label={t('picker.teamsShuffle')} onClick={onShuffle}>
            <Glyph svg={shuffleSvg} />
          </button>
        )}
      </div>
    </div>
  );
}
