/** Has a page believe that it is hidden, as a phone's is while it is locked. */

export function setPageHidden(page: Document, hidden: boolean): void {
  Object.defineProperty(page, 'visibilityState', {
    configurable: true,
    get: () => (hidden ? 'hidden' : 'visible'),
  });
  Object.defineProperty(page, 'hidden', { configurable: true, get: () => hidden });
  page.dispatchEvent(new Event('visibilitychange'));
}
