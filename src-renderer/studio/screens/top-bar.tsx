/** The bar at the top: the game with its seed and players, and more phones. */
import type { ReactElement } from 'react';
import { STUDIO_SEATS } from '../../../src-shared/studio-desk.ts';
import { QrCode } from '../../tv/screens/parts/qr-code.tsx';
import { SIZE_NAMES } from '../phones/sim-phone.ts';
import { useStore } from '../store.ts';
import type { Studio } from '../studio.ts';
import { useWords } from '../words/words.ts';
import { Button } from './button.tsx';
import { Glyph } from './glyph.tsx';
import { GameBar } from './game-bar.tsx';
import { Popover } from './popover.tsx';

const LATE_SECONDS = 10;

export function TopBar({ studio }: { studio: Studio }): ReactElement {
  const t = useWords();
  const view = useStore(studio.view);
  const { list } = useStore(studio.phones);
  const isFull = list.length >= STUDIO_SEATS;
  return (
    <header className="top">
      <strong className="brand">
        <i aria-hidden="true" />
        {t('studio')}
      </strong>
      <GameBar studio={studio} />
      <span className="gap" />
      <div className="group">
        <Button
          glyph="plus"
          text={t('addPhone')}
          hint={t('addHint')}
          disabled={isFull}
          onClick={() => studio.addPhones(1)}
        />
        <Button
          text={t('addEight')}
          hint={t('addEightHint')}
          disabled={isFull}
          onClick={() => studio.addPhones(8)}
        />
        <Button
          glyph="clock"
          text={t('addLate')}
          hint={t('addLateHint', { seconds: LATE_SECONDS })}
          disabled={isFull}
          onClick={() => studio.addLatePhone(LATE_SECONDS)}
        />
        <select
          aria-label={t('size')}
          title={t('size')}
          value={view.phoneSize}
          onChange={({ currentTarget }) => {
            const size = SIZE_NAMES.find((name) => name === currentTarget.value);
            if (size) studio.choose({ phoneSize: size });
          }}
        >
          {SIZE_NAMES.map((size) => (
            <option key={size} value={size}>
              {t(`size.${size}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="group">
        {view.party && (
          <>
            <Popover glyph="qr" hint={t('realPhoneHint')}>
              {() => <RealPhone joinUrl={view.party?.joinUrl ?? ''} />}
            </Popover>
            <a
              className="button plain"
              href={`/?c=${view.party.code}`}
              target="_blank"
              rel="noopener"
              title={t('openHere')}
              aria-label={t('openHere')}
            >
              <Glyph name="arrowSquareOut" />
            </a>
          </>
        )}
        <select
          aria-label={t('tvSize')}
          title={t('tvSize')}
          value={view.tvHeight}
          onChange={({ currentTarget }) =>
            studio.choose({ tvHeight: currentTarget.value === '1080' ? 1080 : 720 })
          }
        >
          <option value={720}>{`${t('tv')} 720p`}</option>
          <option value={1080}>{`${t('tv')} 1080p`}</option>
        </select>
        <Button
          glyph="tree"
          text={t('inspector')}
          hint={t('inspectorHint')}
          on={view.isInspecting}
          onClick={() => studio.choose({ isInspecting: !view.isInspecting })}
        />
      </div>
    </header>
  );
}

function RealPhone({ joinUrl }: { joinUrl: string }): ReactElement {
  const t = useWords();
  return (
    <div className="real-phone">
      <div className="paper">
        <QrCode text={joinUrl} label={joinUrl} />
      </div>
      <p>{t('scan')}</p>
      <p className="address">{joinUrl}</p>
    </div>
  );
}
