/** The letters of a text as a reader counts them: a flag or an accented letter is one. */

type Segments = { segment(text: string): Iterable<{ segment: string }> };

/** Phones of before 2024 may not know graphemes: those count code points. */
const segmenter: Segments | null =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter(undefined, { granularity: 'grapheme' }) : null;

export function graphemes(text: string): string[] {
  return segmenter ? Array.from(segmenter.segment(text), (one) => one.segment) : Array.from(text);
}
