/** The game's time: where it is, where its phases change, and the way back to any moment of it. */
import { useRef, type ReactElement } from 'react';
import type { StudioScene } from '../../../src-shared/studio-link.ts';
import type { Rect } from '../placement.ts';
import { useStore } from '../store.ts';
import type { Studio } from '../studio.ts';
import { nearnessOf, sizeText } from '../tv/limits-of.ts';
import { clockText } from '../tv/play-clock.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';

type Reel = Extract<StudioScene, { at: 'live' | 'past' | 'over' }>;

export function Timeline({ studio, place }: { studio: Studio; place: Rect }): ReactElement {
  const t = useWords();
  const scene = useStore(studio.tv, (now) => now.scene);
  const file = useRef<HTMLInputElement>(null);
  const isPlayed = scene.at !== 'none' && scene.at !== 'broken';
  return (
    <section
      className="timeline"
      style={{ left: place.x, top: place.y, width: place.width, height: place.height }}
      aria-label={t('time')}
    >
      {isPlayed ? <Slider studio={studio} scene={scene} /> : <Still studio={studio} scene={scene} />}
      <div className="timeline-orders">
        {isPlayed && <Where scene={scene} />}
        {isPlayed && scene.at !== 'live' && (
          <>
            <Button
              glyph="play"
              text={t('playFrom')}
              hint={t('playFromHint')}
              onClick={() => studio.tv.say({ type: 'playFrom', data: { step: scene.step } })}
            />
            <Button
              glyph="skip"
              text={t('now')}
              hint={t('nowHint')}
              onClick={() => studio.tv.say({ type: 'scrub', data: { step: null } })}
            />
          </>
        )}
        {scene.at === 'live' && <Costs studio={studio} />}
        <span className="gap" />
        {isPlayed && (
          <Button
            glyph="floppy"
            text={t('keep')}
            hint={t('keepHint')}
            onClick={() => studio.tv.say({ type: 'keep', data: {} })}
          />
        )}
        <Button glyph="folder" text={t('open')} hint={t('openHint')} onClick={() => file.current?.click()} />
        <input
          ref={file}
          type="file"
          accept=".json"
          hidden
          aria-label={t('openHint')}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void studio.openRecording(chosen);
            currentTarget.value = '';
          }}
        />
      </div>
    </section>
  );
}

function Still({
  studio,
  scene,
}: {
  studio: Studio;
  scene: Extract<StudioScene, { at: 'none' | 'broken' }>;
}): ReactElement {
  const t = useWords();
  if (scene.at === 'none') return <p className="still">{t('noGame')}</p>;
  return (
    <p className="still alarm">
      <span title={scene.message}>{t('broken', { game: scene.gameId, message: scene.message })}</span>
      <Button
        glyph="reload"
        text={t('reloadGame')}
        hint={t('reloadHint')}
        onClick={() => studio.tv.say({ type: 'reload', data: {} })}
      />
    </p>
  );
}

/** Its step time and its sizes, each in another colour near its limit. */
function Costs({ studio }: { studio: Studio }): ReactElement | null {
  const t = useWords();
  const measures = useStore(studio.tv, (now) => now.measures);
  if (!measures) return null;
  const near = nearnessOf(measures);
  const [last, worst] = [measures.stepMs.toFixed(1), measures.worstStepMs.toFixed(1)];
  return (
    <span className="costs">
      <span className={near.step} title={t('stepTimeHint')}>
        {t('stepTime', { last, worst })}
      </span>
      <span className={near.controller} title={t('controllerSizeHint')}>
        {t('controllerSize', { size: sizeText(measures.controllerBytes) })}
      </span>
      <span className={near.state} title={t('stateSizeHint')}>
        {t('stateSize', { size: sizeText(measures.stateBytes) })}
      </span>
    </span>
  );
}

function Where({ scene }: { scene: Reel }): ReactElement {
  const t = useWords();
  const word = scene.at === 'live' ? (scene.paused ? 'paused' : 'live') : scene.at;
  return (
    <span className={`where ${word}`} title={t('step', { step: scene.step })}>
      {`${t(word)} ${clockText(scene.step)} / ${clockText(scene.lastStep)}`}
    </span>
  );
}

function Slider({ studio, scene }: { studio: Studio; scene: Reel }): ReactElement {
  const t = useWords();
  const { firstStep, lastStep, step, marks } = scene;
  const length = Math.max(1, lastStep - firstStep);
  return (
    <div className="reel">
      <input
        type="range"
        aria-label={t('time')}
        aria-valuetext={clockText(step)}
        min={firstStep}
        max={Math.max(lastStep, firstStep + 1)}
        value={step}
        onChange={(event) =>
          studio.tv.say({ type: 'scrub', data: { step: event.currentTarget.valueAsNumber } })
        }
      />
      <div className="marks">
        {marks.map((mark) => (
          <button
            key={mark.step}
            type="button"
            className="mark"
            style={{ left: `${((mark.step - firstStep) / length) * 100}%` }}
            title={`${mark.phase} ${clockText(mark.step)}`}
            aria-label={`${mark.phase} ${clockText(mark.step)}`}
            onClick={() => studio.tv.say({ type: 'scrub', data: { step: mark.step } })}
          >
            {mark.phase}
          </button>
        ))}
      </div>
    </div>
  );
}
