/** Whether a name is rude: for hosts who switch that on. No list is whole; the host can still rename. */
import { Profanity } from '@2toad/profanity';
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity';

/** English is read through digits, symbols and spaces put in between; the others word by word. */
const OTHER_LANGUAGES = ['pt', 'es', 'fr', 'de', 'it'] as const;

export function createNameFilter(): (name: string) => boolean {
  const english = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });
  const others = new Profanity({
    languages: [...OTHER_LANGUAGES],
    wholeWord: true,
    unicodeWordBoundaries: true,
  });
  return (name) => {
    const plain = name.normalize('NFKC');
    return english.hasMatch(plain) || others.exists(plain);
  };
}
