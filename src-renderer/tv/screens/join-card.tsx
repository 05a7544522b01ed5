/** How to get in: the code to scan, and the same in letters. */
import lockSvg from '@phosphor-icons/core/assets/fill/lock-key-fill.svg?raw';
import type { ReactElement } from 'react';
import type { Party } from '../../../src-shared/party.ts';
import { Glyph } from './glyph.tsx';
import { QrCode } from './qr-code.tsx';
import { useWords } from './words.tsx';

export function JoinCard({ party }: { party: Party }): ReactElement {
  const t = useWords();
  return (
    <section className="join">
      <QrCode text={party.joinUrl} />
      <div className="join-words">
        <h1 className={party.locked ? 'join-locked' : ''}>
          {party.locked && <Glyph svg={lockSvg} />}
          {t(party.locked ? 'join.locked' : 'join.scan')}
        </h1>
        {party.locked && <p className="join-hint">{t('join.lockedTodo')}</p>}
        {!party.locked && <p className="join-hint">{t('join.open')}</p>}
        <p className="join-address">{new URL(party.joinUrl).origin}</p>
        {!party.locked && <p className="join-hint">{t('join.type')}</p>}
        <p className="join-code">{party.code}</p>
        {party.mdnsName !== null && !party.locked && (
          <p className="join-mdns">{`http://${party.mdnsName}:${party.port}`}</p>
        )}
      </div>
    </section>
  );
}
