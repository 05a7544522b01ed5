/** While somebody looks at the doctor's panel: a fresh report whenever something changed, and every few seconds. */
import type { DoctorReport } from '../../../src-shared/doctor.ts';
import type { Doctor } from './doctor.ts';

const EVERY_MS = 2_000;
/** Changes within this time are told together. */
const GATHER_MS = 100;

export type RoundsDeps = { doctor: Doctor; tell(report: DoctorReport): void };

export type DoctorRounds = {
  /** Starts or ends the rounds; a second start tells the report again. */
  watch(open: boolean): void;
  /** Something was seen. */
  changed(): void;
  close(): void;
};

export function createDoctorRounds({ doctor, tell }: RoundsDeps): DoctorRounds {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isOpen = false;
  let isBusy = false;
  /** A change is about to be told: more of them do not put it off. */
  let isGathering = false;
  let told = '';

  function schedule(delayMs: number): void {
    if (timer) clearTimeout(timer);
    isGathering = delayMs === GATHER_MS;
    timer = setTimeout(() => void round(), delayMs);
  }

  async function round(): Promise<void> {
    isGathering = false;
    if (isBusy) return;
    isBusy = true;
    const report = await doctor.examine();
    isBusy = false;
    if (!isOpen) return;
    const text = JSON.stringify(report);
    if (text !== told) tell(report);
    told = text;
    schedule(EVERY_MS);
  }

  return {
    watch(open) {
      isOpen = open;
      told = '';
      if (open) schedule(0);
      else if (timer) clearTimeout(timer);
    },
    changed() {
      if (isOpen && !isBusy && !isGathering) schedule(GATHER_MS);
    },
    close() {
      isOpen = false;
      if (timer) clearTimeout(timer);
    },
  };
}
