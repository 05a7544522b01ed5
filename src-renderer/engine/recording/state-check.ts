/** Short hashes of a game's state: two games with the same ones are the same game. */
import type { RecordedCheck } from '../../../src-shared/recording.ts';
import { phaseOf } from '../phase-of.ts';

/** Members beyond these are in the whole's hash alone. */
const MOST_MEMBERS = 40;

/** The hashes of the state after so many steps. */
export function checkState(state: unknown, step: number): RecordedCheck {
  const members = isRecord(state) ? Object.entries(state).slice(0, MOST_MEMBERS) : [];
  return {
    step,
    phase: phaseName(state),
    hash: hashOf(canonicalJson(state)),
    members: Object.fromEntries(members.map(([name, value]) => [name, hashOf(canonicalJson(value))])),
  };
}

/** The names of the members that are not the same. */
export function differences(one: RecordedCheck, other: RecordedCheck): string[] {
  const names = new Set([...Object.keys(one.members), ...Object.keys(other.members)]);
  return [...names].filter((name) => one.members[name] !== other.members[name]);
}

export function phaseName(state: unknown): string | null {
  const phase = phaseOf(state);
  return typeof phase === 'string' ? phase : null;
}

/** JSON with the members of objects in the order of their names: equal states give equal texts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null';
  const names = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .toSorted();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join()}}`;
}

/** Two FNV-1a hashes of 32 bits with different primes, in hex: enough to tell games apart, not to keep secrets. */
export function hashOf(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x9747b28c;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x85ebca6b);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
