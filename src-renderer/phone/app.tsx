import { useEffect, useState } from 'preact/hooks';
import { showLanguage } from '../ui/direction.ts';
import type { LinkState } from './link/link-state.ts';
import { useVisit } from './screens/use-visit.ts';
import { useChanges, usePhone, useTranslate } from './phone-context.ts';
import { Card } from './screens/card.tsx';
import { doorView, troubleOf } from './screens/door-view.ts';
import { Farewell } from './screens/farewell.tsx';
import { Handset } from './screens/handset.tsx';
import { Join, type JoinDraft } from './screens/join.tsx';
import { Asked } from './screens/offers.tsx';
import { Toast } from './screens/toast.tsx';
import { Trouble } from './screens/trouble.tsx';

type AppProps = {
  /** What the form starts with. */
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
