/** The join doctor: one finding large, with what to do, and every check beside it. */
import { useEffect, useState, type ReactElement } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { Cover } from '../parts/cover.tsx';
import { DoctorCard } from './doctor-card.tsx';
import { linesOf, shownLine, type LineId } from './doctor-lines.ts';
import { StateGlyph } from './state-glyph.tsx';
import { useWords } from '../parts/words.tsx';

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
