/** For tests: what a phone's link needs, on a network and a clock that move only when told to. */
import { createFakeNetwork } from '../../line/testing/fake-network.ts';
import type { PhoneLinkDeps } from './phone-link.ts';
import { createVisit, type VisitMemory } from './visit.ts';

export function createFakeDeps() {
  const network = createFakeNetwork();
  let visits = 0;
  const visit = createVisit(createFakeVisitMemory(), () => `visit${'-'.repeat(16)}${(visits += 1)}`);
  const deps: PhoneLinkDeps = { ...network.deps, visit };
  return { ...network, deps };
}

/** A tab's memory, which outlives its page. */
export function createFakeVisitMemory(): VisitMemory {
  let kept: string | null = null;
  return { visit: () => kept, keepVisit: (visit) => (kept = visit) };
}
