/** The join doctor: runs every check and makes a report of it. */
import { reportOf, type Check, type DoctorReport } from '../../../src-shared/doctor.ts';
import { checkAddresses } from './checks/addresses.ts';
import { checkDoor } from './checks/door.ts';
import { checkFirewall } from './checks/firewall.ts';
import { checkHttps } from './checks/https.ts';
import { checkInternet } from './checks/internet.ts';
import { checkIsolation } from './checks/isolation.ts';
import { checkLines } from './checks/lines.ts';
import { checkNames } from './checks/names.ts';
import { checkPermission } from './checks/permission.ts';
import { checkServer } from './checks/server.ts';
import { checkVisitors } from './checks/visitors.ts';
import type { Exam, Examine } from './exam.ts';

/** In the order of a phone's way: the address, the door, the line. */
const CHECKS: readonly Examine[] = [
  checkAddresses,
  checkServer,
  checkFirewall,
  checkVisitors,
  checkIsolation,
  checkNames,
  checkHttps,
  checkLines,
  checkDoor,
  checkInternet,
];

/** A firewall is asked again only after so long, in ms: its tools are slow. */
const FIREWALL_KEPT_MS = 15_000;

export type DoctorTools = {
  /** What is known at this moment, fresh for each examination. */
  look(): Exam;
  /** A clock in ms that never goes back. */
  now(): number;
};

export type Doctor = { examine(): Promise<DoctorReport> };

export function createDoctor({ look, now }: DoctorTools): Doctor {
  let kept: { atMs: number; key: string; check: Promise<Check> } | null = null;

  /** The same answer while neither time nor what it depends on has changed. */
  function firewall(exam: Exam): Promise<Check> {
    const key = [exam.party.shownAddress, exam.party.port, exam.seen.reached].join();
    if (!kept || kept.key !== key || now() - kept.atMs > FIREWALL_KEPT_MS) {
      kept = { atMs: now(), key, check: Promise.resolve(checkFirewall(exam)) };
    }
    return kept.check;
  }

  return {
    async examine() {
      const exam = askingOnce(look());
      const checks = exam.system.platform === 'darwin' ? [...CHECKS, checkPermission] : CHECKS;
      const run = async (check: Examine): Promise<Check> =>
        check === checkFirewall ? firewall(exam) : check(exam);
      return reportOf(await Promise.all(checks.map(run)));
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
