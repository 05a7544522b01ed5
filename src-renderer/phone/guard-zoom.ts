/** iOS zooms on a double tap whatever the page says; a second touch that ends too soon is taken from it. */
const DOUBLE_TAP_MS = 350;
/** These want their second tap: it is a real one. */
const INTERACTIVE = 'button, input, label, a';

export function guardZoom(page: Document): void {
  let lastEnd = 0;
  page.addEventListener(
    'touchend',
    (event) => {
      const soon = event.timeStamp - lastEnd < DOUBLE_TAP_MS;
      lastEnd = event.timeStamp;
      const target = event.target instanceof Element ? event.target.closest(INTERACTIVE) : null;
      if (soon && !target && event.cancelable) event.preventDefault();
    },
    { passive: false },
  );
  // Safari's own pinch.
  page.addEventListener('gesturestart', (event) => event.preventDefault());
}
