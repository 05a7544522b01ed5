/** Which parts were built since the Studio last looked. Pure. */

/** When each part was built, in ms. */
export type Builds = Readonly<Record<string, number>>;

/** Parts that are newer than they were; what is heard of for the first time was there when the page came. */
export function staleParts(before: Builds, after: Builds): string[] {
  return Object.keys(after).filter((part) => {
    const was = before[part];
    return was === undefined ? isGame(part) && Object.keys(before).length > 0 : was !== after[part];
  });
}

/** A game that was not there is news; a page that was not built since the start is not. */
function isGame(part: string): boolean {
  return part.startsWith('game:');
}
