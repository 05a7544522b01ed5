/** iOS zooms on a double tap whatever the page says; the second touch in one place is taken from it. */
const DOUBLE_TAP_MS = 350;
/** Two taps farther apart are no double tap, in CSS pixels. */
const ONE_PLACE_PX = 50;
/** These want their second tap: it is a real one. */
const INTERACTIVE = 'button, input, textarea, label, a';

type Tap = { at: number; x: number; y: number };

export function guardZoom(page: Document): void {
  let last: Tap = { at: Number.NEGATIVE_INFINITY, x: 0, y: 0 };
  page.addEventListener(
    'touchend',
    (event) => {
      const finger = event.changedTouches[0];
      if (!finger) return;
      const tap = { at: event.timeStamp, x: finger.clientX, y: finger.clientY };
      const double = isDoubleTap(last, tap);
      last = tap;
      const target = event.target instanceof Element ? event.target.closest(INTERACTIVE) : null;
      if (double && !target && event.cancelable) event.preventDefault();
    },
    { passive: false },
  );
  // Safari's own pinch.
  page.addEventListener('gesturestart', (event) => event.preventDefault());
}

function isDoubleTap(first: Tap, second: Tap): boolean {
  const soon = second.at - first.at < DOUBLE_TAP_MS;
  return soon && Math.hypot(second.x - first.x, second.y - first.y) < ONE_PLACE_PX;
}
