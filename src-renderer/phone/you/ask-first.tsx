import { useEffect, useRef, useState } from 'preact/hooks';
import { useTranslate } from '../phone-context.ts';

type AskFirstProps = {
  label: string;
  question: string;
  yes: string;
  /** "No, stay" where nothing is said. */
  no?: string;
  onYes(): void;
};

/** A button that asks before it does what cannot be undone; browsers suppress their own question. */
export function AskFirst({ label, question, yes, no, onYes }: AskFirstProps) {
  const t = useTranslate();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  // The focus also scrolls there: a question below the edge would be no question.
  useEffect(() => {
    if (asking) box.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" class="order" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <div class="ask" role="alertdialog" aria-label={question} ref={box} tabIndex={-1}>
      <p>{question}</p>
      <button type="button" class="order grave" onClick={onYes}>
        {yes}
      </button>
      <button type="button" class="order" onClick={() => setAsking(false)}>
        {no ?? t('you.no')}
      </button>
    </div>
  );
}
