/** The house rules: who is here, who may come in, language, name, sound. */
import { useState, type ReactElement } from 'react';
import { LANGUAGES, type Language, type Party } from '../../../src-shared/party.ts';
import type { ShellOrders } from '../shell-view.ts';
import { AddressRow } from './address-row.tsx';
import { Cover } from './cover.tsx';
import { GuestWifiRow } from './guest-wifi-row.tsx';
import { MenuTabs, type MenuTab } from './menu-tabs.tsx';
import { PartyNameField } from './party-name-field.tsx';
import { PeopleList } from './people-list.tsx';
import { SwitchRow } from './switch-row.tsx';
import { VolumeSlider } from './volume-slider.tsx';
import { useWords } from './words.tsx';

/** Each language in its own words. */
const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', 'pt-BR': 'Português' };

export type HostMenuProps = {
  party: Party;
  orders: ShellOrders;
  /** Why the last order could not be carried out. */
  refusal: string | null;
  onClose(): void;
};

export function HostMenu({ party, orders, refusal, onClose }: HostMenuProps): ReactElement {
  const t = useWords();
  const { settings } = party;
  const [tab, setTab] = useState<MenuTab>('people');
  return (
    <Cover kind="menu" title={t('menu.title')} light onClose={onClose}>
      <MenuTabs tab={tab} onTab={setTab} />
      {tab === 'people' ? (
        <div className="menu-rows">
          <SwitchRow
            title={t('menu.lock')}
            hint={t('menu.lockHint')}
            on={party.locked}
            onChange={orders.lock}
          />
          <SwitchRow
            title={t('menu.nameFilter')}
            hint={t('menu.nameFilterHint')}
            on={settings.nameFilter}
            onChange={(nameFilter) => orders.changeSettings({ nameFilter })}
          />
          <SwitchRow
            title={t('menu.standIns')}
            hint={t('menu.standInsHint')}
            on={settings.standIns}
            onChange={(standIns) => orders.changeSettings({ standIns })}
          />
          {refusal !== null && (
            <p className="refusal" role="alert">
              {refusal}
            </p>
          )}
          <PeopleList players={party.players} orders={orders} />
        </div>
      ) : (
        <div className="menu-rows">
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
        </div>
      )}
    </Cover>
  );
}
