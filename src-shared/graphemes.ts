/** The letters of a text as a reader counts them: a flag or an accented letter is one. */

type Segments = { segment(text: string): Iterable<{ segment: string }> };

/** Phones of before 2024 may not know graphemes: those count code points. */
const segmenter: Segments | null =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

export function graphemes(text: string): string[] {
  return segmenter ? Array.from(segmenter.segment(text), (one) => one.segment) : Array.from(text);
}

/** Longer than any letter or emoji that people use; a grapheme alone has no bound. */
export const GRAPHEME_UNITS = 24;

/** The first so many letters, each of at most `GRAPHEME_UNITS`; the rest of the text is not looked at. */
export function firstGraphemes(text: string, most: number): string[] {
  const first: string[] = [];
  const letters = segmenter ? segmenter.segment(text) : Array.from(text, (segment) => ({ segment }));
  for (const { segment } of letters) {
    if (first.length === most) break;
    first.push(segment.length > GRAPHEME_UNITS ? startOf(segment) : segment);
  }
  return first;
}

/** Cut between code points. */
function startOf(letter: string): string {
  return letter.slice(0, GRAPHEME_UNITS).replace(/[\ud800-\udbff]$/, '');
}
