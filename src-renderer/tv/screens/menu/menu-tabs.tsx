/** The parts of the house rules: who is here, how the house is, and games of one's own. */
import type { ReactElement } from 'react';
import { useWords } from '../parts/words.tsx';

const MENU_TABS = ['people', 'house', 'games'] as const;
export type MenuTab = (typeof MENU_TABS)[number];

type MenuTabsProps = { tab: MenuTab; onTab(tab: MenuTab): void };

export function MenuTabs({ tab, onTab }: MenuTabsProps): ReactElement {
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
