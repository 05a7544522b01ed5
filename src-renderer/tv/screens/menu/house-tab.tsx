/** How the house is: language, name, sound, address, the guests' Wi-Fi. */
import { type ReactElement, useState } from 'react';
import { type Language, LANGUAGES, type Party } from '../../../../src-shared/party.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { GuestWifiRow } from './guest-wifi-row.tsx';
import { SwitchRow } from '../parts/switch-row.tsx';
import { VolumeSlider } from '../parts/volume-slider.tsx';
import { useWords } from '../parts/words.tsx';
import { AddressChoice, type AddressChoiceProps, hasChoice } from '../parts/address-choice.tsx';

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
        <VolumeSlider settings={settings} orders={orders} />
      </div>
      <SwitchRow
        title={t('menu.captions')}
        hint={t('menu.captionsHint')}
        on={settings.captions}
        onChange={(captions) => orders.changeSettings({ captions })}
      />
      <SwitchRow
        title={t('menu.family')}
        hint={t('menu.familyHint')}
        on={settings.family}
        onChange={(family) => orders.changeSettings({ family })}
      />
      <SwitchRow
        title={t('menu.howTos')}
        hint={t('menu.howTosHint')}
        on={settings.howTos}
        onChange={(howTos) => orders.changeSettings({ howTos })}
      />
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

/** The house rule of the address. */
function AddressRow(props: AddressChoiceProps): ReactElement | null {
  const t = useWords();
  if (!hasChoice(props.party)) return null;
  return (
    <div className="menu-block">
      <h2>{t('address.title')}</h2>
      <AddressChoice {...props} />
    </div>
  );
}

/** The party's name; it counts when Enter is pressed or the field is left. */
const LONGEST = 40;

function PartyNameField(props: { name: string; onChange(name: string): void }): ReactElement {
  const t = useWords();
  const [draft, setDraft] = useState(props.name);
  const commit = (): void => {
    const name = draft.trim();
    if (name === '') setDraft(props.name);
    else if (name !== props.name) props.onChange(name);
  };
  return (
    <label className="menu-row">
      <h2>{t('menu.partyName')}</h2>
      <input
        type="text"
        className="field"
        value={draft}
        maxLength={LONGEST}
        spellCheck={false}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => event.key === 'Enter' && commit()}
      />
    </label>
  );
}
