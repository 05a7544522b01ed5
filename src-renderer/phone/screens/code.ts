/** Letters of the party's code on the TV. */
export const CODE_LENGTH = 4;

/** The typed text in the form of a code: upper-case letters, at most four. */
export function tidyCode(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^A-Z]/g, '')
    .slice(0, CODE_LENGTH);
}

/** The code that a join link carries (`?c=ABCD`), or an empty string. */
export function codeOfLink(search: string): string {
  return tidyCode(new URLSearchParams(search).get('c') ?? '');
}
