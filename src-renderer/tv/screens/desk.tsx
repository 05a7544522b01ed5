/** The desk below the board: what just happened, whose party it is, and the way to the menu. */
import gearSvg from '@phosphor-icons/core/assets/fill/gear-six-fill.svg?raw';
import lockSvg from '@phosphor-icons/core/assets/fill/lock-key-fill.svg?raw';
import type { ReactElement } from 'react';
import type { Party } from '../../../src-shared/party.ts';
import { Glyph } from './glyph.tsx';
import { NoticeSlip } from './notice-slip.tsx';
import type { News } from './use-news.ts';
import { useWords } from './words.tsx';

export type DeskProps = { party: Party; news: News | null; onMenu(): void };

export function Desk({ party, news, onMenu }: DeskProps): ReactElement {
  const t = useWords();
  const online = party.players.filter((player) => player.connected).length;
  const resting = online === 0 ? t('desk.empty') : t('desk.waiting', { count: online });
  return (
    <footer className="desk">
      {news === null && <NoticeSlip notices={party.notices} />}
      <p className="desk-news" aria-live="polite">
        <span key={news?.id ?? 'resting'} className={news ? 'desk-fresh' : ''}>
          {news?.color !== undefined && <i className="desk-dot" style={{ backgroundColor: news.color }} />}
          {news?.text ?? resting}
        </span>
      </p>
      <p className="desk-party">
        {party.locked && <Glyph svg={lockSvg} />}
        {party.settings.partyName}
      </p>
      <button type="button" className="key desk-menu" onClick={onMenu}>
        <Glyph svg={gearSvg} />
        {t('menu.open')}
        <kbd>M</kbd>
      </button>
    </footer>
  );
}
