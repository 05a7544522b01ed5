import { useEffect, useState } from 'preact/hooks';
import type { LinkState } from './link/link-state.ts';
import { useVisit } from './screens/use-visit.ts';
import { useChanges, usePhone, useTranslate } from './phone-context.ts';
import { Card } from './screens/card.tsx';
import { Farewell } from './screens/farewell.tsx';
import { Handset } from './screens/handset.tsx';
import { Join, type JoinDraft } from './screens/join.tsx';
import { Toast } from './screens/toast.tsx';
import type { TextKey } from './texts/en.ts';

type AppProps = {
  /** What the form starts with. */
  draft: JoinDraft;
  /** The code came with the link. */
  codeKnown: boolean;
};

/** Brass, for a cord that is nobody's yet. */
const NOBODY = '#e8b04b';
/** So many fruitless tries, and it is worth a word. */
const WORRY_AFTER = 3;

/** One screen for each state of the line. */
export function App({ draft: firstDraft, codeKnown }: AppProps) {
  const { link, texts } = usePhone();
  useChanges(link);
  useChanges(texts);
  const [draft, setDraft] = useState(firstDraft);
  const [color, setColor] = useState(NOBODY);
  const state = link.state();
  const ownColor = state.at === 'online' || state.at === 'offline' ? state.seat.color : color;
  useEffect(() => setColor(ownColor), [ownColor]);
  useVisit(state, draft.code);
  useEffect(() => {
    document.documentElement.lang = texts.language();
  }, [texts.language()]);

  const form = (busy: boolean, notice: TextKey | null) => (
    <Join
      draft={draft}
      onDraft={(change) => setDraft((before) => ({ ...before, ...change }))}
      busy={busy}
      notice={notice}
      refused={state.at === 'refused' ? state.reason : null}
      codeKnown={codeKnown}
    />
  );

  return (
    <>
      {screenFor(state)}
      <Toast />
    </>
  );

  function screenFor(now: LinkState) {
    switch (now.at) {
      case 'idle':
        return form(false, null);
      case 'joining':
        if (now.resuming) return <Resuming worried={now.failures >= WORRY_AFTER} />;
        return form(true, now.failures >= WORRY_AFTER ? 'join.unreachable' : null);
      case 'refused':
        return form(false, `refused.${now.reason}`);
      case 'online':
        return <Handset seat={now.seat} controller={now.controller} line="up" />;
      case 'offline':
        return (
          <Handset seat={now.seat} controller={now.controller} line={now.hostClosed ? 'closed' : 'down'} />
        );
      case 'ended':
        return <Farewell reason={now.reason} color={color} />;
    }
  }
}

/** A page that was loaded anew looks for the seat it had. */
function Resuming({ worried }: { worried: boolean }) {
  const t = useTranslate();
  const { link } = usePhone();
  return (
    <Card
      title={t('resume.title')}
      text={t(worried ? 'join.unreachable' : 'resume.text')}
      color={NOBODY}
      cord="swinging"
    >
      {worried && (
        <button type="button" class="call quiet" onClick={() => link.reset()}>
          {t('resume.fresh')}
        </button>
      )}
    </Card>
  );
}
