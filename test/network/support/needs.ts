/** The needs of these tests of the machine; where one is missing they are skipped, and say why. */
import { spawnSync } from 'node:child_process';

const TOOLS = ['ip', 'python3', 'unshare', 'nsenter'];
const AVAHI = ['avahi-daemon', 'avahi-browse', 'avahi-resolve', 'dbus-daemon'];

/** Why there can be no LAN of namespaces here, or null. */
export function missingForLan(): string | null {
  if (process.platform !== 'linux') return 'network namespaces are of Linux';
  if (process.getuid?.() !== 0) return 'only root may make network namespaces';
  const missing = TOOLS.filter((tool) => !isThere(tool));
  if (missing.length > 0) return `missing: ${missing.join(', ')}`;
  return mayMakeLan() ? null : 'this kernel refuses network namespaces or virtual cables';
}

/** The same with Avahi beside it. */
export function missingForAvahi(): string | null {
  const missing = AVAHI.filter((tool) => !isThere(tool));
  return missingForLan() ?? (missing.length > 0 ? `missing: ${missing.join(', ')}` : null);
}

function isThere(tool: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
}

function mayMakeLan(): boolean {
  const name = `partyline-try-${process.pid}`;
  const isMade = spawnSync('ip', ['netns', 'add', name]).status === 0;
  const hasCable =
    isMade &&
    spawnSync('ip', ['-n', name, 'link', 'add', 'try0', 'type', 'veth', 'peer', 'name', 'try1']).status === 0;
  spawnSync('ip', ['netns', 'del', name]);
  return hasCable;
}
