/** Picks the address that the TV shows: the one that the host person chose on this network, else the best. */
import type { Address, AddressChoice } from '../../../src-shared/party.ts';
import { networkPart } from './ip.ts';
import type { NetworkView } from './list-network.ts';

/** Networks that are remembered; the one that was longest not chosen on is forgotten. */
const REMEMBERED = 20;

export type ShownAddress = { address: Address | null; isChosen: boolean };

/**
 * Key of a remembered choice: the network of the address that would be shown without one. It stays the same when
 * what was chosen goes and comes back. Null without a network.
 */
export function networkOf({ listing, addresses }: NetworkView): string | null {
  const [best] = addresses;
  if (!best) return null;
  const info = listing[best.interfaceName]?.find(({ address }) => address === best.address);
  const [base = best.address, bits = '128'] = info?.cidr?.split('/') ?? [];
  return `${best.interfaceName} ${networkPart(base, Number(bits))}`;
}

/** Falls back to the best address where the chosen interface is not there. */
export function shownAddress(view: NetworkView, choices: readonly AddressChoice[]): ShownAddress {
  const network = networkOf(view);
  const choice = choices.find((one) => one.network === network);
  const chosen = choice && chosenOf(view.addresses, choice);
  return { address: chosen ?? view.addresses[0] ?? null, isChosen: chosen !== undefined };
}

/** The choices with this one first; `address` null is no choice. An address that is not there changes nothing. */
export function rememberChoice(
  choices: readonly AddressChoice[],
  view: NetworkView,
  address: string | null,
): AddressChoice[] {
  const network = networkOf(view);
  const chosen = view.addresses.find((one) => one.address === address);
  if (network === null || (address !== null && !chosen)) return [...choices];
  const others = choices.filter((one) => one.network !== network);
  if (!chosen) return others;
  const { interfaceName } = chosen;
  return [{ network, interfaceName, address: chosen.address }, ...others].slice(0, REMEMBERED);
}

/** Addresses are lent for a day, interfaces stay: the same address, else the same kind of it, else any there. */
function chosenOf(addresses: readonly Address[], choice: AddressChoice): Address | undefined {
  const there = addresses.filter(({ interfaceName }) => interfaceName === choice.interfaceName);
  const isAlike = ({ address }: Address) => address.includes(':') === choice.address.includes(':');
  return there.find(({ address }) => address === choice.address) ?? there.find(isAlike) ?? there[0];
}
