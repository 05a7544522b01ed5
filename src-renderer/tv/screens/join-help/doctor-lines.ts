/** The lines of the doctor's panel, and the one that is shown large. */
import {
  byGravity,
  type Check,
  type CheckId,
  type CheckState,
  type DoctorReport,
  type Facts,
  type Finding,
} from '../../../../src-shared/doctor.ts';

/** `fine` is the whole of it, where nothing is wrong. */
export type LineId = CheckId | 'fine';
export type DoctorLine = { id: LineId; state: CheckState; finding: Finding | 'fine'; facts: Facts };

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
