/** For tests: a link that has joined, and a host that answers it. */
import type { HostToPhone } from '../../../src-shared/protocol.ts';
import { createPhoneLink, type PhoneLinkDeps } from './phone-link.ts';
import type { UntakenStore } from './untaken.ts';
import type { ShownController } from './link-state.ts';
import { createFakeNetwork } from '../../line/testing/fake-network.ts';
import { createVisit, type VisitMemory } from './visit.ts';

export const DETAILS = { code: 'ABCD', name: 'Ana', iconIndex: 3, language: 'pt-BR' };
/** The first visit of a fake field, and the next. */
export const VISIT_1 = 'visit----------------1';
export const VISIT_2 = 'visit----------------2';
export const CONTROLLER: ShownController = { scene: 'game', revision: 1, title: 'Go', controls: [] };

export function welcome(serverTime: number, lastSeq = 0): HostToPhone {
  const seat = { playerId: 'p1', name: 'Ana', iconIndex: 3, color: '#ff6b57', token: 'seat-1' };
  return { type: 'welcome', data: { ...seat, inCharge: false, partyName: 'Home', serverTime, lastSeq } };
}

export function joined(store?: UntakenStore) {
  const field = createFakeDeps();
  const link = createPhoneLink(field.deps, store);
  link.join(DETAILS);
  field.wire().open();
  field.wire().say(welcome(field.now()));
  field.wire().say({ type: 'controller', data: CONTROLLER });
  return { field, link };
}

/** A host that answers each ping for so long, in whole seconds. */
export function answerPings(field: ReturnType<typeof createFakeDeps>, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    field.pass(1_000);
    field.wire().say({ type: 'pong', data: { sent: field.now(), serverTime: field.now() } });
  }
}

/** For tests: what a phone's link needs, on a network and a clock that move only when told to. */
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
