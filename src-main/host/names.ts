/** What a guest typed, made fit to show on a TV. */
import { LIMITS } from '../../src-shared/limits.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Control, format (zero-width, bidirectional), private-use, lone surrogate and line-separating characters. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** More than any name of 16 graphemes needs; the rest of a frame of 64 KiB is not worth the work. */
const READ_UNITS = 1_000;
/** What a name takes on the wire and on disk, in code units: a grapheme alone has no bound. */
const MOST_UNITS = 200;
const SUFFIX_UNITS = 8;
/** A zero-width joiner holds family emoji together; it is safe between two visible characters. */
const JOINER = '\u200d';

/** Trimmed, without unsafe characters, at most 16 graphemes; empty where nothing visible is left. */
export function safeName(raw: string): string {
  const cleaned = raw
    .slice(0, READ_UNITS)
    .normalize('NFC')
    .replace(UNSAFE, (character) => (character === JOINER ? JOINER : ' '))
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(cleaned)) return '';
  return cutToGraphemes(cleaned, LIMITS.nameGraphemes);
}

/** Who gave no name that could be shown, in the words of their phone. */
export function nameless(language: string | undefined): string {
  return /^pt\b/i.test(language ?? '') ? 'Visita' : 'Guest';
}

/** The name itself, or "Ana 2", "Ana 3"… where it is taken; never longer than a name may be. */
export function uniqueName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  if (!used.has(folded(wanted))) return wanted;
  for (let number = 2; ; number += 1) {
    const suffix = ` ${number}`;
    const candidate = cutToGraphemes(wanted, LIMITS.nameGraphemes - suffix.length) + suffix;
    if (!used.has(folded(candidate))) return candidate;
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase();
}

/** A grapheme can hold any number of combining marks, so the text is bounded in code units too. */
function cutToGraphemes(text: string, most: number): string {
  let kept = '';
  for (const { segment } of [...segmenter.segment(text)].slice(0, most)) {
    const next = kept + segment.slice(0, 24);
    if (next.length > MOST_UNITS - SUFFIX_UNITS) break;
    kept = next;
  }
  return kept.trim();
}
