/** One finding of the doctor, in words that need no engineer. */
import type { ReactElement } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { ShellOrders } from '../../shell/shell-view.ts';
import { AddressChoice, hasChoice } from '../parts/address-choice.tsx';
import type { DoctorLine } from './doctor-lines.ts';
import { StateGlyph } from './state-glyph.tsx';
import { useWords } from '../parts/words.tsx';

/** Letters that two large lines have room for. */
const LONG_TITLE = 44;

export type DoctorCardProps = { line: DoctorLine; party: Party; orders: ShellOrders };

export function DoctorCard({ line, party, orders }: DoctorCardProps): ReactElement {
  const t = useWords();
  const says = t(`doctor.${line.finding}.says`, line.facts);
  return (
    <article className={`doctor-card doctor-${line.state}`} aria-live="polite">
      <p className="doctor-state">
        <StateGlyph state={line.state} />
        {t(`doctor.state.${line.state}`)}
      </p>
      <h2 className={says.length > LONG_TITLE ? 'long' : ''}>{says}</h2>
      <p className="doctor-todo">{t(`doctor.${line.finding}.todo`, line.facts)}</p>
      {line.id === 'addresses' && hasChoice(party) && <AddressChoice party={party} orders={orders} />}
      {party.wifiName !== null && line.id !== 'addresses' && (
        <p className="doctor-wifi">{t('doctor.onWifi', { name: party.wifiName })}</p>
      )}
    </article>
  );
}
