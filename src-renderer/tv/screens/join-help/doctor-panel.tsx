/** The join doctor: one finding large, with what to do, and every check beside it. */
import { type ReactElement, useEffect, useState } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { Cover } from '../parts/cover.tsx';
import { type DoctorLine, type LineId, linesOf, shownLine } from './doctor-lines.ts';
import { StateGlyph } from './state-glyph.tsx';
import { useWords } from '../parts/words.tsx';
import { AddressChoice, hasChoice } from '../parts/address-choice.tsx';

export type DoctorPanelProps = { view: ShellView; party: Party; orders: ShellOrders; onClose(): void };

export function DoctorPanel({ view, party, orders, onClose }: DoctorPanelProps): ReactElement {
  const t = useWords();
  const [chosen, setChosen] = useState<LineId | null>(null);
  useEffect(() => {
    // After a broken line the host knows nothing of this panel.
    if (view.line !== 'open') return undefined;
    orders.openDoctor(true);
    return () => orders.openDoctor(false);
  }, [orders, view.line]);
  const lines = view.doctor ? linesOf(view.doctor) : [];
  const shown = shownLine(lines, chosen);
  return (
    <Cover kind="doctor" title={t('doctor.title')} onClose={onClose}>
      {!shown && <p className="doctor-asking">{t('doctor.asking')}</p>}
      <ul className="doctor-lines">
        {lines.map((line) => (
          <li key={line.id}>
            <button
              type="button"
              aria-current={line === shown}
              onFocus={() => setChosen(line.id)}
              onClick={() => setChosen(line.id)}
            >
              <StateGlyph state={line.state} />
              <span>{t(line.id === 'fine' ? 'doctor.fine.name' : `doctor.name.${line.id}`)}</span>
              <em>{t(`doctor.state.${line.state}`)}</em>
            </button>
          </li>
        ))}
      </ul>
      {shown && <DoctorCard line={shown} party={party} orders={orders} />}
    </Cover>
  );
}

/** Letters that two large lines have room for. */
const LONG_TITLE = 44;

type DoctorCardProps = { line: DoctorLine; party: Party; orders: ShellOrders };

/** One finding of the doctor, in words that need no engineer. */
function DoctorCard({ line, party, orders }: DoctorCardProps): ReactElement {
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
