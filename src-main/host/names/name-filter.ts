/** Whether a name is rude: for hosts who switch that on. No list is whole; the host can still rename. */
import { Profanity } from '@2toad/profanity';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** English is read through digits, symbols and spaces put in between; the others word by word. */
const OTHER_LANGUAGES = ['pt', 'es', 'fr', 'de', 'it'] as const;

/** Given names of real people that the lists take for something else. */
const GIVEN_NAMES =
  /(?<!\p{L})(?:anal[ií]a|anal[iy]se|cumali|fann(?:y|ie)|gaylord|dick van dyke)(?!\p{L})/giu;

export function createNameFilter(): (name: string) => boolean {
  const english = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const others = new Profanity({
    languages: [...OTHER_LANGUAGES],
    wholeWord: true,
    unicodeWordBoundaries: true,
  });
  return (name) => {
    const plain = name.normalize('NFKC').replace(GIVEN_NAMES, 'Ana');
    return [plain, ...spelledOut(plain)].some((text) => english.hasMatch(text) || others.exists(text));
  };
}

/** "f.o.o" is a word, too: letters that all stand alone. */
function spelledOut(name: string): string[] {
  const letters = name.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '');
  return letters.length > 2 && letters.every((part) => part.length === 1) ? [letters.join('')] : [];
}
