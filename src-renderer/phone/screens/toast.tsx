import { useEffect, useState } from 'preact/hooks';
import type { ErrorReason } from '../../../src-shared/limits.ts';
import { usePhone, useTranslate } from '../phone-context.ts';

const SHOWN_MS = 3_500;

/** The host's `error`s, each for a moment, in the phone's language. */
export function Toast() {
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
