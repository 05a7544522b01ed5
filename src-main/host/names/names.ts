/** Makes the names that people typed fit to show on a TV. */
import { firstGraphemes } from '../../../src-shared/graphemes.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import { tidyText } from '../../../src-shared/tidy-text.ts';
import { keysOf, type KeysOf } from './skeleton.ts';

/** More than any name needs; the rest of a frame of 64 KiB is not worth the work. */
const READ_UNITS = 512;
const ELLIPSIS = '…';

/** The most that a name may take: in letters, and in code units on the wire and on disk. */
type Room = { graphemes: number; units: number };
const GUEST: Room = { graphemes: LIMITS.nameGraphemes, units: 192 };
const PARTY: Room = { graphemes: LIMITS.partyNameUnits, units: LIMITS.partyNameUnits };

/** A guest's name, tidy, at most 16 graphemes with its ellipsis where it is cut; empty where nothing visible is left. */
export function safeName(raw: string): string {
  return readName(raw, GUEST);
}

/** Likewise a party's, which may be longer. */
export function safePartyName(raw: string): string {
  return readName(raw, PARTY);
}

/** The name of a guest who gave none that can be shown, in their phone's language. */
export function nameless(language: string | undefined): string {
  return /^pt\b/i.test(language ?? '') ? 'Visita' : 'Guest';
}

/** The name itself, or "Ana 2", "Ana 3"… where another one looks like it; never longer than a name may be. */
export function uniqueName(wanted: string, taken: readonly string[], keys: KeysOf = keysOf): string {
  const used = new Set(taken.flatMap(keys));
  const isTaken = (name: string) => keys(name).some((key) => used.has(key));
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = ` ${number}`;
    const room = { graphemes: GUEST.graphemes - suffix.length, units: GUEST.units };
    const candidate = fit(wanted, room) + suffix;
    if (!isTaken(candidate)) return candidate;
  }
}

function readName(raw: string, room: Room): string {
  const tidy = tidyText(raw.slice(0, READ_UNITS));
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(tidy) ? fit(tidy, room) : '';
}

/** The name, or as much of it as leaves room for an ellipsis: last in the text, so it stands where the script ends. */
function fit(name: string, room: Room): string {
  const letters = firstGraphemes(name, room.graphemes + 1);
  const whole = letters.join('');
  if (letters.length <= room.graphemes && whole.length <= room.units) return whole;
  const kept = letters.slice(0, room.graphemes - ELLIPSIS.length);
  while (kept.join('').length + ELLIPSIS.length > room.units) kept.pop();
  return kept.join('').replace(/[\s…]+$/u, '') + ELLIPSIS;
}
