/** A packed game that is dropped on the TV: the place to drop it, and the card that says what it is before it is added. */
import { useEffect, useId, useState, type ReactElement } from 'react';
import type { GameOffer } from '../../../../src-shared/game-manifest.ts';
import { ARCHIVE_ENDING } from '../../../../src-shared/limits.ts';
import type { UploadView } from '../../shell/game-upload.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { faultWords } from '../parts/fault-words.ts';
import { useFocusTrap } from '../parts/use-focus-trap.ts';
import { useKeys } from '../parts/use-shell.ts';
import { useWords } from '../parts/words.tsx';

export type AddGameProps = {
  upload: UploadView | null;
  orders: Pick<ShellOrders, 'sendGame' | 'answerOffer'>;
};

export function AddGame({ upload, orders }: AddGameProps): ReactElement {
  return (
    <>
      <DropPlace onFile={orders.sendGame} />
      {upload && <UploadCard upload={upload} onAnswer={orders.answerOffer} />}
    </>
  );
}

/** The whole window; shown only while a file is over it. */
function DropPlace({ onFile }: { onFile(file: File): void }): ReactElement | null {
  const t = useWords();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // A browser would open the file in the TV's place.
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setOver(false);
      const files = [...event.dataTransfer.files];
      const file = files.find(({ name }) => name.toLowerCase().endsWith(ARCHIVE_ENDING)) ?? files[0];
      if (file) onFile(file);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [onFile]);
  return isOver ? (
    <div className="cover drop-place">
      <p>{t('add.drop')}</p>
    </div>
  ) : null;
}

type CardProps = { upload: UploadView; onAnswer(add: boolean): void };

function UploadCard({ upload, onAnswer }: CardProps): ReactElement {
  const t = useWords();
  const trap = useFocusTrap<HTMLElement>();
  const titleId = useId();
  useKeys((event) => {
    if (event.key === 'Escape') onAnswer(false);
  });
  return (
    <div className="cover add-game-cover">
      <section className="card add-game" role="dialog" aria-modal="true" aria-labelledby={titleId} ref={trap}>
        <h1 id={titleId} role="status">
          {titleOf(upload, t)}
        </h1>
        <Body upload={upload} />
        <div className="add-game-keys" key={upload.at}>
          {upload.at !== 'adding' && (
            <button type="button" className="key" autoFocus onClick={() => onAnswer(false)}>
              {t(upload.at === 'offered' ? 'add.no' : upload.at === 'sending' ? 'add.cancel' : 'menu.close')}
              <kbd>Esc</kbd>
            </button>
          )}
          {upload.at === 'offered' && (
            <button type="button" className="key key-brass" onClick={() => onAnswer(true)}>
              {t(upload.offer.replaces === null ? 'add.yes' : 'add.replace')}
            </button>
          )}
        </div>
      </section>
    </div>
  );
}

type Words = ReturnType<typeof useWords>;

function titleOf(upload: UploadView, t: Words): string {
  switch (upload.at) {
    case 'sending':
      return t('add.sending', { name: upload.name });
    case 'offered':
      return t(upload.offer.replaces === null ? 'add.ask' : 'add.askReplace', { title: upload.offer.title });
    case 'adding':
      return t('add.adding', { title: upload.offer.title });
    case 'added':
      return t('add.added', { title: upload.offer.title });
    case 'refused':
      return t('add.refused', { name: upload.name });
  }
}

function Body({ upload }: { upload: UploadView }): ReactElement | null {
  const t = useWords();
  switch (upload.at) {
    case 'sending':
      return <progress max={1} value={upload.part} aria-label={t('add.sent')} />;
    case 'offered':
      return <Facts offer={upload.offer} />;
    case 'refused':
      return <p>{whyNot(upload.why, t)}</p>;
    case 'adding':
    case 'added':
      return null;
  }
}

function whyNot(why: Extract<UploadView, { at: 'refused' }>['why'], t: Words): string {
  if (why === 'line') return t('add.line');
  return why.code === 'in-play' ? t('add.inPlay') : faultWords(why, t);
}

function Facts({ offer }: { offer: GameOffer }): ReactElement {
  const t = useWords();
  const { version, author, licence, bytes, files, replaces } = offer;
  const facts: [name: string, value: string | undefined][] = [
    [t('add.version'), version],
    [t('add.author'), author],
    [t('add.licence'), licence],
    [t('add.size'), t('add.sizeOf', { size: sizeOf(bytes, t), count: files })],
  ];
  if (replaces !== null) facts.push([t('add.here'), replaces === '' ? undefined : replaces]);
  return (
    <>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === undefined ? 'add-game-unsaid' : ''}>{value ?? t('add.unsaid')}</dd>
          </div>
        ))}
      </dl>
      <p>
        {t('add.says')}
        {replaces !== null && ` ${t('add.keeps')}`}
      </p>
    </>
  );
}

function sizeOf(bytes: number, t: Words): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1_000
    ? t('add.kB', { size: kilobytes })
    : t('add.MB', { size: Math.round(kilobytes / 102.4) / 10 });
}
