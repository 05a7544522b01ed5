/** The game on hold. */
import type { ReactElement } from 'react';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { useFocusTrap } from '../parts/use-focus-trap.ts';
import { VolumeSlider } from '../parts/volume-slider.tsx';
import { useWords } from '../parts/words.tsx';

export function PauseOverlay({ orders, volume }: { orders: ShellOrders; volume: number }): ReactElement {
  const t = useWords();
  const trap = useFocusTrap<HTMLElement>();
  return (
    <div className="cover pause">
      <section
        className="pause-panel"
        role="dialog"
        aria-modal="true"
        aria-labelledby="pause-title"
        ref={trap}
      >
        <h1 id="pause-title">{t('pause.title')}</h1>
        <p>{t('pause.text')}</p>
        <button type="button" className="key key-brass" autoFocus onClick={() => orders.resume()}>
          {t('pause.resume')}
          <kbd>Esc</kbd>
        </button>
        <button type="button" className="key" onClick={() => orders.quit()}>
          {t('pause.quit')}
        </button>
        <VolumeSlider volume={volume} onChange={(soundVolume) => orders.changeSettings({ soundVolume })} />
      </section>
    </div>
  );
}
