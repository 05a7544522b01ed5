import { isLoopback } from '../../network/client-address.ts';
import { addressSpelling } from '../../network/spelling.ts';
import { found, type Examine } from '../exam.ts';

/** Which addresses there are, and whether phones can reach the one on the TV. */
export const checkAddresses: Examine = ({ party: { addresses, shownAddress } }) => {
  const shown = addresses.find(({ address }) => address === shownAddress);
  if (!shown) return found('addresses.none');
  const all = addresses.map(({ address, interfaceName }) => `${address} (${interfaceName})`).join(', ');
  const facts = { address: shown.address, interface: shown.interfaceName, all };
  const address = addressSpelling(shown.address) ?? '';
  if (address === 'localhost' || isLoopback(address)) return found('addresses.this-machine', facts);
  const isDoubtful = shown.kind === 'vpn' || shown.kind === 'virtual' || /^(169\.254\.|fe80:)/.test(address);
  return found(isDoubtful ? 'addresses.doubtful' : 'addresses.good', facts);
};
