/** The clocks of a page, and the only place of the pages that reads them; all in ms. */

/** Passes evenly whatever the clock on the wall is set to; its zero is the page's beginning. For everything that lasts or is due. */
export function pageNow(): number {
  return performance.now();
}

/** The clock on the wall, which people and the network set: only for what is shown or outlives the page. */
export function wallNow(): number {
  return Date.now();
}

/** A wall time as files show it. */
export function wallText(wallMs: number): string {
  return new Date(wallMs).toISOString();
}
