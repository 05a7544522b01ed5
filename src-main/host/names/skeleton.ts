/**
 * Keys of names by their look: names that share a key look alike. As Unicode's UTS #39 (4, Confusable Detection) says, with width
 * and case levelled as well. The data, of Unicode 15.0, has only what NFKC and NFD leave (assets/CREDITS.md).
 */
import confusables from './confusables.json' with { type: 'json' };

const PROTOTYPES = new Map(
  Object.entries(confusables).flatMap(([prototype, alike]) =>
    Array.from(alike, (letter): [string, string] => [letter, prototype]),
  ),
);

/** Longer than any name; compatibility forms may be eighteen letters each. */
const MOST_UNITS = 200;

export type KeysOf = (name: string) => readonly [string, string];

/** Two keys: letters may look alike as they are ("Ian", "lan"), or only as small ones ("АНА", "ана"). */
export const keysOf: KeysOf = (name) => {
  const plain = name.normalize('NFKC').slice(0, MOST_UNITS);
  return [`as it is ${skeleton(plain).toLowerCase()}`, `small ${skeleton(plain.toLowerCase())}`];
};

/** The same, remembered for this many names: a party asks for those of all its guests at each join. */
export function rememberedKeys(most: number): KeysOf {
  const known = new Map<string, readonly [string, string]>();
  return (name) => {
    const keys = known.get(name) ?? keysOf(name);
    known.delete(name);
    known.set(name, keys);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return keys;
  };
}

function skeleton(text: string): string {
  const seen = text.normalize('NFD').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return Array.from(seen, (letter) => PROTOTYPES.get(letter) ?? letter)
    .join('')
    .normalize('NFD');
}
