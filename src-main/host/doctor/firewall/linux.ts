/** Linux: ufw, firewalld and nftables, read as far as an ordinary account may. */
import type { Check } from '../../../../src-shared/doctor.ts';
import { found } from '../exam.ts';
import type { System } from '../run-tool.ts';
import { includesPort, readNftables } from './nftables.ts';

export type FirewallPlace = { interfaceName: string; port: number };

/** Null where it cannot be told. */
export async function readLinuxFirewall(system: System, at: FirewallPlace): Promise<Check | null> {
  return (await readUfw(system, at)) ?? (await readFirewalld(system, at)) ?? readRules(system, at);
}

/** Its switch is for everybody to read, its rules are for root; null where it is off. */
async function readUfw({ readText, runTool }: System, { port }: FirewallPlace): Promise<Check | null> {
  const settings = await readText('/etc/ufw/ufw.conf');
  if (!settings || !/^\s*ENABLED\s*=\s*"?yes"?\s*$/im.test(settings)) return null;
  const status = await runTool('ufw', ['status']);
  return found(status && ufwAllows(status, port) ? 'firewall.open' : 'firewall.ufw', { port });
}

/** Lines such as `7278/tcp  ALLOW  Anywhere`. */
export function ufwAllows(status: string, port: number): boolean {
  return status.split('\n').some((line) => {
    const [, ports = '', protocol = 'tcp'] = /^([\d:,]+)(?:\/(\w+))?\s.*\bALLOW\b/.exec(line.trim()) ?? [];
    return protocol === 'tcp' && ports.split(',').some((one) => includesPort(one, port));
  });
}

/** Null where it does not run or does not answer. */
async function readFirewalld({ runTool }: System, at: FirewallPlace): Promise<Check | null> {
  if ((await runTool('firewall-cmd', ['--state']))?.trim() !== 'running') return null;
  const ofInterface = await runTool('firewall-cmd', [`--get-zone-of-interface=${at.interfaceName}`]);
  const zone = (ofInterface ?? (await runTool('firewall-cmd', ['--get-default-zone'])))?.trim();
  if (!zone) return null;
  const listing = await runTool('firewall-cmd', [`--zone=${zone}`, '--list-all']);
  if (listing === null) return null;
  const isOpen = zoneAllows(listing, at.port);
  return found(isOpen ? 'firewall.open' : 'firewall.firewalld', { port: at.port, zone });
}

/** Reads what `firewall-cmd --list-all` says of one zone. */
export function zoneAllows(listing: string, port: number): boolean {
  if (/^\s*target: ACCEPT\s*$/m.test(listing)) return true;
  const ports = /^\s*ports: *(.*)$/m.exec(listing)?.[1] ?? '';
  return ports.split(/\s+/).some((one) => {
    const [range = '', protocol] = one.split('/');
    return protocol === 'tcp' && includesPort(range, port);
  });
}

/** The rules themselves, which only root may see; without them it counts whether something loads any. */
async function readRules({ runTool }: System, { port }: FirewallPlace): Promise<Check | null> {
  const rules = await runTool('nft', ['list', 'ruleset']);
  if (rules !== null) {
    const verdict = readNftables(rules, port);
    return verdict === null ? null : found(`firewall.${verdict}`, { port });
  }
  // Not `is-active`: that one fails where the answer is no.
  for (const service of ['ufw', 'firewalld', 'nftables', 'iptables', 'netfilter-persistent']) {
    const state = await runTool('systemctl', ['show', '--property=ActiveState', '--value', service]);
    if (state === null || state.trim() === 'active') return null;
  }
  return found('firewall.off', { port });
}
