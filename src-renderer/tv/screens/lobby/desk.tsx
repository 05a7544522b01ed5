/** The desk below the board: what just happened, whose party it is, and the way to the menu. */
import gearSvg from '@phosphor-icons/core/assets/fill/gear-six-fill.svg?raw';
import lockSvg from '@phosphor-icons/core/assets/fill/lock-key-fill.svg?raw';
import qrSvg from '@phosphor-icons/core/assets/fill/qr-code-fill.svg?raw';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import { Glyph } from '../parts/glyph.tsx';
import { NoticeSlip, useNotices } from './notice-slip.tsx';
import { useWords } from '../parts/words.tsx';
import phoneSvg from '@phosphor-icons/core/assets/fill/phone-slash-fill.svg?raw';
import type { Shell, ShellView } from '../../shell/shell-view.ts';
import { useMoments } from '../parts/use-shell.ts';

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

/** Long enough to find the phone, the camera and the glasses, in ms. */
const PATIENCE_MS = 60_000;

type JoinHint = { isShown: boolean; dismiss(): void };

/** Shown once the lobby has been open for a while and nobody has come. `isLonely`: the door is open, and nobody has a seat. */
export function useJoinHint(isLonely: boolean): JoinHint {
  const [state, setState] = useState<'waiting' | 'shown' | 'dismissed'>('waiting');
  useEffect(() => {
    if (!isLonely) {
      setState((now) => (now === 'shown' ? 'waiting' : now));
      return undefined;
    }
    const timer = setTimeout(() => setState((now) => (now === 'waiting' ? 'shown' : now)), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isLonely]);
  return { isShown: isLonely && state === 'shown', dismiss: () => setState('dismissed') };
}

/** The line of news on the desk: who came, went or came back, for a few seconds. */
type News = { id: number; text: string; color: string };

const NEWS_MS = 4_500;

export function useNews(shell: Shell, view: ShellView): News | null {
  const t = useWords();
  const [news, setNews] = useState<News | null>(null);
  // A player who left is no longer in the view when the moment comes.
  const seen = useRef(new Map<string, { name: string; color: string }>());
  for (const player of view.party?.players ?? []) seen.current.set(player.playerId, player);

  useMoments(shell, (moment) => {
    if (!('playerId' in moment) || moment.kind === 'spoke' || moment.kind === 'plucked') return;
    // It stands on a slip of its own.
    if (moment.kind === 'claimed') return;
    const { kind } = moment;
    const now = shell.view().party?.players.find((player) => player.playerId === moment.playerId);
    const who = now ?? seen.current.get(moment.playerId);
    if (!who) return;
    setNews((before) => ({
      id: (before?.id ?? 0) + 1,
      text: t(`desk.${kind}`, { name: who.name }),
      color: who.color,
    }));
  });

  useEffect(() => {
    if (!news) return undefined;
    const timer = setTimeout(() => setNews(null), NEWS_MS);
    return () => clearTimeout(timer);
  }, [news]);
  return news;
}
