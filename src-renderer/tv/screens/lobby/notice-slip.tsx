/** Notices for the host person, one slip at a time, the gravest first. */
import warningSvg from '@phosphor-icons/core/assets/fill/warning-circle-fill.svg?raw';
import { useState, type ReactElement } from 'react';
import type { Notice } from '../../../../src-shared/party.ts';
import { Glyph } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

const GRAVEST_FIRST: readonly Notice[] = [
  'no-network',
  'network-changed',
  'code-guessed',
  'data-unwritable',
  'data-in-use',
  'port-taken',
  'settings-corrupt',
  'party-corrupt',
];

/** The next to read, and what marks it as read. */
export function useNotices(notices: readonly Notice[]): { next: Notice | undefined; read(): void } {
  const [read, setRead] = useState<readonly Notice[]>([]);
  // A notice that ended and happens again is shown again.
  const current = read.filter((notice) => notices.includes(notice));
  if (current.length < read.length) setRead(current);
  const next = GRAVEST_FIRST.find((notice) => notices.includes(notice) && !read.includes(notice));
  return { next, read: () => setRead(next === undefined ? read : [...read, next]) };
}

export type NoticeSlipProps = { notice: Notice; onRead(): void; onNewCode(): void };

export function NoticeSlip({ notice, onRead, onNewCode }: NoticeSlipProps): ReactElement {
  const t = useWords();
  return (
    <aside className="slip" role="status" key={notice}>
      <Glyph svg={warningSvg} />
      <p>{t(`notice.${notice}`)}</p>
      {notice === 'code-guessed' && (
        <button type="button" className="key" onClick={onNewCode}>
          {t('newCode.make')}
        </button>
      )}
      <button type="button" className="key" onClick={onRead}>
        {t('notice.dismiss')}
      </button>
    </aside>
  );
}
