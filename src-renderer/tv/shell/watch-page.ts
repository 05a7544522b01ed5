/** Whether this page can be seen: another tab in front of it, a minimised window and a frozen page all hide it. */
import type { WatchPage } from './sight.ts';

export function createWatchPage(page: Document, view: Window): WatchPage {
  return (listener) => {
    const look = (): void => listener(page.visibilityState === 'visible');
    const hide = (): void => listener(false);
    // A page may be frozen while it is seen, and one that goes to the back/forward cache is not always hidden first.
    const events: [EventTarget, string, () => void][] = [
      [page, 'visibilitychange', look],
      [page, 'freeze', hide],
      [page, 'resume', look],
      [view, 'pagehide', hide],
      [view, 'pageshow', look],
    ];
    for (const [target, name, onEvent] of events) target.addEventListener(name, onEvent);
    look();
    return () => {
      for (const [target, name, onEvent] of events) target.removeEventListener(name, onEvent);
    };
  };
}
