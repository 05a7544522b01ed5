/** The link's dependencies in a browser: WebSockets, real time, and the page's wake-ups. */
import { socketCarrier, type Door } from '../../line/socket-carrier.ts';
import { pageNow } from '../../ui/clock.ts';
import type { PhoneLink, PhoneLinkDeps } from './phone-link.ts';
import { createVisit, type VisitMemory } from './visit.ts';

/** Opens `/ws` on the page's own host, or another `door` of it. */
export function browserDeps(memory: VisitMemory, door?: Door): PhoneLinkDeps {
  return {
    carrier: socketCarrier(location.href, door),
    now: pageNow,
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
    random: () => Math.random(),
    visit: createVisit(memory),
  };
}

/** A phone that was locked has a dead socket that looks open: ask the line whenever the page comes back. */
export function wakeWithPage(link: PhoneLink): () => void {
  const wake = () => {
    if (document.visibilityState === 'visible') link.wake();
  };
  // A page that is only now loaded has nothing to wake from.
  const wakeFromCache = (event: PageTransitionEvent) => {
    if (event.persisted) wake();
  };
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', wakeFromCache);
  const networkChanged = () => link.networkChanged();
  window.addEventListener('online', networkChanged);
  return () => {
    document.removeEventListener('visibilitychange', wake);
    window.removeEventListener('pageshow', wakeFromCache);
    window.removeEventListener('online', networkChanged);
  };
}
