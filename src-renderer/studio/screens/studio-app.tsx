/** The whole workshop: the bar, the bench with TV and phones, and the inspector beside it. */
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type DragEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { PHONE_SIZES } from '../phones/sim-phone.ts';
import { placeAll, type Size } from '../placement.ts';
import { useStore } from '../store.ts';
import type { Studio } from '../studio.ts';
import { useWords } from '../words/words.ts';
import { Inspector } from './inspector.tsx';
import { PhoneCard } from './phone-card.tsx';
import { Timeline } from './timeline.tsx';
import { TopBar } from './top-bar.tsx';
import { Troubles } from './troubles.tsx';
import { TvFrame } from './tv-frame.tsx';

export function StudioApp({ studio }: { studio: Studio }): ReactElement {
  const t = useWords();
  const { line } = useStore(studio.view);
  const [isDragging, setDragging] = useState(false);
  useShortcuts(studio);

  function drop(event: DragEvent): void {
    event.preventDefault();
    setDragging(false);
    const [file] = event.dataTransfer.files;
    if (file) void studio.openRecording(file);
  }

  return (
    <div
      className="studio"
      onDragEnter={() => setDragging(true)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <TopBar studio={studio} />
      <Troubles studio={studio} />
      <Bench studio={studio} />
      {line !== 'open' && (
        <p className="desk-line" role="status">
          {t(`desk.${line}`)}
        </p>
      )}
      {isDragging && (
        <div className="drop" onDragLeave={() => setDragging(false)}>
          {t('drop')}
        </div>
      )}
    </div>
  );
}

function Bench({ studio }: { studio: Studio }): ReactElement {
  const t = useWords();
  const view = useStore(studio.view);
  const { list } = useStore(studio.phones);
  const scene = useStore(studio.tv, (now) => now.scene);
  const bench = useRef<HTMLElement>(null);
  const room = useSize(bench);
  const large = list.findIndex(({ id }) => id === view.large);
  const sizes = list.map(({ size }) => size).join(' ');
  const placed = useMemo(
    () =>
      placeAll(
        room,
        list.map(({ size }) => PHONE_SIZES[size]),
        { large: large < 0 ? null : large, isInspecting: view.isInspecting },
      ),
    [room, sizes, large, view.isInspecting],
  );
  return (
    <main className="bench" ref={bench}>
      {view.party && <TvFrame studio={studio} place={placed.tv} height={view.tvHeight} />}
      <Timeline studio={studio} place={placed.tools} />
      {placed.inspector && <Inspector studio={studio} place={placed.inspector} />}
      {view.party &&
        list.map((phone, index) => {
          const place = placed.phones[index];
          return place ? (
            <PhoneCard
              key={phone.id}
              studio={studio}
              phone={phone}
              index={index}
              place={place}
              isLarge={index === large}
              code={view.party?.code ?? ''}
              scene={scene}
            />
          ) : null;
        })}
      {list.length === 0 && (
        <div className="no-phones">
          <strong>{t('noPhones')}</strong>
          <p>{t('noPhonesHint')}</p>
        </div>
      )}
    </main>
  );
}

/** Digits look at a phone, Escape puts it back; not while somebody writes. */
function useShortcuts(studio: Studio): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isWriting = event.target instanceof Element && event.target.matches('input, select, textarea');
      if (isWriting || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Escape') studio.choose({ large: null });
      else if (/^\d$/.test(event.key)) studio.toggleLarge((Number(event.key) + 9) % 10);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [studio]);
}

function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 1_080, height: 840 });
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (): void => setSize({ width: current.clientWidth, height: current.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(current);
    measure();
    return () => watcher.disconnect();
  }, [element]);
  return size;
}
