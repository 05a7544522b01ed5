/** Finds parts that were built since the Studio last looked. Pure. */

/** When each part was built, in ms. */
export type Builds = Readonly<Record<string, number>>;

/** Parts that are newer than they were. A part that is heard of for the first time was there when the page came. */
export function staleParts(before: Builds, after: Builds): string[] {
  return Object.keys(after).filter((part) => {
    const was = before[part];
    return was === undefined ? isGame(part) && Object.keys(before).length > 0 : was !== after[part];
  });
}

/** A game that was not there is new; a page may only not have been built since the start. */
function isGame(part: string): boolean {
  return part.startsWith('game:');
}
