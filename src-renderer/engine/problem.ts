/** Where the stage's origin serves a game's own files. */
const SERVED = /https?:\/\/[^/\s]+\/games\/[^/\s]+\//;

const MOST_LETTERS = 2000;

/**
 * An error of a game in a few lines: what it says, and the first place in the game's own files that led to it.
 * `own` finds the address of the game's folder in a line of the stack.
 */
export function describeProblem(error: unknown, own: RegExp = SERVED): string {
  if (!(error instanceof Error)) return String(error).slice(0, MOST_LETTERS);
  const said = `${error.name}: ${readable(error.message)}`;
  return [said, placeOf(error, own)].filter(Boolean).join('\n').slice(0, MOST_LETTERS);
}

/** `at tick (rules.js:12:7)`: a line of the stack, with the file as its maker calls it. */
export function placeOf({ stack = '' }: Error, own: RegExp): string | undefined {
  // A message may name a file, too, but no line in it.
  const places = stack.split('\n').filter((one) => own.test(one) && /:\d+\)?$/.test(one));
  // Node may put a place without its function above the stack.
  const line = places.find((one) => one.includes('at ')) ?? places[0];
  // In developer mode a game's address says when it was loaded.
  return line
    ?.replace(own, '')
    .replace(/\?at=\d+/, '')
    .trim();
}

/** A release of React has numbers in the place of its sentences; these are the ones that games meet. */
const REACT: Record<string, string> = {
  31: 'The picture puts an object where React wants text or an element: write out its members, or turn it into a string.',
  130: 'The picture uses a component that is undefined: look at how it is exported and imported.',
  185: 'The picture sets state at each drawing, without end.',
  300: 'The picture calls fewer hooks than the time before: call them all, each time, in the same order.',
  301: 'The picture sets state while it is drawn, without end.',
  310: 'The picture calls more hooks than the time before: call them all, each time, in the same order.',
  321: 'The picture calls a hook where React allows none: only components and hooks may.',
};

/** The browser names the wrong file: the one that asked. */
const MISSING = 'game.js is not there, or a file that it imports.';

function readable(message: string): string {
  if (message.includes('dynamically imported module')) return MISSING;
  const [, number = ''] = /^Minified React error #(\d+);/.exec(message) ?? [];
  const sentence = REACT[number];
  return sentence ? `${sentence} (React error #${number})` : message;
}
