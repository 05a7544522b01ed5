/** How loud the TV is, in steps of five percent. */
import speakerSvg from '@phosphor-icons/core/assets/fill/speaker-high-fill.svg?raw';
import silentSvg from '@phosphor-icons/core/assets/fill/speaker-slash-fill.svg?raw';
import type { ReactElement } from 'react';
import { Glyph } from './glyph.tsx';
import { useWords } from './words.tsx';

export function VolumeSlider(props: { volume: number; onChange(volume: number): void }): ReactElement {
  const t = useWords();
  const percent = Math.round(props.volume * 100);
  return (
    <label className="volume">
      <Glyph svg={percent === 0 ? silentSvg : speakerSvg} />
      <span className="unseen">{t('menu.volume')}</span>
      <input
        type="range"
        min={0}
        max={100}
        step={5}
        value={percent}
        style={{ backgroundSize: `${percent}% 100%` }}
        onChange={(event) => props.onChange(Number(event.target.value) / 100)}
      />
      <output>{percent === 0 ? t('menu.mute') : t('menu.loud', { percent })}</output>
    </label>
  );
}
