/** What may be typed, and what of it goes to the host. */
import { graphemes } from '../../../../src-shared/graphemes.ts';

/** As the host cuts it: a tower of accents is one letter, and a frame that is too large would end the line each time it is said again. */
const UNITS_A_LETTER = 24;

/** Cut to what the control takes, as letters are counted by a reader. */
export function fitted(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const bounded = text.slice(0, maxLength * UNITS_A_LETTER);
  const letters = graphemes(bounded);
  return letters.length <= maxLength ? bounded : letters.slice(0, maxLength).join('');
}

/** How many letters there are. */
export function lettersOf(text: string): number {
  return graphemes(text).length;
}

/** As it is sent: without what surrounds it. Empty where there is nothing to say. */
export function sendable(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Enter sends, but not the Enter that ends a word in Japanese, Chinese or Korean. */
export function isSendKey(
  event: Pick<KeyboardEvent, 'key' | 'shiftKey' | 'isComposing' | 'keyCode'>,
): boolean {
  // Safari tells the end of the composition before that key: it still has the code of the input method.
  return event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229;
}
