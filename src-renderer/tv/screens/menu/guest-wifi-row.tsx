/** The guests' Wi-Fi, typed once, so that the TV can show a code that joins it. */
import { useState, type ReactElement } from 'react';
import type { GuestWifi } from '../../../../src-shared/party.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { wifiProblem } from '../lobby/wifi-code.ts';
import { useWords } from '../parts/words.tsx';

type Orders = Pick<ShellOrders, 'keepGuestWifi'>;

export type GuestWifiRowProps = { wifi: GuestWifi | null; suggestedName: string | null; orders: Orders };

export function GuestWifiRow({ wifi, suggestedName, orders }: GuestWifiRowProps): ReactElement {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const keep = (kept: GuestWifi | null): void => {
    orders.keepGuestWifi(kept);
    setOpen(false);
  };
  return (
    <div className="menu-block">
      <div className="wifi-kept">
        <div>
          <h2>{t('wifi.title')}</h2>
          <p>{wifi ? t('wifi.kept', { name: wifi.name }) : t('wifi.hint')}</p>
        </div>
        {!isOpen && (
          <button type="button" className="key key-small" onClick={() => setOpen(true)}>
            {t('wifi.change')}
          </button>
        )}
        {!isOpen && wifi && (
          <button type="button" className="key key-small" onClick={() => keep(null)}>
            {t('wifi.forget')}
          </button>
        )}
      </div>
      {isOpen && (
        <WifiForm wifi={wifi ?? { name: suggestedName ?? '', password: '', hidden: false }} onKeep={keep} />
      )}
    </div>
  );
}

function WifiForm(props: { wifi: GuestWifi; onKeep(wifi: GuestWifi): void }): ReactElement {
  const t = useWords();
  const [draft, setDraft] = useState(props.wifi);
  const problem = wifiProblem(draft);
  return (
    <form
      className="wifi-form"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (problem === null) props.onKeep(draft);
      }}
    >
      <label>
        <span>{t('wifi.name')}</span>
        <input
          type="text"
          className="field"
          autoFocus
          value={draft.name}
          maxLength={32}
          spellCheck={false}
          onChange={(event) => setDraft({ ...draft, name: event.target.value })}
        />
      </label>
      <label>
        <span>{t('wifi.password')}</span>
        <input
          type="text"
          className="field"
          value={draft.password}
          maxLength={64}
          spellCheck={false}
          placeholder={t('wifi.noPassword')}
          onChange={(event) => setDraft({ ...draft, password: event.target.value })}
        />
      </label>
      <p className="wifi-problem" role="alert">
        {problem === 'too-long' && t('wifi.tooLong')}
        {problem === 'too-short' && t('wifi.tooShort')}
      </p>
      <div className="wifi-end">
        <button
          type="button"
          role="switch"
          className="switch"
          aria-checked={draft.hidden}
          onClick={() => setDraft({ ...draft, hidden: !draft.hidden })}
        >
          <i />
          {t('wifi.hidden')}
        </button>
        <button type="submit" className="key key-brass" disabled={problem !== null}>
          {t('wifi.keep')}
        </button>
      </div>
    </form>
  );
}
