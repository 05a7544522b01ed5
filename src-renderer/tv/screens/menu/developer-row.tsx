/** For makers of games: the mode on or off, and the way into the Studio. */
import type { ReactElement } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { SwitchRow } from '../parts/switch-row.tsx';
import { useWords } from '../parts/words.tsx';

export type DeveloperRowProps = {
  party: Pick<Party, 'developer' | 'settings'>;
  orders: Pick<ShellOrders, 'changeSettings' | 'openExtension'>;
};

export function DeveloperRow({ party, orders }: DeveloperRowProps): ReactElement {
  const t = useWords();
  const { openExtension } = orders;
  const isWanted = party.settings.developer;
  return (
    <>
      <SwitchRow
        title={t('developer.title')}
        hint={t(hintOf(party.developer, isWanted))}
        on={isWanted}
        onChange={(developer) => orders.changeSettings({ developer })}
      />
      {party.developer && (
        <div className="menu-row">
          {openExtension ? (
            <button type="button" className="key key-brass" onClick={openExtension}>
              {t('developer.open')}
            </button>
          ) : (
            <p>{t('developer.elsewhere')}</p>
          )}
        </div>
      )}
    </>
  );
}

/** The switch takes effect at the next start. */
function hintOf(isOn: boolean, isWanted: boolean) {
  if (isOn === isWanted) return 'developer.hint';
  return isWanted ? 'developer.next' : 'developer.tonight';
}
