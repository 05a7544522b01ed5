/** The sounds that are heard, in words, at the foot of the TV; and the way to hear it where the browser waits for a gesture. */
import { type ReactElement, useEffect, useState } from 'react';
import { pageNow } from '../../../ui/clock.ts';
import { addCaption, type Caption, liveCaptions } from '../../sound/captions.ts';
import { useWords } from './words.tsx';

export type SoundLineProps = {
  captions: readonly Caption[];
  /** The browser lets nothing sound before a key, a click or a tap. */
  waiting: boolean;
  /** A sentence for the maker of the game. */
  fault: string | null;
};

export function SoundLine({ captions, waiting, fault }: SoundLineProps): ReactElement | null {
  const t = useWords();
  if (captions.length === 0 && !waiting && fault === null) return null;
  return (
    <div className="sound-line">
      {captions.map(({ text }) => (
        <p key={text}>{text}</p>
      ))}
      {waiting && <p className="sound-waiting">{t('sound.waiting')}</p>}
      {fault !== null && <p>{fault}</p>}
    </div>
  );
}

/** The captions now, and the way to add one. */
export function useCaptions(): [readonly Caption[], (text: string) => void] {
  const [captions, setCaptions] = useState<readonly Caption[]>([]);
  useEffect(() => {
    const [first] = captions.toSorted((a, b) => a.untilMs - b.untilMs);
    if (!first) return;
    const timer = setTimeout(
      () => setCaptions((now) => liveCaptions(now, pageNow())),
      first.untilMs - pageNow() + 1,
    );
    return () => clearTimeout(timer);
  }, [captions]);
  return [captions, (text) => setCaptions((now) => addCaption(now, text, pageNow()))];
}
