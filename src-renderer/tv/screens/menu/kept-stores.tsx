/** The stores of games, for the host to delete: names of guests may be in them. */
import { useState, type ReactElement } from 'react';
import type { KeptStore } from '../../../../src-shared/party.ts';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { useWords } from '../parts/words.tsx';
import { Question } from './question.tsx';

export type KeptStoresProps = {
  stores: readonly KeptStore[];
  view: Pick<ShellView, 'games' | 'scene'>;
  orders: Pick<ShellOrders, 'forgetStore'>;
};

export function KeptStores({ stores, view, orders }: KeptStoresProps): ReactElement | null {
  const t = useWords();
  const [asked, setAsked] = useState<string | null>(null);
  const { scene } = view;
  if (stores.length === 0) return null;
  return (
    <div className="menu-block kept-stores">
      <h2>{t('kept.title')}</h2>
      <p>{t('kept.hint')}</p>
      <ul>
        {stores.map(({ gameId, bytes }) => {
          const title = view.games.find(({ id }) => id === gameId)?.title ?? gameId;
          // Its rules hold what they keep until they end, and would keep it again.
          const isOn = scene.at === 'playing' && scene.gameId === gameId;
          return (
            <li key={gameId}>
              <b>{title}</b>
              <span>{isOn ? t('kept.isOn') : t('kept.size', { size: sizeOf(bytes) })}</span>
              {!isOn && asked !== gameId && (
                <button
                  type="button"
                  className="key key-small"
                  aria-label={t('kept.deleteOf', { title })}
                  onClick={() => setAsked(gameId)}
                >
                  {t('kept.delete')}
                </button>
              )}
              {!isOn && asked === gameId && (
                <Question
                  ask={t('kept.ask', { title })}
                  yes={t('kept.yes')}
                  onNo={() => setAsked(null)}
                  onYes={() => {
                    setAsked(null);
                    orders.forgetStore(gameId);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** In kilobytes, with one digit below ten. */
function sizeOf(bytes: number): string {
  const kilobytes = bytes / 1024;
  return kilobytes < 9.95 ? Math.max(0.1, kilobytes).toFixed(1) : String(Math.round(kilobytes));
}
