/** How to get in: the code to scan, and the same in letters; on demand the Wi-Fi's code first. */
import lockSvg from '@phosphor-icons/core/assets/fill/lock-key-fill.svg?raw';
import wifiSvg from '@phosphor-icons/core/assets/fill/wifi-high-fill.svg?raw';
import type { ReactElement } from 'react';
import type { GuestWifi, Party } from '../../../../src-shared/party.ts';
import { wifiCode } from './wifi-code.ts';
import { Glyph } from '../parts/glyph.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { useWords } from '../parts/words.tsx';

/** Longer than this is an IPv6 address, which nobody types where there is a name. */
const LONG_ADDRESS = 34;

export type JoinCardProps = { party: Party; wifiFirst: boolean; onNext(): void };

export function JoinCard({ party, wifiFirst, onNext }: JoinCardProps): ReactElement {
  if (wifiFirst && party.guestWifi) return <WifiCard wifi={party.guestWifi} onNext={onNext} />;
  return <PartyCard party={party} />;
}

function PartyCard({ party }: { party: Party }): ReactElement {
  const t = useWords();
  const address = new URL(party.joinUrl).origin;
  const name = party.mdnsName === null ? null : `http://${party.mdnsName}:${party.port}`;
  const isLong = address.length > LONG_ADDRESS;
  return (
    <section className="join">
      <QrCode text={party.joinUrl} label={t('join.qr', { url: party.joinUrl })} />
      <div className="join-words">
        <h1 className={party.locked ? 'join-locked' : ''}>
          {party.locked && <Glyph svg={lockSvg} />}
          {t(party.locked ? 'join.locked' : 'join.scan')}
        </h1>
        {party.locked && <p className="join-hint">{t('join.lockedTodo')}</p>}
        {!party.locked && party.wifiName !== null && (
          <p className={`join-wifi ${party.wifiName.length > 16 ? 'long' : ''}`}>
            <Glyph svg={wifiSvg} />
            <span>{t('join.wifi', { name: party.wifiName })}</span>
          </p>
        )}
        {!party.locked && <p className="join-hint join-or">{t('join.open')}</p>}
        {isLong && name !== null ? (
          <p className="join-address">{name}</p>
        ) : (
          <>
            <p className={`join-address ${isLong ? 'long' : ''}`}>{address}</p>
            {name !== null && !party.locked && <p className="join-mdns">{name}</p>}
          </>
        )}
        {!party.locked && <p className="join-hint">{t('join.type')}</p>}
        <p className="join-code">{party.code}</p>
      </div>
    </section>
  );
}

/** Step one of two: the phone's camera joins the Wi-Fi. */
function WifiCard({ wifi, onNext }: { wifi: GuestWifi; onNext(): void }): ReactElement {
  const t = useWords();
  return (
    <section className="join join-step">
      <QrCode text={wifiCode(wifi)} label={t('join.wifiQr', { name: wifi.name })} />
      <div className="join-words">
        <h1>
          <Step number={1} />
          {t('join.wifiFirst')}
        </h1>
        <p className="join-hint">{t('join.wifiName')}</p>
        <p className={`join-network ${wifi.name.length > 16 ? 'long' : ''}`}>{wifi.name}</p>
        <p className="join-hint">{t(wifi.password === '' ? 'join.wifiOpen' : 'join.wifiPassword')}</p>
        {wifi.password !== '' && (
          <p className={`join-network ${wifi.password.length > 16 ? 'long' : ''}`}>{wifi.password}</p>
        )}
        <p className="join-then">
          <Step number={2} />
          <button type="button" className="key" onClick={onNext}>
            {t('join.wifiNext')}
            <kbd>W</kbd>
          </button>
        </p>
      </div>
    </section>
  );
}

function Step({ number }: { number: 1 | 2 }): ReactElement {
  return <b className="join-number">{number}</b>;
}
