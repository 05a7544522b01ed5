import { useEffect, useState } from 'preact/hooks';
import { usePhone, useTranslate } from '../phone-context.ts';

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

/** Beyond it a timer stands at 99:59: a game may say any number. */
const LONGEST_S = 5_999;

/** Whole seconds to go, never below zero; both times in host ms. */
export function secondsLeft(endsAt: number, now: number): number {
  return Math.min(LONGEST_S, Math.max(0, Math.ceil((endsAt - now) / 1000)));
}

/** Seconds as `7`, or `1:07` from a minute on. */
export function clockText(seconds: number): string {
  if (seconds < 60) return String(seconds);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
