import { useEffect, useState } from 'preact/hooks';
import { usePhone, useTranslate } from '../phone-context.ts';
import { clockText, secondsLeft } from './clock-text.ts';

/** Below this the number draws attention, in seconds. */
const SOON_S = 10;
const LOOK_MS = 200;

/** Counts down to a time of the host's clock, in ms. */
export function Timer({ endsAt }: { endsAt: number }) {
  const t = useTranslate();
  const { link } = usePhone();
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setCount((count) => count + 1), LOOK_MS);
    return () => clearInterval(timer);
  }, []);
  const seconds = secondsLeft(endsAt, link.hostTime());
  return (
    <span
      class={seconds <= SOON_S ? 'timer soon' : 'timer'}
      role="timer"
      aria-label={`${t('control.timeLeft')}: ${seconds}`}
    >
      {clockText(seconds)}
    </span>
  );
}
