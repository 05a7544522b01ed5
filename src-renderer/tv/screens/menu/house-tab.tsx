/** How the house is: language, name, sound, address, the guests' Wi-Fi. */
import type { ReactElement } from 'react';
import { LANGUAGES, type Language, type Party } from '../../../../src-shared/party.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { AddressRow } from './address-row.tsx';
import { GuestWifiRow } from './guest-wifi-row.tsx';
import { PartyNameField } from './party-name-field.tsx';
import { VolumeSlider } from '../parts/volume-slider.tsx';
import { useWords } from '../parts/words.tsx';

/** Each language in its own words. */
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'pt-BR': 'Português' };

type HouseTabProps = { party: Party; orders: ShellOrders };

export function HouseTab({ party, orders }: HouseTabProps): ReactElement {
  const t = useWords();
  const { settings } = party;
  return (
    <>
      <div className="menu-row">
        <h2>{t('menu.language')}</h2>
        <div className="choice" role="radiogroup" aria-label={t('menu.language')}>
          {LANGUAGES.map((language) => (
            <button
              type="button"
              key={language}
              role="radio"
              lang={language}
              aria-checked={settings.language === language}
              onClick={() => orders.changeSettings({ language })}
            >
              {LANGUAGE_NAMES[language]}
            </button>
          ))}
        </div>
      </div>
      <PartyNameField
        key={settings.partyName}
        name={settings.partyName}
        onChange={(partyName) => orders.changeSettings({ partyName })}
      />
      <div className="menu-row">
        <h2>{t('menu.volume')}</h2>
        <VolumeSlider
          volume={settings.soundVolume}
          onChange={(soundVolume) => orders.changeSettings({ soundVolume })}
        />
      </div>
      <AddressRow party={party} orders={orders} />
      <GuestWifiRow wifi={party.guestWifi} suggestedName={party.wifiName} orders={orders} />
      {party.notices.length > 0 && (
        <div className="menu-notices">
          <h2>{t('notice.title')}</h2>
          {party.notices.map((notice) => (
            <p key={notice}>{t(`notice.${notice}`)}</p>
          ))}
        </div>
      )}
    </>
  );
}
