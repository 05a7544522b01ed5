/** Decides what each new look at the network means for the party: pure, so that every change can be tested. */
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
  trouble: NetworkTrouble;
};

/** The trouble that the host person should know. `lost` are addresses that phones may still be trying. */
export type NetworkTrouble =
  | { is: 'nothing' }
  | { is: 'no-network'; lost: readonly string[] }
  | { is: 'network-changed'; lost: readonly string[]; sinceMs: number };

/** One look: `nowMs` is a clock that never goes back. */
export type NetworkLook = { view: NetworkView; choices: readonly AddressChoice[]; nowMs: number };

export function firstState({ view, choices }: NetworkLook): NetworkState {
  const shown = shownAddress(view, choices);
  const trouble: NetworkTrouble = shown.address ? { is: 'nothing' } : { is: 'no-network', lost: [] };
  return { view, shown, used: shown.address ? [shown.address.address] : [], trouble };
}

export function followNetwork(before: NetworkState, look: NetworkLook): NetworkState {
  const { view, choices, nowMs } = look;
  const shown = shownAddress(view, choices);
  const used = [...new Set([...before.used, ...(shown.address ? [shown.address.address] : [])])];
  const lost = used.filter((address) => !isThere(view, address));
  if (!shown.address) return { view, shown, used, trouble: { is: 'no-network', lost } };
  // Back at the old address: phones find the party by themselves.
  if (lost.length === 0) return { view, shown, used, trouble: { is: 'nothing' } };
  const sinceMs = sameLoss(before.trouble, lost) ?? nowMs;
  if (nowMs - sinceMs < NOTICE_MS) {
    return { view, shown, used, trouble: { is: 'network-changed', lost, sinceMs } };
  }
  const left = used.filter((address) => !lost.includes(address));
  return { view, shown, used: left, trouble: { is: 'nothing' } };
}

export function noticeOf(trouble: NetworkTrouble): Notice | null {
  return trouble.is === 'nothing' ? null : trouble.is;
}

/** The time since which these are known to be lost; null where one of them is newly lost. */
function sameLoss(trouble: NetworkTrouble, lost: readonly string[]): number | null {
  if (trouble.is !== 'network-changed') return null;
  return lost.every((address) => trouble.lost.includes(address)) ? trouble.sinceMs : null;
}

function isThere({ addresses }: NetworkView, address: string): boolean {
  return addresses.some((one) => one.address === address);
}
