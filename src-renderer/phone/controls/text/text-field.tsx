import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { usePhone, useTranslate } from '../../phone-context.ts';
import type { ControlProps } from '../control-props.ts';
import { Emblem } from '../emblem/emblem.tsx';
import { graphemes } from '../../../../src-shared/graphemes.ts';
import { useTap } from '../tap.ts';

/** So few letters to go, and the counter speaks up. */
const FEW = 5;

/** A slip of paper to write on. What was typed stays through any update of the controller. */
export function TextField({ control, heading, drafts }: ControlProps<'text'>) {
  const t = useTranslate();
  const { inputs, feel } = usePhone();
  const question = [control.id, control.label, control.placeholder, control.value].join('\n');
  const [text, setText] = useState(() => drafts.get(heading + question) ?? control.value ?? '');
  const [sent, setSent] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const asked = useRef(question);
  const disabled = control.disabled === true;

  // Another question under the same name: what was sent belongs to the old one, what was not is still wanted.
  useEffect(() => {
    if (asked.current === question) return;
    asked.current = question;
    if (sent !== null || control.value !== undefined) setText(control.value ?? '');
    setSent(null);
  }, [question]);

  function typed(raw: string): void {
    // A word that is being composed is not cut: its parts are not what will stand there.
    setText(composing.current ? raw : fitted(raw, control.maxLength));
  }
  const ready = fitted(sendable(text), control.maxLength);
  const news = !disabled && ready !== '' && ready !== sent;
  function send(event: Event): void {
    event.preventDefault();
    if (!news) return;
    inputs.send(control.id, ready, event);
    feel.tick();
    setSent(ready);
    field.current?.blur();
  }

  // A tap just after a drag or a fling is one of which the browser makes no click, and so no submit.
  const tap = useTap(send, !news);

  // A pause takes the slip away, perhaps before it was painted: what was written is kept for the same question.
  useLayoutEffect(() => {
    if (sent === null) drafts.set(heading + question, text);
    else drafts.delete(heading + question);
  }, [heading, question, text, sent]);

  // The slip grows with what is on it.
  useLayoutEffect(() => {
    const slip = field.current;
    if (!slip) return;
    slip.style.height = 'auto';
    slip.style.height = `${slip.scrollHeight}px`;
  }, [text]);

  const letters = lettersOf(text);
  const left = control.maxLength - letters;
  const label = control.label ?? t('control.text');
  return (
    <form class="text-slip" data-control={control.id} onSubmit={send} noValidate>
      <label class="text-paper">
        <span class="text-label">
          <Emblem of={control} />
          {label}
        </span>
        <textarea
          ref={field}
          rows={control.maxLength > 60 ? 3 : control.maxLength > 24 ? 2 : 1}
          value={text}
          placeholder={control.placeholder ?? t('control.textPlaceholder')}
          readOnly={disabled}
          aria-disabled={disabled}
          autoComplete="off"
          autoCapitalize="sentences"
          enterkeyhint="send"
          onInput={(event) => {
            typed(event.currentTarget.value);
            // The renderer does not touch a field whose text is the same as before.
            if (!composing.current)
              event.currentTarget.value = fitted(event.currentTarget.value, control.maxLength);
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            typed(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (isSendKey(event)) send(event);
          }}
          onFocus={(event) => {
            const slip = event.currentTarget;
            // Once the keyboard is up.
            setTimeout(() => slip.scrollIntoView({ block: 'center' }), 300);
          }}
        />
        <span
          class={left <= FEW ? 'text-count few' : 'text-count'}
          aria-live={left <= FEW ? 'polite' : 'off'}
        >
          {letters}/{control.maxLength}
        </span>
      </label>
      <button type="submit" class="text-send" aria-disabled={!news} {...tap}>
        {ready !== '' && ready === sent
          ? t('control.sent')
          : t(sent === null ? 'control.send' : 'control.sendAgain')}
      </button>
    </form>
  );
}

/** As the host cuts it: a tower of accents is one letter, and a frame that is too large would end the line each time it is said again. */
const UNITS_A_LETTER = 24;

/** Cut to what the control takes, as letters are counted by a reader. */
export function fitted(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const bounded = text.slice(0, maxLength * UNITS_A_LETTER);
  const letters = graphemes(bounded);
  return letters.length <= maxLength ? bounded : letters.slice(0, maxLength).join('');
}

/** How many letters there are. */
export function lettersOf(text: string): number {
  return graphemes(text).length;
}

/** As it is sent: without what surrounds it. Empty where there is nothing to say. */
export function sendable(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Enter sends, but not the Enter that ends a word in Japanese, Chinese or Korean. */
export function isSendKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'isComposing' | 'keyCode'>,
): boolean {
  // Safari tells the end of the composition before that key: it still has the code of the input method.
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}
