import { useState } from 'preact/hooks';
import type { Command, PersonHere } from '../../../src-shared/protocol.ts';
import { usePhone, useTranslate } from '../phone-context.ts';
import { AskFirst } from './ask-first.tsx';

type PersonOrdersProps = { person: PersonHere; onDone(): void };

/** The orders about one person; what cannot be taken back asks first. */
export function PersonOrders({ person, onDone }: PersonOrdersProps) {
  const t = useTranslate();
  const { link } = usePhone();
  const [typed, setTyped] = useState<string | null>(null);
  const { playerId, name, connected } = person;

  function order(command: Command): void {
    link.send({ type: 'command', data: command });
    onDone();
  }
  function rename(event: Event): void {
    event.preventDefault();
    const wanted = typed?.trim() ?? '';
    if (wanted === '' || wanted === name) onDone();
    else order({ name: 'rename', args: { playerId, name: wanted } });
  }

  if (typed !== null) {
    return (
      <form class="rename" onSubmit={rename}>
        <input
          aria-label={t('people.newName', { name })}
          value={typed}
          maxLength={32}
          autoComplete="off"
          spellcheck={false}
          enterkeyhint="done"
          ref={(field) => field?.focus()}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button type="submit" class="order">
          {t('people.save')}
        </button>
      </form>
    );
  }
  return (
    <div class="charge-orders" ref={showWhole}>
      <button type="button" class="order" onClick={() => setTyped(name)}>
        {t('people.rename')}
      </button>
      {connected && (
        <AskFirst
          label={t('people.charge')}
          question={t('people.chargeAsk', { name })}
          yes={t('people.chargeYes', { name })}
          no={t('people.no')}
          onYes={() => order({ name: 'charge', args: { playerId } })}
        />
      )}
      <AskFirst
        label={t('people.kick')}
        question={t('people.kickAsk', { name })}
        yes={t('people.kickYes')}
        no={t('people.no')}
        onYes={() => order({ name: 'kick', args: { playerId } })}
      />
      <AskFirst
        label={t('people.ban')}
        question={t('people.banAsk', { name })}
        yes={t('people.banYes')}
        no={t('people.no')}
        onYes={() => order({ name: 'ban', args: { playerId } })}
      />
    </div>
  );
}

/** Scrolls the opened part into view: below the edge it would not be seen. */
function showWhole(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: 'nearest' });
}
