/** The house rules: who is here, how the house is, and games of one's own. */
import { type ReactElement, useState } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { Cover } from '../parts/cover.tsx';
import { DeveloperRow } from './developer-row.tsx';
import { GamesFolder } from './games-folder.tsx';
import { KeptStores } from './kept-stores.tsx';
import { HouseTab } from './house-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { useWords } from '../parts/words.tsx';
import type { BrokenGame } from '../../../../src-shared/game-manifest.ts';
import { faultWords } from '../parts/fault-words.ts';

type HostMenuProps = {
  party: Party;
  view: Pick<ShellView, 'games' | 'refusal' | 'teams' | 'sides' | 'scene'>;
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
            <GamesFolder path={party.gamesDir} packs={party.packsDir} orders={orders} />
            <KeptStores stores={party.stores} {...{ view, orders }} />
            <DeveloperRow party={party} orders={orders} />
            <BrokenShelf games={view.games.filter((game) => 'problem' in game)} />
          </>
        )}
      </div>
    </Cover>
  );
}

/** The folders that are no games, each with its reason: for whoever made them, apart from what can be played. */
function BrokenShelf({ games }: { games: readonly BrokenGame[] }): ReactElement | null {
  const t = useWords();
  if (games.length === 0) return null;
  return (
    <div className="menu-block broken-shelf">
      <h2>{t('broken.title')}</h2>
      <p>{t('broken.hint')}</p>
      <ul>
        {games.map((game) => (
          <li key={game.id}>
            <b>{game.title}</b>
            <span>{faultWords(game.fault, t)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The parts of the house rules: who is here, how the house is, and games of one's own. */
const MENU_TABS = ['people', 'house', 'games'] as const;
type MenuTab = (typeof MENU_TABS)[number];

type MenuTabsProps = { tab: MenuTab; onTab(tab: MenuTab): void };

function MenuTabs({ tab, onTab }: MenuTabsProps): ReactElement {
  const t = useWords();
  const titles: Record<MenuTab, string> = {
    people: t('menu.people'),
    house: t('menu.house'),
    games: t('menu.games'),
  };
  return (
    <div className="choice menu-tabs" role="tablist" aria-label={t('menu.title')}>
      {MENU_TABS.map((one) => (
        <button type="button" key={one} role="tab" aria-selected={one === tab} onClick={() => onTab(one)}>
          {titles[one]}
        </button>
      ))}
    </div>
  );
}
