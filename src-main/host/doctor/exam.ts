/** Input and result of every check of the join doctor. */
import { stateOf, type Check, type CheckId, type Facts, type Finding } from '../../../src-shared/doctor.ts';
import type { Party } from '../../../src-shared/party.ts';
import type { Seen } from './sightings.ts';
import type { System } from './run-tool.ts';

/** How long the door may stand open without a visitor before that is strange, in ms. */
export const EARLY_MS = 60_000;

export type Exam = {
  party: Pick<Party, 'addresses' | 'shownAddress' | 'port' | 'locked' | 'wifiName'>;
  seen: Seen;
  system: System;
  /** Whether the party answers a real request to this address. */
  answersOn(address: string, port: number): Promise<boolean>;
  /** This machine's own address on the way to anywhere else; null where there is no such way. Sends nothing. */
  routeAddress(): Promise<string | null>;
};

export type Examine = (exam: Exam) => Check | Promise<Check>;

export function found(finding: Finding, facts: Facts = {}): Check {
  return { id: finding.slice(0, finding.indexOf('.')) as CheckId, state: stateOf(finding), finding, facts };
}
