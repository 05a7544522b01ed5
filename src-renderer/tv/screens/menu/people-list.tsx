/** Everybody on the line; who is picked shows what the host may do with them. */
import crownSvg from '@phosphor-icons/core/assets/fill/crown-simple-fill.svg?raw';
import { useRef, useState, type ReactElement } from 'react';
import type { Player } from '../../../../src-shared/party.ts';
import { Glyph, PlugHead } from '../parts/glyph.tsx';
import { PersonOrders, type PersonCommands } from './person-orders.tsx';
import { TeamBadge } from '../parts/team-badge.tsx';
import { useWords } from '../parts/words.tsx';

export type PeopleListProps = {
  players: readonly Player[];
  orders: PersonCommands;
  teams: number;
  /** By player id: the team that somebody is in, an index into TEAMS. */
  sides: Readonly<Record<string, number>>;
};

export function PeopleList({ players, orders, teams, sides }: PeopleListProps): ReactElement {
  const t = useWords();
  const [openId, setOpenId] = useState<string | null>(null);
  const openRow = useRef<HTMLLIElement>(null);
  // The keys walk on from here, not from the top of the menu.
  const onDone = (isGone: boolean): void => {
    setOpenId(null);
    const row = openRow.current;
    const next = isGone ? (row?.nextElementSibling ?? row?.previousElementSibling) : row;
    next?.querySelector<HTMLElement>('.person')?.focus();
  };
  return (
    <div className="people">
      <h2>{t('menu.players')}</h2>
      {players.length === 0 && <p>{t('menu.nobody')}</p>}
      <ul>
        {players.map((player) => {
          const { playerId, name, connected, inCharge } = player;
          const isOpen = openId === playerId;
          return (
            <li key={playerId} className={isOpen ? 'person-open' : ''} ref={isOpen ? openRow : null}>
              <button
                type="button"
                className={connected ? 'person' : 'person person-dropped'}
                aria-expanded={isOpen}
                onClick={() => setOpenId(isOpen ? null : playerId)}
              >
                <PlugHead color={player.color} iconIndex={player.iconIndex} />
                {/* The name has a direction of its own; where it stands is the list's. */}
                <span className="person-name">
                  <bdi>{name}</bdi>
                </span>
                {sides[playerId] !== undefined && <TeamBadge team={sides[playerId]} />}
                {!connected && <span>{t('menu.away')}</span>}
                {inCharge && (
                  <span className="person-charge">
                    <Glyph svg={crownSvg} />
                    {t('menu.inCharge')}
                  </span>
                )}
              </button>
              {isOpen && <PersonOrders {...{ player, orders, teams, onDone }} side={sides[playerId]} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
