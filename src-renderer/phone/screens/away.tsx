import { useEffect, useState } from 'preact/hooks';
import { useTranslate } from '../phone-context.ts';
import { Card } from './card.tsx';
import { Trouble } from './trouble.tsx';

/** A line that is down for longer is no moment any more. */
const LONG_MS = 10_000;

/** Over the controller while the line is down: calm, since nothing is lost. */
export function Away({ color, hostClosed }: { color: string; hostClosed: boolean }) {
  const t = useTranslate();
  const isLong = useLater(LONG_MS);
  return (
    <div class="away" data-line={hostClosed ? 'closed' : 'down'}>
      {isLong && !hostClosed ? (
        <Trouble title={t('trouble.away')} text={t('trouble.awayText')} tries={null} />
      ) : (
        <Card
          title={t(hostClosed ? 'line.closed' : 'line.away')}
          text={t(hostClosed ? 'line.closedText' : 'line.kept')}
          color={color}
          cord="swinging"
        />
      )}
    </div>
  );
}

/** False at first, true after so many ms. */
function useLater(delayMs: number): boolean {
  const [isLater, setLater] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setLater(true), delayMs);
    return () => window.clearTimeout(timer);
  }, [delayMs]);
  return isLater;
}
