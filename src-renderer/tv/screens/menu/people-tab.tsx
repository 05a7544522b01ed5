/** The door, the stand-ins, and the people who are here. */
import type { ReactElement } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { PeopleList } from './people-list.tsx';
import { SwitchRow } from '../parts/switch-row.tsx';
import { useWords } from '../parts/words.tsx';

/** `refusal`: why the last order could not be carried out. */
type PeopleTabProps = Pick<ShellView, 'refusal' | 'teams' | 'sides'> & { party: Party; orders: ShellOrders };

export function PeopleTab({ party, orders, refusal, teams, sides }: PeopleTabProps): ReactElement {
  const t = useWords();
  const { settings } = party;
  return (
    <>
      <SwitchRow title={t('menu.lock')} hint={t('menu.lockHint')} on={party.locked} onChange={orders.lock} />
      <div className="menu-row">
        <div>
          <h2>{t('newCode.title')}</h2>
          <p>{t('newCode.hint')}</p>
        </div>
        <button type="button" className="key key-brass" onClick={orders.newCode}>
          {t('newCode.make')}
        </button>
      </div>
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
      <PeopleList players={party.players} {...{ orders, teams, sides }} />
    </>
  );
}
