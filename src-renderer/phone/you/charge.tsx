import type { Command, HostToPhone } from '../../../src-shared/protocol.ts';
import type { Scene } from '../../../src-shared/limits.ts';
import { usePhone, useTranslate } from '../phone-context.ts';
import { AskFirst } from './ask-first.tsx';

type ChargeProps = {
  scene: Scene;
  /** Null until the host has said it. */
  people: Extract<HostToPhone, { type: 'people' }>['data'] | null;
  onPeople(): void;
  onDone(): void;
};

/** The orders that the phone in charge may give now. */
export function Charge({ scene, people, onPeople, onDone }: ChargeProps) {
  const t = useTranslate();
  const { link } = usePhone();
  const locked = people?.locked ?? false;

  function send(command: Command): void {
    link.send({ type: 'command', data: command });
  }
  function order(command: Command): void {
    send(command);
    onDone();
  }

  return (
    <section class="charge" aria-label={t('you.charge')}>
      <h3>{t('you.charge')}</h3>
      <div class="charge-orders">
        {scene === 'game' && (
          <button type="button" class="order" onClick={() => order({ name: 'pause', args: {} })}>
            {t('you.pause')}
          </button>
        )}
        {scene === 'pause' && (
          <button type="button" class="order" onClick={() => order({ name: 'resume', args: {} })}>
            {t('you.resume')}
          </button>
        )}
        <button type="button" class="order" disabled={!people} onClick={onPeople}>
          {t('people.open', { count: people?.players.length ?? '' })}
        </button>
        <button
          type="button"
          class="order"
          disabled={!people}
          onClick={() => send({ name: 'lock', args: { locked: !locked } })}
        >
          {t(locked ? 'you.unlock' : 'you.lock')}
        </button>
        {(scene === 'game' || scene === 'pause') && (
          <AskFirst
            label={t('you.quit')}
            question={t('you.quitAsk')}
            yes={t('you.quitYes')}
            onYes={() => order({ name: 'quit', args: {} })}
          />
        )}
      </div>
    </section>
  );
}
