/** One examination for each thing that the doctor can find. */
import type { Finding } from '../../../../src-shared/doctor.ts';
import { sampleExam, sampleSystem, WIFI, type Change } from './exams.ts';

const nobody = { devices: 0, loaded: 0, reached: false, heard: false };
const windows = (category: string, rules: object[]) => ({
  seen: nobody,
  system: sampleSystem(
    {
      'powershell.exe': JSON.stringify({
        networks: [{ alias: 'wlan0', category }],
        profiles: [{ name: category, enabled: 'True' }],
        rules,
      }),
    },
    { platform: 'win32' },
  ),
});
const mac = (says: Record<string, string>) => ({
  seen: nobody,
  system: sampleSystem(
    Object.fromEntries(
      Object.entries(says).map(([option, text]) => [
        `/usr/libexec/ApplicationFirewall/socketfilterfw ${option}`,
        text,
      ]),
    ),
    { platform: 'darwin' },
  ),
});
const on = {
  '--getglobalstate': 'Firewall is enabled. (State = 1)\n',
  '--getblockall': 'Block all DISABLED!\n',
};

const CHANGES: Record<Finding, Change> = {
  'addresses.good': {},
  'addresses.doubtful': { party: { addresses: [{ ...WIFI, interfaceName: 'tun0', kind: 'vpn' }] } },
  'addresses.this-machine': {
    party: { addresses: [{ ...WIFI, address: '127.0.0.1', kind: 'other' }], shownAddress: '127.0.0.1' },
  },
  'addresses.none': { party: { addresses: [], shownAddress: null } },
  'server.answers': { answers: false, seen: { playing: 1 } },
  'server.silent': { answers: false },
  'server.no-address': { party: { addresses: [], shownAddress: null } },
  'visitors.seen': {},
  'visitors.too-early': { seen: { ...nobody, openForMs: 59_000 } },
  'visitors.none': { seen: nobody },
  'visitors.knocked': { seen: { ...nobody, reached: true } },
  'isolation.none': {},
  'isolation.too-early': { seen: { ...nobody, openForMs: 59_000 } },
  'isolation.suspected': { seen: nobody },
  'lines.open': {},
  'lines.nobody': { seen: nobody },
  'lines.waiting': { seen: { waiting: 1 } },
  'lines.stripped': { troubles: { stripped: 1 } },
  'door.open': {},
  'door.wrong-code': { troubles: { 'wrong-code': 2 } },
  'door.old-code': { troubles: { 'old-code': 1 } },
  'door.locked': { party: { locked: true }, troubles: { locked: 1 } },
  'door.full': { troubles: { full: 1 } },
  'door.banned': { troubles: { banned: 1 } },
  'names.ours': {},
  'names.foreign': { seen: { foreignNames: ['party.example'] } },
  'https.none': {},
  'https.asked': { seen: { askedByHttps: 1 } },
  'firewall.passed': {},
  'firewall.off': mac({ '--getglobalstate': 'Firewall is disabled. (State = 0)\n' }),
  'firewall.open': windows('Private', [{ action: 'Allow', profile: 'Private' }]),
  'firewall.ufw': {
    seen: nobody,
    system: { readText: (file) => Promise.resolve(file === '/etc/ufw/ufw.conf' ? 'ENABLED=yes\n' : null) },
  },
  'firewall.firewalld': {
    seen: nobody,
    system: sampleSystem({
      'firewall-cmd --state': 'running\n',
      'firewall-cmd --get-zone-of-interface=wlan0': 'public\n',
      'firewall-cmd --zone=public --list-all': 'public (active)\n  target: default\n  ports: \n',
    }),
  },
  'firewall.nftables': {
    seen: nobody,
    system: sampleSystem({
      'nft list ruleset':
        'table inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t}\n}\n',
    }),
  },
  'firewall.windows-blocked': windows('Private', [{ action: 'Block', profile: 'Any' }]),
  'firewall.windows-public': windows('Public', []),
  'firewall.windows-private': windows('Private', []),
  'firewall.mac-all': mac({ ...on, '--getblockall': 'Firewall has block all state set to enabled.\n' }),
  'firewall.mac-blocked': mac({
    ...on,
    '--getappblocked': 'Incoming connection to the application is blocked\n',
  }),
  'firewall.mac-on': mac({ ...on, '--getappblocked': 'The application is not part of the firewall\n' }),
  'firewall.unread': { seen: nobody },
  'permission.unread': { system: { platform: 'darwin' } },
  'internet.route': {},
  'internet.none': { route: null },
};

export const EVERY_FINDING = Object.entries(CHANGES).map(
  ([finding, change]) => [finding as Finding, sampleExam(change)] as const,
);
