/** The join doctor: one finding large, with what to do, and every check beside it. */
import { type ReactElement, useEffect, useState } from 'react';
import type { Party } from '../../../../src-shared/party.ts';
import type { ShellOrders, ShellView } from '../../shell/shell-view.ts';
import { Cover } from '../parts/cover.tsx';
import { useWords } from '../parts/words.tsx';
import { AddressChoice, hasChoice } from '../parts/address-choice.tsx';
import {
  byGravity,
  type Check,
  type CheckId,
  type CheckState,
  type DoctorReport,
  type Facts,
  type Finding,
} from '../../../../src-shared/doctor.ts';
import wellSvg from '@phosphor-icons/core/assets/fill/check-circle-fill.svg?raw';
import cannotTellSvg from '@phosphor-icons/core/assets/fill/question-fill.svg?raw';
import lookSvg from '@phosphor-icons/core/assets/fill/warning-fill.svg?raw';
import badSvg from '@phosphor-icons/core/assets/fill/x-circle-fill.svg?raw';
import { Glyph } from '../parts/glyph.tsx';

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

/** `fine` is the whole of it, where nothing is wrong. */
type LineId = CheckId | 'fine';
type DoctorLine = { id: LineId; state: CheckState; finding: Finding | 'fine'; facts: Facts };

/** The lines of the panel. */
export function linesOf({ verdict, checks }: DoctorReport): DoctorLine[] {
  const fine: DoctorLine = { id: 'fine', state: 'well', finding: 'fine', facts: {} };
  return verdict === 'well' ? [fine, ...checks] : checks;
}

/** The line that the person chose, else that all is well, else the gravest; lines that lead a phone in come first. */
export function shownLine(lines: readonly DoctorLine[], chosen: LineId | null): DoctorLine | undefined {
  const isFine = ({ id }: DoctorLine): boolean => id === 'fine';
  const gravest = lines.filter((line): line is Check => line.finding !== 'fine').toSorted(byGravity)[0];
  return lines.find(({ id }) => id === chosen) ?? lines.find(isFine) ?? gravest;
}

/** The sign of a check's state: a shape of its own for each, so that colour is never alone. */
const SIGNS: Record<CheckState, string> = {
  well: wellSvg,
  look: lookSvg,
  bad: badSvg,
  'cannot-tell': cannotTellSvg,
};

function StateGlyph({ state }: { state: CheckState }): ReactElement {
  return <Glyph svg={SIGNS[state]} className={`sign-${state}`} />;
}
