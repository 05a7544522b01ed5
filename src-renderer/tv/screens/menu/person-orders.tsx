/** Orders of the host about one person; those that cannot be undone ask first. */
import { useState, type ReactElement } from 'react';
import type { Player } from '../../../../src-shared/party.ts';
import { TEAMS } from '../../../../src-shared/teams.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { Question, showWhole } from './question.tsx';
import { TeamBadge } from '../parts/team-badge.tsx';
import { useWords } from '../parts/words.tsx';

export type PersonCommands = Pick<ShellOrders, 'kick' | 'ban' | 'rename' | 'charge' | 'setSide'>;

type PersonOrdersProps = {
  player: Player;
  orders: PersonCommands;
  /** How many teams are to play, 0 for none, and which this person is in. */
  teams: number;
  side: number | undefined;
  /** Ordered, or thought better of; `isGone` where the person goes. */
  onDone(isGone: boolean): void;
};

/** The name on the wire is cut to 16 graphemes, each of which may be several letters here. */
const LONGEST = 32;

export function PersonOrders({ player, orders, teams, side, onDone }: PersonOrdersProps): ReactElement {
  const t = useWords();
  const [at, setAt] = useState<'orders' | 'rename' | 'kick' | 'ban'>('orders');
  const { playerId, name } = player;
  const leave = (): void => onDone(false);
  switch (at) {
    case 'orders':
      return (
        <div className="person-orders" ref={showWhole}>
          {!player.inCharge && player.connected && (
            <button
              type="button"
              className="key key-small"
              aria-label={t('menu.chargeName', { name })}
              onClick={() => {
                orders.charge(playerId);
                leave();
              }}
            >
              {t('menu.charge')}
            </button>
          )}
          <button
            type="button"
            className="key key-small"
            aria-label={t('menu.renameName', { name })}
            onClick={() => setAt('rename')}
          >
            {t('menu.rename')}
          </button>
          <button
            type="button"
            className="key key-small"
            aria-label={t('menu.kickName', { name })}
            onClick={() => setAt('kick')}
          >
            {t('menu.kick')}
          </button>
          <button
            type="button"
            className="key key-small"
            aria-label={t('menu.banName', { name })}
            onClick={() => setAt('ban')}
          >
            {t('menu.ban')}
          </button>
          {TEAMS.slice(0, teams).map(({ id }, team) => (
            <button
              key={id}
              type="button"
              className="key key-small key-team"
              aria-pressed={team === side}
              aria-label={t('menu.sideName', { name, team: t(`team.${id}`) })}
              onClick={() => orders.setSide(playerId, team)}
            >
              <TeamBadge team={team} />
            </button>
          ))}
        </div>
      );
    case 'rename':
      return (
        <RenameField
          name={name}
          onName={(next) => {
            if (next !== name) orders.rename(playerId, next);
            leave();
          }}
          onCancel={leave}
        />
      );
    case 'kick':
      return (
        <Question
          ask={t('menu.kickAsk', { name })}
          yes={t('menu.kickYes')}
          onNo={leave}
          onYes={() => {
            orders.kick(playerId);
            onDone(true);
          }}
        />
      );
    case 'ban':
      return (
        <Question
          ask={t('menu.banAsk', { name })}
          yes={t('menu.banYes')}
          onNo={leave}
          onYes={() => {
            orders.ban(playerId);
            onDone(true);
          }}
        />
      );
  }
}

type RenameFieldProps = { name: string; onName(name: string): void; onCancel(): void };

/** The new name counts when Enter or the key is pressed. */
function RenameField(props: RenameFieldProps): ReactElement {
  const { name, onName, onCancel } = props;
  const t = useWords();
  const [draft, setDraft] = useState(name);
  return (
    <form
      className="person-orders"
      onSubmit={(event) => {
        event.preventDefault();
        onName(draft.trim() === '' ? name : draft.trim());
      }}
    >
      <input
        type="text"
        className="field"
        aria-label={t('menu.newName', { name })}
        value={draft}
        maxLength={LONGEST}
        spellCheck={false}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          // The menu behind stays open.
          event.stopPropagation();
          onCancel();
        }}
      />
      <button type="submit" className="key key-small">
        {t('menu.save')}
      </button>
    </form>
  );
}
