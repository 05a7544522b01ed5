/** macOS: the application firewall. */
import type { Check } from '../../../../src-shared/doctor.ts';
import { found } from '../exam.ts';
import type { System } from '../run-tool.ts';

const TOOL = '/usr/libexec/ApplicationFirewall/socketfilterfw';

/** Null where it cannot be told. */
export async function readMacFirewall({ runTool, program }: System): Promise<Check | null> {
  const state = await runTool(TOOL, ['--getglobalstate']);
  const level = /\(State = (\d)\)/.exec(state ?? '')?.[1];
  if (level === undefined) return null;
  if (level === '0') return found('firewall.off');
  const all = await runTool(TOOL, ['--getblockall']);
  // Two wordings are about: "Block all ENABLED!" and "Firewall has block all state set to enabled."
  if (level === '2' || /block all.*\benabled\b/i.test(all ?? '')) return found('firewall.mac-all');
  const ours = (await runTool(TOOL, ['--getappblocked', program])) ?? '';
  if (/\bpermitted\b/.test(ours)) return found('firewall.open');
  return found(/\bis blocked\b/.test(ours) ? 'firewall.mac-blocked' : 'firewall.mac-on');
}
