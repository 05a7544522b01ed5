import { expect, test } from 'vitest';
import { sampleSystem } from '../testing/exams.ts';
import { readLinuxFirewall, ufwAllows, zoneAllows } from './linux.ts';
import { readMacFirewall } from './macos.ts';
import { includesPort, readNftables } from './nftables.ts';
import { readWindowsFirewall } from './windows.ts';

const AT = { interfaceName: 'wlan0', port: 7278 };

test.each([
  ['7278', true],
  ['7277', false],
  ['7000-8000', true],
  ['7000:8000', true],
  ['8000-9000', false],
  ['http', false],
  ['', false],
])('the port is among %s: %s', (listed, isIn) => {
  expect(includesPort(listed, 7278)).toBe(isIn);
});

/** Fedora's own default opens everything above 1024. */
const FEDORA = `FedoraWorkstation (default, active)
  target: default
  ingress-priority: 0
  egress-priority: 0
  icmp-block-inversion: no
  interfaces: wlp2s0
  sources: 
  services: dhcpv6-client samba-client ssh
  ports: 1025-65535/udp 1025-65535/tcp
  protocols: 
  forward: yes
  masquerade: no
  forward-ports: 
  source-ports: 
  icmp-blocks: 
  rich rules: 
`;

test.each([
  ['a range', FEDORA, true],
  ['udp alone', FEDORA.replace(' 1025-65535/tcp', ''), false],
  ['no ports', FEDORA.replace('1025-65535/udp 1025-65535/tcp', ''), false],
  [
    'other source ports',
    FEDORA.replace(/ports: 1025.*/, 'ports: ').replace('source-ports: ', 'source-ports: 7278/tcp'),
    false,
  ],
  [
    'a trusting zone',
    FEDORA.replace('target: default', 'target: ACCEPT').replace(/ports: 1025.*/, 'ports: '),
    true,
  ],
])('firewalld with %s', (_what, listing, isOpen) => {
  expect(zoneAllows(listing, 7278)).toBe(isOpen);
});

const UFW = `Status: active

To                         Action      From
--                         ------      ----
22/tcp                     ALLOW       Anywhere
7000:7999/tcp              ALLOW       192.168.0.0/16
7278/udp                   ALLOW       Anywhere
7278/tcp (v6)              ALLOW       Anywhere (v6)
`;

test.each([
  ['a range', UFW, true],
  ['udp and IPv4 shut', UFW.replace('7000:7999', '9000:9999').replace(/^7278\/tcp.*$/m, ''), false],
  ['the port denied', 'Status: active\n7278/tcp    DENY    Anywhere\n', false],
])('ufw with %s', (_what, status, isOpen) => {
  expect(ufwAllows(status, 7278)).toBe(isOpen);
});

const chain = (policy: string, ...rules: string[]) =>
  `table inet filter {\n\tset banned {\n\t\ttype ipv4_addr\n\t}\n\tchain input {\n\t\ttype filter hook input priority filter; policy ${policy};\n\t\t${rules.join('\n\t\t')}\n\t}\n\n\tchain forward {\n\t\ttype filter hook forward priority filter; policy drop;\n\t}\n}\n`;

test.each([
  ['no rules at all', '', 'off'],
  ['an input chain that accepts', chain('accept'), 'off'],
  [
    'a policy that drops',
    chain('drop', 'ct state established,related accept', 'iif "lo" accept', 'tcp dport 22 accept'),
    'nftables',
  ],
  ['the port in a set', chain('drop', 'tcp dport { 22, 7000-8000 } ct state new accept'), 'open'],
  ['the port alone', chain('drop', 'tcp dport 7278 counter packets 0 bytes 0 accept'), 'open'],
  [
    'a drop at the end',
    chain('accept', 'tcp dport 22 accept', 'counter packets 9 bytes 300 drop'),
    'nftables',
  ],
  ['everything accepted', chain('drop', 'accept'), 'open'],
  ['jumps to other chains', chain('drop', 'jump ufw-before-input'), null],
  ['somebody banned', chain('accept', 'ip saddr @banned drop'), null],
  [
    'one address refused',
    chain(
      'accept',
      'ip saddr 10.0.0.9 drop',
      'tcp dport 25 reject',
      'ct state invalid drop',
      'tcp dport 80 accept',
    ),
    null,
  ],
])('nftables with %s', (_what, rules, verdict) => {
  expect(readNftables(rules, 7278)).toBe(verdict);
});

const stopped = { 'systemctl show --property=ActiveState --value': 'inactive\n' };

test.each<[string, Parameters<typeof sampleSystem>, string | null]>([
  ['nothing that tells', [{}], null],
  ['every service stopped', [stopped], 'firewall.off'],
  [
    'nftables running behind closed doors',
    [{ ...stopped, 'systemctl show --property=ActiveState --value nftables': 'active\n' }],
    null,
  ],
  [
    'ufw off',
    [stopped, { readText: () => Promise.resolve('# /etc/ufw/ufw.conf\nENABLED=no\nLOGLEVEL=low\n') }],
    'firewall.off',
  ],
  ['ufw on, rules hidden', [stopped, { readText: () => Promise.resolve('ENABLED=yes\n') }], 'firewall.ufw'],
  [
    'firewalld in its default zone',
    [
      {
        'firewall-cmd --state': 'running\n',
        'firewall-cmd --get-default-zone': 'FedoraWorkstation\n',
        'firewall-cmd --zone=FedoraWorkstation --list-all': FEDORA,
      },
    ],
    'firewall.open',
  ],
  ['firewalld that tells nothing more', [{ 'firewall-cmd --state': 'running\n' }], null],
])('Linux with %s', async (_what, system, finding) => {
  expect((await readLinuxFirewall(sampleSystem(...system), AT))?.finding ?? null).toBe(finding);
});

test('ufw whose rules may be read lets in, or is to be looked at', async () => {
  const readText = () => Promise.resolve('ENABLED=yes\n');
  const allowing = sampleSystem({ 'ufw status': UFW }, { readText });
  expect((await readLinuxFirewall(allowing, AT))?.finding).toBe('firewall.open');
});

const mac = (says: Record<string, string>) =>
  readMacFirewall(
    sampleSystem(
      Object.fromEntries(
        Object.entries(says).map(([option, text]) => [
          `/usr/libexec/ApplicationFirewall/socketfilterfw ${option}`,
          text,
        ]),
      ),
      { platform: 'darwin' },
    ),
  );
const enabled = { '--getglobalstate': 'Firewall is enabled. (State = 1) \n' };

test.each([
  ['off', { '--getglobalstate': 'Firewall is disabled. (State = 0)\n' }, 'firewall.off'],
  [
    'for all but the essential',
    { '--getglobalstate': 'Firewall is blocking all non-essential incoming connections. (State = 2)\n' },
    'firewall.mac-all',
  ],
  ['blocking all, older words', { ...enabled, '--getblockall': 'Block all ENABLED! \n' }, 'firewall.mac-all'],
  [
    'blocking all, newer words',
    { ...enabled, '--getblockall': 'Firewall has block all state set to enabled.\n' },
    'firewall.mac-all',
  ],
  [
    'not blocking all',
    { ...enabled, '--getblockall': 'Firewall has block all state set to disabled.\n' },
    'firewall.mac-on',
  ],
  [
    'with us allowed',
    {
      ...enabled,
      '--getappblocked /opt/Partyline/partyline': 'Incoming connection to the application is permitted\n',
    },
    'firewall.open',
  ],
  [
    'with us blocked',
    {
      ...enabled,
      '--getappblocked /opt/Partyline/partyline': 'Incoming connection to the application is blocked\n',
    },
    'firewall.mac-blocked',
  ],
  ['unknown', { '--getglobalstate': 'garbage\n' }, null],
  ['missing', {}, null],
])('the firewall of a Mac that is %s', async (_what, says, finding) => {
  expect((await mac(says))?.finding ?? null).toBe(finding);
});

const windows = (answer: object | string) =>
  readWindowsFirewall(
    sampleSystem({ 'powershell.exe': typeof answer === 'string' ? answer : JSON.stringify(answer) }),
    { interfaceName: 'WLAN' },
  );
const PROFILES = ['Domain', 'Private', 'Public'].map((name) => ({ name, enabled: 'True' }));
const network = (category: string, alias = 'WLAN') => ({ alias, category });
const rule = (action: string, profile: string) => ({ action, profile });

test.each([
  ['public, no rule', [network('Public')], [], 'firewall.windows-public'],
  ['private, no rule', [network('Private')], [], 'firewall.windows-private'],
  [
    'public, a rule for private alone',
    [network('Public')],
    [rule('Allow', 'Private')],
    'firewall.windows-public',
  ],
  ['public, a rule for both', [network('Public')], [rule('Allow', 'Private, Public')], 'firewall.open'],
  ['a company network', [network('DomainAuthenticated')], [rule('Allow', 'Domain')], 'firewall.open'],
  [
    'allowed and blocked',
    [network('Private')],
    [rule('Allow', 'Any'), rule('Block', 'Private')],
    'firewall.windows-blocked',
  ],
  ['two networks', [network('Public', 'Ethernet'), network('Private')], [], 'firewall.windows-private'],
  ['a network of another interface alone', [network('Private', 'Ethernet')], [], null],
  ['no network', [], [], null],
])('Windows: %s', async (_what, networks, rules, finding) => {
  expect((await windows({ networks, profiles: PROFILES, rules }))?.finding ?? null).toBe(finding);
});

test('Windows with the firewall off for this profile, and with an unreadable answer', async () => {
  const profiles = [{ name: 'Private', enabled: 'False' }];
  expect((await windows({ networks: [network('Private')], profiles, rules: [] }))?.finding).toBe(
    'firewall.off',
  );
  expect(await windows('Get-NetConnectionProfile : Access denied')).toBeNull();
});
