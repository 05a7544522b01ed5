import { useState } from 'preact/hooks';
import type { Command } from '../../../src-shared/protocol.ts';
import type { PartyScene } from '../../ui/shell-screens.ts';
import { usePhone, useTranslate } from '../phone-context.ts';
import { AskFirst } from './ask-first.tsx';

type ChargeProps = { scene: PartyScene; onDone(): void };

/** What the phone in charge may order now. Whether the party is locked is not told to phones: this one remembers. */
export function Charge({ scene, onDone }: ChargeProps) {
  const t = useTranslate();
  const { link, memory } = usePhone();
  const [locked, setLocked] = useState(memory.locked());

  function order(command: Command): void {
    link.send({ type: 'command', data: command });
    onDone();
  }
  function lock(next: boolean): void {
    memory.keepLocked(next);
    setLocked(next);
    order({ name: 'lock', args: { locked: next } });
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
        {scene === 'paused' && (
          <button type="button" class="order" onClick={() => order({ name: 'resume', args: {} })}>
            {t('you.resume')}
          </button>
        )}
        <button type="button" class="order" onClick={() => lock(!locked)}>
          {t(locked ? 'you.unlock' : 'you.lock')}
        </button>
        {scene !== 'lobby' && scene !== 'over' && (
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
