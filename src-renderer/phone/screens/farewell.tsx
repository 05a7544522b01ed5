import type { EndReason } from '../link/link-state.ts';
import { usePhone, useTranslate } from '../phone-context.ts';
import { Card } from './card.tsx';

type FarewellProps = { reason: EndReason; color: string };

/** The line ended for good: why, and what to do about it. */
export function Farewell({ reason, color }: FarewellProps) {
  const t = useTranslate();
  const { link, memory, texts } = usePhone();
  const token = memory.token();
  const again = () => link.reset();
  return (
    <Card title={t(`ended.${reason}.title`)} text={t(`ended.${reason}.text`)} color={color} cord="unplugged">
      {reason === 'replaced' && token !== null ? (
        <button type="button" class="call" onClick={() => link.resume(token, texts.language())}>
          {t('ended.useHere')}
        </button>
      ) : (
        <button type="button" class={reason === 'banned' ? 'call quiet' : 'call'} onClick={again}>
          {t('ended.again')}
        </button>
      )}
    </Card>
  );
}
