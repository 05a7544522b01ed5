/** Where games of one's own go: the folder's path, and the shortest way there. */
import { useRef, useState, type ReactElement } from 'react';
import { ARCHIVE_ENDING } from '../../../../src-shared/limits.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { useWords } from '../parts/words.tsx';

export type GamesFolderProps = {
  path: string;
  packs: string;
  orders: Pick<ShellOrders, 'openGamesFolder' | 'sendGame'>;
};

export function GamesFolder({ path, packs, orders }: GamesFolderProps): ReactElement {
  const t = useWords();
  const { openGamesFolder, sendGame } = orders;
  return (
    <div className="menu-block games-folder">
      <div>
        <h2>{t('folder.title')}</h2>
        <p>{t('folder.hint')}</p>
      </div>
      {openGamesFolder ? (
        <>
          <code>{path}</code>
          <button type="button" className="key key-small" onClick={openGamesFolder}>
            {t('folder.open')}
          </button>
        </>
      ) : (
        <CopyPath path={path} />
      )}
      <button type="button" className="key key-small games-add" onClick={() => chooseFile(sendGame)}>
        {t('folder.add')}
      </button>
      <p className="games-packs">{t('folder.packs', { path: packs })}</p>
    </div>
  );
}

/** A file that a mouse drops, a keyboard chooses. */
function chooseFile(onFile: (file: File) => void): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = ARCHIVE_ENDING;
  input.onchange = () => {
    const file = input.files?.[0];
    if (file) onFile(file);
  };
  input.click();
}

/** A TV in a browser may stand elsewhere, and has no folder to open. */
function CopyPath({ path }: { path: string }): ReactElement {
  const t = useWords();
  const text = useRef<HTMLElement>(null);
  const [isCopied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    // Over plain http from another machine there is no clipboard: what is selected can be copied by hand.
    if (text.current) getSelection()?.selectAllChildren(text.current);
    await navigator.clipboard?.writeText(path).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }

  return (
    <>
      <code ref={text}>{path}</code>
      <button type="button" className="key key-small" aria-live="polite" onClick={() => void copy()}>
        {t(isCopied ? 'folder.copied' : 'folder.copy')}
      </button>
    </>
  );
}
