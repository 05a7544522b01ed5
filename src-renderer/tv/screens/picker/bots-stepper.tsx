/** How many bots fill up the table. */
import minusSvg from '@phosphor-icons/core/assets/bold/minus-bold.svg?raw';
import plusSvg from '@phosphor-icons/core/assets/bold/plus-bold.svg?raw';
import type { ReactElement } from 'react';
import { Glyph } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

export type BotsStepperProps = {
  botsUpTo: number;
  /** Players that the game still lacks. */
  missing: number;
  onStep(direction: 1 | -1): void;
};

export function BotsStepper({ botsUpTo, missing, onStep }: BotsStepperProps): ReactElement {
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
