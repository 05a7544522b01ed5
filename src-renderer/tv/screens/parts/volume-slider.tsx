/** How loud the TV is, in steps of five percent, and whether it is muted. */
import speakerSvg from '@phosphor-icons/core/assets/fill/speaker-high-fill.svg?raw';
import silentSvg from '@phosphor-icons/core/assets/fill/speaker-slash-fill.svg?raw';
import type { ReactElement } from 'react';
import type { Settings } from '../../../../src-shared/party.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { Glyph } from './glyph.tsx';
import { useWords } from './words.tsx';

type VolumeSliderProps = { settings: Settings; orders: Pick<ShellOrders, 'changeSettings'> };

export function VolumeSlider({ settings, orders }: VolumeSliderProps): ReactElement {
  const t = useWords();
  const { soundVolume, soundMuted } = settings;
  const percent = Math.round(soundVolume * 100);
  const isSilent = soundMuted || percent === 0;
  return (
    <div className="volume">
      <button
        type="button"
        className="mute"
        aria-pressed={soundMuted}
        aria-label={t(soundMuted ? 'menu.muteOff' : 'menu.muteOn')}
        onClick={() => orders.changeSettings({ soundMuted: !soundMuted })}
      >
        <Glyph svg={isSilent ? silentSvg : speakerSvg} />
        <kbd>V</kbd>
      </button>
      <input
        type="range"
        aria-label={t('menu.volume')}
        min={0}
        max={100}
        step={5}
        value={percent}
        style={{ backgroundSize: `${soundMuted ? 0 : percent}% 100%` }}
        // Whoever moves it wants to hear it.
        onChange={(event) =>
          orders.changeSettings({ soundVolume: Number(event.target.value) / 100, soundMuted: false })
        }
      />
      <output>{isSilent ? t('menu.mute') : t('menu.loud', { percent })}</output>
    </div>
  );
}
