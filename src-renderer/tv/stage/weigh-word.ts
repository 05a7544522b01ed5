/**
 * Weighs a word of the stage before anybody reads it. A game can speak for its stage: it may say things
 * that are no JSON, lead in circles, are nested without end, or are the same thing a billion times over.
 */

/** Deeper than the host reads from a TV. */
const MOST_DEPTH = 500;

/** So many letters are as much work as one member. */
const LETTERS = 32;

/** Members and pieces of text in all; null for what is no plain JSON, too deep, or above `most`. */
export function weighWord(word: unknown, most: number): number | null {
  let weight = 0;

  function isFine(value: unknown, depth: number): boolean {
    weight += 1;
    if (weight > most || depth > MOST_DEPTH) return false;
    switch (typeof value) {
      case 'string':
        weight += Math.floor(value.length / LETTERS);
        return weight <= most;
      case 'number':
      case 'boolean':
      case 'undefined':
        return true;
      case 'object':
        return value === null || areFine(value, depth);
      default:
        return false;
    }
  }

  function areFine(value: object, depth: number): boolean {
    if (Array.isArray(value)) {
      if (weight + value.length > most) return false;
      return value.every((member) => isFine(member, depth + 1));
    }
    if (Object.getPrototypeOf(value) !== Object.prototype) return false;
    for (const key in value) {
      weight += Math.floor(key.length / LETTERS);
      if (!isFine((value as Record<string, unknown>)[key], depth + 1)) return false;
    }
    return true;
  }

  return isFine(word, 0) ? weight : null;
}
