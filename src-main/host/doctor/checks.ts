/** The checks of the join doctor, in the order of a phone's way: the address, the door, the line. */
import type { Check } from '../../../src-shared/doctor.ts';
import type { Address } from '../../../src-shared/party.ts';
import { isLoopback } from '../network/client-address.ts';
import { addressSpelling } from '../network/spelling.ts';
import { EARLY_MS, found, type Exam, type Examine } from './exam.ts';
import { readLinuxFirewall } from './firewall/linux.ts';
import { readMacFirewall } from './firewall/macos.ts';
import { readWindowsFirewall } from './firewall/windows.ts';

/** Each check gives one finding of its own part of `src-shared/doctor.ts`. */
export const CHECKS = {
  /** The addresses of this machine, and whether phones can reach the one on the TV. */
  addresses({ party: { addresses, shownAddress } }) {
    const shown = addresses.find(({ address }) => address === shownAddress);
    if (!shown) return found('addresses.none');
    const all = addresses.map(({ address, interfaceName }) => `${address} (${interfaceName})`).join(', ');
    const facts = { address: shown.address, interface: shown.interfaceName, all };
    const address = addressSpelling(shown.address) ?? '';
    if (address === 'localhost' || isLoopback(address)) return found('addresses.this-machine', facts);
    const isDoubtful =
      shown.kind === 'vpn' || shown.kind === 'virtual' || /^(169\.254\.|fe80:)/.test(address);
    return found(isDoubtful ? 'addresses.doubtful' : 'addresses.good', facts);
  },

  /**
   * Whether the party answers on the address that the TV shows, asked from this machine. Some firewalls keep a machine
   * from calling itself, so a phone that plays is better proof.
   */
  async server({ party: { shownAddress, port }, seen, answersOn }) {
    if (shownAddress === null) return found('server.no-address');
    const facts = { address: shownAddress, port };
    const answers = seen.playing > 0 || (await answersOn(shownAddress, port));
    return found(answers ? 'server.answers' : 'server.silent', facts);
  },

  /** Whether this machine's firewall lets phones in, as far as the system tells it without admin rights. */
  async firewall(exam) {
    // A device that came through is better proof than any setting.
    if (exam.seen.reached) return found('firewall.passed');
    const { party } = exam;
    const shown = party.addresses.find(({ address }) => address === party.shownAddress);
    return (await readFirewall(exam, shown)) ?? found('firewall.unread', { port: party.port });
  },

  /** Whether any other device was ever seen here, and a phone's page on it. */
  visitors({ seen }) {
    if (seen.devices > 0) return found('visitors.seen', { count: seen.devices });
    if (seen.reached) return found('visitors.knocked');
    return found(seen.openForMs < EARLY_MS ? 'visitors.too-early' : 'visitors.none');
  },

  /** A Wi-Fi that keeps its devices apart looks like this: the party answers, and nobody ever comes. */
  async isolation({ seen, party: { shownAddress, port }, answersOn }) {
    if (seen.heard) return found('isolation.none');
    if (seen.openForMs < EARLY_MS || shownAddress === null) return found('isolation.too-early');
    return found((await answersOn(shownAddress, port)) ? 'isolation.suspected' : 'isolation.too-early');
  },

  /** Requests that called this machine by a name that is not its own. */
  names({ seen }) {
    const [name] = seen.foreignNames;
    return name === undefined ? found('names.ours') : found('names.foreign', { name });
  },

  /** Browsers that insist on https, which this party cannot read: it has no certificate. */
  https({ seen: { askedByHttps } }) {
    return askedByHttps > 0 ? found('https.asked', { count: askedByHttps }) : found('https.none');
  },

  /** Whether the socket of each phone that loaded the page opened. */
  lines({ seen }) {
    if (seen.troubles.stripped > 0) return found('lines.stripped', { count: seen.troubles.stripped });
    if (seen.waiting > 0) return found('lines.waiting', { count: seen.waiting });
    return found(seen.devices > 0 ? 'lines.open' : 'lines.nobody');
  },

  /** Phones that came and were turned away. */
  door({ seen: { troubles }, party }) {
    if (party.locked && troubles.locked > 0) return found('door.locked', { count: troubles.locked });
    // An old link counts as a wrong code, too, but a wrong code is not always an old link: so this comes first.
    if (troubles['old-code'] > 0) return found('door.old-code', { count: troubles['old-code'] });
    if (troubles['wrong-code'] > 0) return found('door.wrong-code', { count: troubles['wrong-code'] });
    if (troubles.full > 0) return found('door.full', { count: troubles.full });
    if (troubles.banned > 0) return found('door.banned', { count: troubles.banned });
    return found('door.open');
  },

  /** Whether the network leads anywhere. This sends nothing, and the party needs no internet. */
  async internet({ routeAddress }) {
    return found((await routeAddress()) === null ? 'internet.none' : 'internet.route');
  },
} satisfies Record<string, Examine>;

/** macOS tells no program whether it may use the local network, so this check is made on macOS alone. */
export const checkPermission: Examine = () => found('permission.unread');

async function readFirewall(exam: Exam, shown: Address | undefined): Promise<Check | null> {
  const { system, party } = exam;
  const at = { interfaceName: shown?.interfaceName ?? '', port: party.port };
  switch (system.platform) {
    case 'win32':
      return readWindowsFirewall(system, at);
    case 'darwin':
      return readMacFirewall(system);
    case 'linux':
      return readLinuxFirewall(system, at);
    default:
      return null;
  }
}
