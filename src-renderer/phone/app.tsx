import { useEffect, useRef, useState } from 'preact/hooks';
import { showLanguage } from '../ui/direction.ts';
import type { EndReason, LinkState } from './link/link-state.ts';
import { useChanges, usePhone, useTranslate } from './phone-context.ts';
import { Card } from './screens/card.tsx';
import { doorView, troubleOf } from './screens/door-view.ts';
import { Handset } from './screens/handset.tsx';
import { Join, type JoinDraft } from './screens/join.tsx';
import { Asked } from './screens/offers.tsx';
import { Trouble } from './screens/trouble.tsx';
import type { ErrorReason, RefusedReason } from '../../src-shared/limits.ts';
import { CODE_LENGTH } from './screens/code.ts';

type AppProps = {
  /** The form's first values. */
  draft: JoinDraft;
  /** The code came with the link. */
  codeKnown: boolean;
};

/** Brass, for a cord that is nobody's yet. */
const NOBODY = '#e8b04b';

/** One screen for each state of the line. */
export function App({ draft: firstDraft, codeKnown }: AppProps) {
  const { link, texts } = usePhone();
  useChanges(link);
  useChanges(texts);
  const [draft, setDraft] = useState(firstDraft);
  const [color, setColor] = useState(NOBODY);
  const [partyName, setPartyName] = useState('');
  const state = link.state();
  const ownColor = state.at === 'online' || state.at === 'offline' ? state.seat.color : color;
  useEffect(() => setColor(ownColor), [ownColor]);
  const saidName = 'door' in state ? state.door?.partyName : undefined;
  useEffect(() => {
    if (saidName !== undefined) setPartyName(saidName);
  }, [saidName]);
  useVisit(state, draft.code);
  useEffect(() => {
    showLanguage(texts.language());
  }, [texts.language()]);
  const tries = troubleOf(state);

  return (
    <>
      {screenFor(state)}
      {tries !== null && <NoLine tries={tries} />}
      <Toast />
    </>
  );

  function screenFor(now: LinkState) {
    switch (now.at) {
      case 'joining':
        return now.resuming ? <Resuming /> : form(now);
      case 'idle':
      case 'refused':
        return form(now);
      case 'online': {
        const { seat, controller, claims, people } = now;
        return (
          <Handset
            seat={seat}
            controller={controller}
            line="up"
            inCharge={seat.inCharge ? { claims, people } : null}
          />
        );
      }
      case 'offline':
        return (
          <Handset
            seat={now.seat}
            controller={now.controller}
            line={now.hostClosed ? 'closed' : 'down'}
            inCharge={null}
          />
        );
      case 'ended':
        return <Farewell reason={now.reason} color={color} />;
    }
  }

  function form(now: LinkState) {
    const door = doorView(now);
    if (door.asked) return <Asked {...door.asked} />;
    return (
      <Join
        draft={draft}
        onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
        busy={now.at === 'joining'}
        partyName={partyName}
        door={door}
        refused={now.at === 'refused' ? now.reason : null}
        codeKnown={codeKnown}
      />
    );
  }
}

/** A page that was loaded again looks for the seat it had. */
function Resuming() {
  const t = useTranslate();
  return <Card title={t('resume.title')} text={t('resume.text')} color={NOBODY} cord="swinging" />;
}

/** Over what was typed, which is there again as soon as the line is. */
function NoLine({ tries }: { tries: number }) {
  const t = useTranslate();
  return (
    <div class="away whole">
      <Trouble title={t('trouble.title')} text={t('trouble.text')} tries={tries} />
    </div>
  );
}

type FarewellProps = { reason: EndReason; color: string };

/** The line ended for good: why, and what to do about it. */
function Farewell({ reason, color }: FarewellProps) {
  const t = useTranslate();
  const { link, memory, texts } = usePhone();
  const token = memory.token();
  const again = () => link.reset();
  return (
    <Card title={t(`ended.${reason}.title`)} text={t(`ended.${reason}.text`)} color={color} cord="unplugged">
      {reason === 'replaced' && token !== null ? (
        <button type="button" class="call" onClick={() => link.resume(token, texts.language())}>
          {t('ended.useHere')}
        </button>
      ) : (
        <button type="button" class={reason === 'banned' ? 'call quiet' : 'call'} onClick={again}>
          {t('ended.again')}
        </button>
      )}
    </Card>
  );
}

const SHOWN_MS = 3_500;

/** The host's `error`s, each for a moment, in the phone's language. */
function Toast() {
  const t = useTranslate();
  const { link } = usePhone();
  const [reason, setReason] = useState<ErrorReason | null>(null);
  useEffect(() => {
    let timer = 0;
    const stop = link.onSignal((signal) => {
      if (signal.type !== 'error') return;
      setReason(signal.data.reason);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setReason(null), SHOWN_MS);
    });
    return () => {
      stop();
      window.clearTimeout(timer);
    };
  }, [link]);
  return (
    <div class="toast" role="status">
      {reason && <p>{t(`error.${reason}`)}</p>}
    </div>
  );
}

/** After these a look through the door may still help. */
const NOT_FINAL: readonly RefusedReason[] = ['bad-token', 'party-locked', 'party-full'];

/** While the join form is up the phone stands at the door: it learns whose party this is, and which seats wait. */
function useVisit(state: LinkState, typed: string): void {
  const { link } = usePhone();
  const code = typed.length === CODE_LENGTH ? typed : '';
  const shown = useRef('');
  useEffect(() => {
    if (mayVisit(state, code !== shown.current)) link.visit(code);
    shown.current = code;
  }, [state.at, code]);
}

function mayVisit(state: LinkState, isNewCode: boolean): boolean {
  if (state.at === 'idle') return true;
  if (state.at !== 'refused') return false;
  return NOT_FINAL.includes(state.reason) || (state.reason === 'wrong-code' && isNewCode);
}
