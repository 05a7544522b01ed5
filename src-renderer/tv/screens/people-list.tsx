/** Everybody on the line, and what the host may do with them. */
import crownSvg from '@phosphor-icons/core/assets/fill/crown-simple-fill.svg?raw';
import type { ReactElement } from 'react';
import type { Player } from '../../../src-shared/party.ts';
import type { ShellOrders } from '../shell-view.ts';
import { Glyph, PlugHead } from './glyph.tsx';
import { useWords } from './words.tsx';

export type PeopleListProps = { players: readonly Player[]; orders: Pick<ShellOrders, 'kick' | 'charge'> };

export function PeopleList({ players, orders }: PeopleListProps): ReactElement {
  const t = useWords();
  return (
    <div className="people">
      <h2>{t('menu.players')}</h2>
      {players.length === 0 && <p>{t('menu.nobody')}</p>}
      <ul>
        {players.map((player) => (
          <li key={player.playerId} className={player.connected ? '' : 'person-dropped'}>
            <PlugHead color={player.color} iconIndex={player.iconIndex} />
            <span className="person-name">{player.name}</span>
            {player.inCharge ? (
              <span className="person-charge">
                <Glyph svg={crownSvg} />
                {t('menu.inCharge')}
              </span>
            ) : (
              <button
                type="button"
                className="key key-small"
                aria-label={t('menu.chargeName', { name: player.name })}
                onClick={() => orders.charge(player.playerId)}
              >
                {t('menu.charge')}
              </button>
            )}
            <button
              type="button"
              className="key key-small"
              aria-label={t('menu.kickName', { name: player.name })}
              onClick={() => orders.kick(player.playerId)}
            >
              {t('menu.kick')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
