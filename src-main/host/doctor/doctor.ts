/** The join doctor: runs every check and makes a report of it. */
import { reportOf, type Check, type DoctorReport } from '../../../src-shared/doctor.ts';
import { CHECKS, checkPermission } from './checks.ts';
import type { Exam, Examine } from './exam.ts';

/** A firewall's answer is kept for this long, in ms: its tools are slow. */
const FIREWALL_KEPT_MS = 15_000;

export type DoctorDeps = {
  /** The facts known at this moment, fresh for each examination. */
  newExam(): Exam;
  /** A clock in ms that never goes back. */
  now(): number;
};

export type Doctor = { examine(): Promise<DoctorReport> };

export function createDoctor({ newExam, now }: DoctorDeps): Doctor {
  let kept: { atMs: number; key: string; check: Promise<Check> } | null = null;

  /** The same answer while neither time nor what it depends on has changed. */
  function firewall(exam: Exam): Promise<Check> {
    const key = [exam.party.shownAddress, exam.party.port, exam.seen.reached].join();
    if (!kept || kept.key !== key || now() - kept.atMs > FIREWALL_KEPT_MS) {
      kept = { atMs: now(), key, check: CHECKS.firewall(exam) };
    }
    return kept.check;
  }

  return {
    async examine() {
      const exam = askingOnce(newExam());
      const all: Examine[] = Object.values(CHECKS);
      if (exam.system.platform === 'darwin') all.push(checkPermission);
      const run = async (check: Examine): Promise<Check> =>
        check === CHECKS.firewall ? firewall(exam) : check(exam);
      return reportOf(await Promise.all(all.map(run)));
    },
  };
}

/** Two checks want to know whether the party answers: one request serves both. */
function askingOnce(exam: Exam): Exam {
  const answers = new Map<string, Promise<boolean>>();
  return {
    ...exam,
    answersOn(address, port) {
      const known = answers.get(address) ?? exam.answersOn(address, port);
      answers.set(address, known);
      return known;
    },
  };
}
