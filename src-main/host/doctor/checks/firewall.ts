import type { Check } from '../../../../src-shared/doctor.ts';
import type { Address } from '../../../../src-shared/party.ts';
import { found, type Exam, type Examine } from '../exam.ts';
import { readLinuxFirewall } from '../firewall/linux.ts';
import { readMacFirewall } from '../firewall/macos.ts';
import { readWindowsFirewall } from '../firewall/windows.ts';

/** Whether this machine's firewall lets phones in, as far as the system tells it without admin rights. */
export const checkFirewall: Examine = async (exam) => {
  // Who has come through is a better proof than any setting.
  if (exam.seen.reached) return found('firewall.passed');
  const { party } = exam;
  const shown = party.addresses.find(({ address }) => address === party.shownAddress);
  return (await readFirewall(exam, shown)) ?? found('firewall.unread', { port: exam.party.port });
};

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
