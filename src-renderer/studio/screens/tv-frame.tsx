/** The TV: its page at 720 or 1080 lines, shown as large as there is room. */
import type { ReactElement } from 'react';
import type { Rect } from '../placement.ts';
import { useStore } from '../store.ts';
import type { Studio } from '../studio.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';

type TvFrameProps = { studio: Studio; place: Rect; height: 720 | 1080 };

export function TvFrame({ studio, place, height }: TvFrameProps): ReactElement {
  const t = useWords();
  const page = useStore(studio.tv, (now) => now.page);
  const problem = useStore(studio.tv, (now) => now.problem);
  const width = (height * 16) / 9;
  const scale = place.width / width;
  return (
    <section
      className="tv"
      style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
      aria-label={t('tv')}
    >
      <iframe
        key={page}
        title={t('tv')}
        src={studio.tvUrl}
        style={{ width, height, scale: String(scale) }}
        allow="autoplay; fullscreen"
        onLoad={({ currentTarget }) => {
          if (currentTarget.contentWindow) studio.tv.attach(currentTarget.contentWindow);
        }}
      />
      {problem !== null && (
        <div className="problem" role="alert">
          <p>{problem}</p>
          <Button kind="small" glyph="x" hint={t('close')} onClick={studio.tv.forgetProblem} />
        </div>
      )}
    </section>
  );
}
