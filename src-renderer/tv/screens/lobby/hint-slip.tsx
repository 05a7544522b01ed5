/** Nobody has come for a while: a friendly word, and the way to the doctor. */
import phoneSvg from '@phosphor-icons/core/assets/fill/phone-slash-fill.svg?raw';
import type { ReactElement } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import { Glyph } from '../parts/glyph.tsx';
import { useWords } from '../parts/words.tsx';

export type HintSlipProps = { party: Party; onHelp(): void; onDismiss(): void };

export function HintSlip({ party, onHelp, onDismiss }: HintSlipProps): ReactElement {
  const t = useWords();
  const where = party.wifiName === null ? t('hint.sameWifi') : t('hint.wifi', { name: party.wifiName });
  return (
    <aside className="slip" role="status">
      <Glyph svg={phoneSvg} />
      <p>{`${t('hint.says')} ${where}`}</p>
      <button type="button" className="key" onClick={onHelp}>
        {t('hint.help')}
        <kbd>H</kbd>
      </button>
      <button type="button" className="key" onClick={onDismiss}>
        {t('notice.dismiss')}
      </button>
    </aside>
  );
}
