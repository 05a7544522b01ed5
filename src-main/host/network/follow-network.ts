/** What a new look at the network means for the party: pure, so that every change can be tested. */
import type { AddressChoice, Notice } from '../../../src-shared/party.ts';
import { shownAddress, type ShownAddress } from './join-address.ts';
import type { NetworkView } from './list-network.ts';

/** By then every phone has either scanned again or gone home. */
const NOTICE_MS = 120_000;

export type NetworkState = {
  view: NetworkView;
  shown: ShownAddress;
  /** Addresses that were shown, so that phones may be on them, and whether they are still there. */
  used: readonly string[];
  news: NetworkNews;
};

/** What the host person should know. `lost` are addresses that phones may still be trying. */
export type NetworkNews =
  | { is: 'nothing' }
  | { is: 'no-network'; lost: readonly string[] }
  | { is: 'network-changed'; lost: readonly string[]; sinceMs: number };

/** One look: `nowMs` is a clock that never goes back. */
export type NetworkLook = { view: NetworkView; choices: readonly AddressChoice[]; nowMs: number };

export function firstState({ view, choices }: NetworkLook): NetworkState {
  const shown = shownAddress(view, choices);
  const news: NetworkNews = shown.address ? { is: 'nothing' } : { is: 'no-network', lost: [] };
  return { view, shown, used: shown.address ? [shown.address.address] : [], news };
}

export function followNetwork(before: NetworkState, look: NetworkLook): NetworkState {
  const { view, choices, nowMs } = look;
  const shown = shownAddress(view, choices);
  const used = [...new Set([...before.used, ...(shown.address ? [shown.address.address] : [])])];
  const lost = used.filter((address) => !isThere(view, address));
  if (!shown.address) return { view, shown, used, news: { is: 'no-network', lost } };
  // Back at the old address: phones find the party by themselves.
  if (lost.length === 0) return { view, shown, used, news: { is: 'nothing' } };
  const sinceMs = sameLoss(before.news, lost) ?? nowMs;
  if (nowMs - sinceMs < NOTICE_MS) {
    return { view, shown, used, news: { is: 'network-changed', lost, sinceMs } };
  }
  const left = used.filter((address) => !lost.includes(address));
  return { view, shown, used: left, news: { is: 'nothing' } };
}

export function noticeOf(news: NetworkNews): Notice | null {
  return news.is === 'nothing' ? null : news.is;
}

/** Since when just these are known to be lost; what is lost anew is news again. */
function sameLoss(news: NetworkNews, lost: readonly string[]): number | null {
  if (news.is !== 'network-changed') return null;
  return lost.every((address) => news.lost.includes(address)) ? news.sinceMs : null;
}

function isThere({ addresses }: NetworkView, address: string): boolean {
  return addresses.some((one) => one.address === address);
}
