import { useTranslate } from '../phone-context.ts';
import { Card } from './card.tsx';

/** Over the controller while the line is down: calm, since nothing is lost. */
export function Away({ color, hostClosed }: { color: string; hostClosed: boolean }) {
  const t = useTranslate();
  return (
    <div class="away" data-line={hostClosed ? 'closed' : 'down'}>
      <Card
        title={t(hostClosed ? 'line.closed' : 'line.away')}
        text={t(hostClosed ? 'line.closedText' : 'line.kept')}
        color={color}
        cord="swinging"
      />
    </div>
  );
}
