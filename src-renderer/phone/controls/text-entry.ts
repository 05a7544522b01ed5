/** What may be typed, and what of it goes to the host. */
import { graphemes } from '../../../src-shared/graphemes.ts';

/** Cut to what the control takes, as letters are counted by a reader. */
export function fitted(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const letters = graphemes(text);
  return letters.length <= maxLength ? text : letters.slice(0, maxLength).join('');
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
