/** Sets the line between a phone and the host: four usual ones, and any other by hand. */
import type { ReactElement } from 'react';
import type { LineWeather } from '../../../src-shared/studio-desk.ts';
import { barsOf, nameOfWeather, WEATHER_NAMES, WEATHERS } from '../phones/weathers.ts';
import { useWords } from '../words/words.ts';
import { Bars } from './bars.tsx';

type LineSlipProps = {
  weather: LineWeather;
  onWeather(weather: LineWeather): void;
  onForAll(): void;
};

const SLIDERS = [
  { member: 'latencyMs', word: 'latency', most: 500, step: 5, unit: ' ms' },
  { member: 'jitterMs', word: 'jitter', most: 1_000, step: 10, unit: ' ms' },
  { member: 'lossPercent', word: 'loss', most: 30, step: 0.5, unit: ' %' },
] as const;

export function LineSlip({ weather, onWeather, onForAll }: LineSlipProps): ReactElement {
  const t = useWords();
  const name = nameOfWeather(weather);
  return (
    <div className="line-slip">
      <div className="choices" role="radiogroup" aria-label={t('line')}>
        {WEATHER_NAMES.map((each) => (
          <button
            key={each}
            type="button"
            role="radio"
            aria-checked={each === name}
            onClick={() => onWeather(WEATHERS[each])}
          >
            <Bars bars={barsOf(WEATHERS[each])} />
            {t(`line.${each}`)}
          </button>
        ))}
      </div>
      {SLIDERS.map(({ member, word, most, step, unit }) => (
        <label key={member} className="slider">
          <span>{t(word)}</span>
          <output>{`${weather[member]}${unit}`}</output>
          <input
            type="range"
            min={0}
            max={most}
            step={step}
            value={weather[member]}
            onChange={(event) => onWeather({ ...weather, [member]: event.currentTarget.valueAsNumber })}
          />
        </label>
      ))}
      <button type="button" className="button" onClick={onForAll}>
        {t('lineToAll')}
      </button>
    </div>
  );
}
