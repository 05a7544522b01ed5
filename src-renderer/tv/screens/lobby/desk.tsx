/** The desk below the board: what just happened, whose party it is, and the way to the menu. */
import gearSvg from '@phosphor-icons/core/assets/fill/gear-six-fill.svg?raw';
import lockSvg from '@phosphor-icons/core/assets/fill/lock-key-fill.svg?raw';
import qrSvg from '@phosphor-icons/core/assets/fill/qr-code-fill.svg?raw';
import type { ReactElement } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import { Glyph } from '../parts/glyph.tsx';
import { NoticeSlip, useNotices } from './notice-slip.tsx';
import type { JoinHint } from './use-join-hint.ts';
import type { News } from './use-news.ts';
import { useWords } from '../parts/words.tsx';
import phoneSvg from '@phosphor-icons/core/assets/fill/phone-slash-fill.svg?raw';

export type DeskProps = {
  party: Party;
  news: News | null;
  hint: JoinHint;
  wifiFirst: boolean;
  onMenu(): void;
  onNewCode(): void;
  onHelp(): void;
  onWifi(): void;
};

export function Desk({ party, news, hint, ...props }: DeskProps): ReactElement {
  const t = useWords();
  const notices = useNotices(party.notices);
  const online = party.players.filter((player) => player.connected).length;
  const resting = online === 0 ? t('desk.empty') : t('desk.waiting', { count: online });
  return (
    <footer className="desk">
      {news === null && <Slip {...{ party, notices, hint }} {...props} />}
      <p className="desk-news" aria-live="polite">
        <span key={news?.id ?? 'resting'} className={news ? 'desk-fresh' : ''}>
          {news?.color !== undefined && <i className="desk-dot" style={{ backgroundColor: news.color }} />}
          {news?.text ?? resting}
        </span>
      </p>
      <p className="desk-party">
        {party.locked && <Glyph svg={lockSvg} />}
        <span>{party.settings.partyName}</span>
      </p>
      {party.guestWifi && (
        <button type="button" className="key desk-menu" aria-pressed={props.wifiFirst} onClick={props.onWifi}>
          <Glyph svg={qrSvg} />
          {t('join.wifiKey')}
          <kbd>W</kbd>
        </button>
      )}
      <button type="button" className="key desk-menu desk-help" onClick={props.onHelp}>
        {t('doctor.open')}
        <kbd>H</kbd>
      </button>
      <button type="button" className="key desk-menu" onClick={props.onMenu}>
        <Glyph svg={gearSvg} />
        {t('menu.open')}
        <kbd>M</kbd>
      </button>
    </footer>
  );
}

type SlipProps = Pick<DeskProps, 'party' | 'hint' | 'onHelp' | 'onNewCode'> & {
  notices: ReturnType<typeof useNotices>;
};

/** Notices come before hints. */
function Slip({ party, notices, hint, onHelp, onNewCode }: SlipProps): ReactElement | null {
  const { next, read } = notices;
  if (next !== undefined) return <NoticeSlip notice={next} onRead={read} onNewCode={onNewCode} />;
  return hint.isShown ? <HintSlip party={party} onHelp={onHelp} onDismiss={hint.dismiss} /> : null;
}

/** Nobody has come for a while: a friendly word, and the way to the doctor. */
type HintSlipProps = { party: Party; onHelp(): void; onDismiss(): void };

function HintSlip({ party, onHelp, onDismiss }: HintSlipProps): ReactElement {
  const t = useWords();
  const where = party.wifiName === null ? t('hint.sameWifi') : t('hint.wifi', { name: party.wifiName });
  return (
    <aside className="slip" role="status">
      <Glyph svg={phoneSvg} />
      <p>{`${t('hint.says')} ${where}`}</p>
      <button type="button" className="key" onClick={onHelp}>
        {t('hint.help')}
        <kbd>H</kbd>
      </button>
      <button type="button" className="key" onClick={onDismiss}>
        {t('notice.dismiss')}
      </button>
    </aside>
  );
}
