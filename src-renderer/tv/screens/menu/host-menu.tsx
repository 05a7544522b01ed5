/** The house rules: who is here, how the house is, and games of one's own. */
import { useState, type ReactElement } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { BrokenShelf } from './broken-shelf.tsx';
import { Cover } from '../parts/cover.tsx';
import { DeveloperRow } from './developer-row.tsx';
import { GamesFolder } from './games-folder.tsx';
import { HouseTab } from './house-tab.tsx';
import { MenuTabs, type MenuTab } from './menu-tabs.tsx';
import { PeopleTab } from './people-tab.tsx';
import { useWords } from '../parts/words.tsx';

type HostMenuProps = {
  party: Party;
  view: Pick<ShellView, 'games' | 'refusal' | 'teams' | 'sides'>;
  orders: ShellOrders;
  firstTab: MenuTab;
  onClose(): void;
};

export function HostMenu({ party, view, orders, firstTab, onClose }: HostMenuProps): ReactElement {
  const t = useWords();
  const [tab, setTab] = useState(firstTab);
  return (
    <Cover kind="menu" title={t('menu.title')} light onClose={onClose}>
      <MenuTabs tab={tab} onTab={setTab} />
      <div className="menu-rows" key={tab}>
        {tab === 'people' && <PeopleTab {...view} {...{ party, orders }} />}
        {tab === 'house' && <HouseTab {...{ party, orders }} />}
        {tab === 'games' && (
          <>
            <GamesFolder path={party.gamesDir} orders={orders} />
            <DeveloperRow party={party} orders={orders} />
            <BrokenShelf games={view.games.filter((game) => 'problem' in game)} />
          </>
        )}
      </div>
    </Cover>
  );
}
