import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefusedReason } from '../../../src-shared/limits.ts';
import { IconPicker } from '../look/icon-picker.tsx';
import { IconView } from '../look/icon-view.tsx';
import { LanguageSwitch } from '../look/language-switch.tsx';
import { usePhone, useTranslate } from '../phone-context.ts';
import { suggestedName } from '../texts/names.ts';
import { CODE_LENGTH, tidyCode } from './code.ts';
import type { DoorView } from './door-view.ts';
import { Offers } from './offers.tsx';
import { CORDS } from '../../../src-shared/cords.ts';
import { CordLine } from '../look/cord-line.tsx';
import { Plug } from '../look/cord-line.tsx';

/** The form's values; they live as long as the page, so that a refusal costs nothing typed. */
export type JoinDraft = { code: string; name: string; iconIndex: number; luck: number };

type JoinProps = {
  draft: JoinDraft;
  onDraft(change: Partial<JoinDraft>): void;
  /** On the way: the form is shut until an answer comes. */
  busy: boolean;
  /** Whose party it is; empty until the host has said it. */
  partyName: string;
  door: DoorView;
  refused: RefusedReason | null;
  /** The link in the QR code had a code, so the guest need not see it. */
  codeKnown: boolean;
};

const NEEDS_RELOAD: readonly (RefusedReason | null)[] = ['bad-protocol', 'bad-message'];

/** Name and icon in two taps, and one big button under the thumb. */
export function Join({ draft, onDraft, busy, partyName, door, refused, codeKnown }: JoinProps) {
  const t = useTranslate();
  const { link, texts, memory, feel } = usePhone();
  const [codeMissing, setCodeMissing] = useState(false);
  const codeField = useRef<HTMLInputElement>(null);
  const suggestion = suggestedName(texts.language(), draft.luck);
  const wasSent = useRef(false);
  const [asksCode, setAsksCode] = useState(!codeKnown);
  // Once asked for, it stays: while a new one is typed the host has not refused that yet.
  const showCode = asksCode || refused === 'wrong-code';
  useEffect(() => {
    if (refused !== 'wrong-code') return;
    setAsksCode(true);
    // The host may say so while somebody still types a name.
    const isTyping = document.activeElement instanceof HTMLInputElement;
    if (wasSent.current || !isTyping) codeField.current?.select();
    codeField.current?.scrollIntoView({ block: 'nearest' });
    wasSent.current = false;
  }, [refused]);

  function join(event: Event): void {
    event.preventDefault();
    if (draft.code.length !== CODE_LENGTH) {
      setCodeMissing(true);
      codeField.current?.focus();
      return;
    }
    const name = draft.name.trim() === '' ? suggestion : draft.name.trim();
    const profile = { name, iconIndex: draft.iconIndex };
    onDraft({ name });
    memory.keepProfile(profile);
    feel.tick();
    wasSent.current = true;
    link.join({ ...profile, code: draft.code, language: texts.language() });
  }

  const message = codeMissing && draft.code.length !== CODE_LENGTH ? 'join.codeMissing' : door.notice;
  return (
    <form class={showCode || door.offers.length > 0 ? 'join crowded' : 'join'} onSubmit={join} noValidate>
      <header class="join-top">
        <span class="wordmark">Partyline</span>
        <LanguageSwitch />
      </header>
      <Fringe />
      <div class="join-body">
        <div class="join-head">
          <p class="whose">{partyName && t('join.party', { name: partyName })}</p>
          <h1>{t('join.title')}</h1>
        </div>
        {door.offers.length > 0 && <Offers offers={door.offers} />}
        <label class="name-field">
          <span class="disc">
            <IconView index={draft.iconIndex} />
          </span>
          <input
            class={draft.name.length > 11 ? 'long' : ''}
            aria-label={t('join.name')}
            value={draft.name}
            placeholder={suggestion}
            maxLength={32}
            autoComplete="nickname"
            autoCapitalize="words"
            spellcheck={false}
            enterkeyhint="go"
            onInput={(event) => onDraft({ name: event.currentTarget.value })}
          />
        </label>
        <IconPicker picked={draft.iconIndex} onPick={(iconIndex) => onDraft({ iconIndex })} />
        {showCode && (
          <label class="code-field">
            <span>{t('join.code')}</span>
            <input
              ref={codeField}
              value={draft.code}
              placeholder="ABCD"
              autoComplete="off"
              autoCapitalize="characters"
              autocorrect="off"
              spellcheck={false}
              aria-invalid={refused === 'wrong-code' || codeMissing}
              onInput={(event) => {
                const code = tidyCode(event.currentTarget.value);
                event.currentTarget.value = code;
                setCodeMissing(false);
                onDraft({ code });
              }}
            />
          </label>
        )}
      </div>
      <footer class="join-foot">
        <p class="notice" role="alert">
          {message ? t(message) : ''}
        </p>
        {NEEDS_RELOAD.includes(refused) ? (
          <button type="button" class="call" onClick={() => location.reload()}>
            {t('reload')}
          </button>
        ) : (
          <button type="submit" class="call" disabled={busy || door.locked}>
            {t(busy ? 'join.going' : door.locked ? 'join.locked' : 'join.go')}
          </button>
        )}
      </footer>
    </form>
  );
}

/** A row of cords that wait for guests: each colour with its pattern, each at its own length. */
const HANGING = [0, 2, 3, 1, 4, 5, 12, 7];
const LENGTHS = [150, 96, 196, 118, 168, 84, 140, 104];
const STEP = 48;

function Fringe() {
  return (
    <div class="fringe" aria-hidden="true">
      <svg viewBox="0 0 390 250">
        {HANGING.map((cord, place) => {
          const x = 27 + place * STEP;
          const end = LENGTHS[place] ?? 100;
          const sway = place % 2 === 0 ? 5 : -5;
          return (
            <g key={cord}>
              <CordLine
                color={CORDS[cord]?.color ?? ''}
                width={9}
                d={`M ${x + sway} -600 C ${x + sway} -40 ${x - sway} ${end * 0.6} ${x} ${end}`}
              />
              <g transform={`translate(${x} ${end}) scale(0.56)`}>
                <Plug />
              </g>
            </g>
          );
        })}
      </svg>
    </div>
  );
}
