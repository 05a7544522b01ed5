import { expect, test, vi } from 'vitest';
import type { Address } from '../../../../src-shared/party.ts';
import { sampleSystem, WIFI } from '../testing/exams.ts';
import { parseIpconfig, parseIw, parseIwgetid, parseNetsh, parseNetworksetup, parseNmcli } from './parse.ts';
import { readWifiName } from './read-wifi-name.ts';
import { watchWifiName } from './watch-wifi-name.ts';

test.each([
  ['the one that is active', 'no:wlan0:Vizinho\nyes:wlan0:Casa\n', 'Casa'],
  ['of this interface', 'yes:wlan1:Sala\nyes:wlan0:Casa\n', 'Casa'],
  ['colons and backslashes', 'yes:wlan0:Caf\\:é \\\\ 5G\n', 'Café'.replace('fé', 'f:é \\ 5G')],
  ['a hidden name', 'yes:wlan0:\n', null],
  ['an empty field', 'yes:wlan0:--\n', null],
  ['none', 'no:wlan0:Vizinho\n', null],
])('nmcli, %s', (_what, output, name) => {
  expect(parseNmcli(output, 'wlan0')).toBe(name);
});

test.each([
  ['Connected to 00:11:22:33:44:55 (on wlan0)\n\tSSID: Home\n\tfreq: 2412\n\tRX: 26010 bytes\n', 'Home'],
  ['Connected to 00:11:22:33:44:55 (on wlan0)\n\tSSID: Caf\\xc3\\xa9 \\\\o/\n', 'Café \\o/'],
  ['Not connected.\n', null],
])('iw: %j', (output, name) => {
  expect(parseIw(output)).toBe(name);
});

test('iwgetid says the name alone, spaces at its ends included', () => {
  expect(parseIwgetid(' Casa \n')).toBe(' Casa ');
  expect(parseIwgetid('\n')).toBeNull();
});

const SUMMARY = `<dictionary> {
  BSSID : <redacted>
  ConnectionID : 49
  IPv4 : <array> {
    0 : <dictionary> {
      DHCP : <dictionary> {
        Packet : op = BOOTREPLY
htype = 1
SSID : not the real one
        State : BOUND
      }
      Router : 10.49.160.1
    }
  }
  InterfaceType : WiFi
  LinkStatusActive : TRUE
  SSID : Cafe Guest
  Security : WPA2_PSK
}
`;

test.each([
  ['says it', SUMMARY, 'Cafe Guest'],
  ['keeps it to itself', SUMMARY.replace('Cafe Guest', '<redacted>'), null],
  ['has only a cable', SUMMARY.replace('  SSID : Cafe Guest\n', ''), null],
])('ipconfig getsummary that %s', (_what, output, name) => {
  expect(parseIpconfig(output)).toBe(name);
});

test.each([
  ['Current Wi-Fi Network: Casa 5G\n', 'Casa 5G'],
  ['You are not associated with an AirPort network.\n', null],
])('networksetup: %j', (output, name) => {
  expect(parseNetworksetup(output)).toBe(name);
});

const netsh = (labels: readonly string[], values: readonly string[]) =>
  `\r\n${labels[0]}\r\n\r\n${labels
    .slice(1)
    .map((label, index) => `    ${label.padEnd(23)}: ${values[index]}\r\n`)
    .join('')}\r\n`;
const values = (name: string, ssid: string) => [
  name,
  'Intel(R) Wi-Fi 6 AX201',
  'connected',
  ssid,
  'aa:bb:cc:dd:ee:ff',
  ssid,
];

test.each([
  [
    'English',
    ['There is 1 interface on the system:', 'Name', 'Description', 'State', 'SSID', 'BSSID', 'Profile'],
    'Wi-Fi',
  ],
  [
    'Portuguese',
    ['Há 1 interface no sistema:', 'Nome', 'Descrição', 'Estado', 'SSID', 'AP BSSID', 'Perfil'],
    'Wi-Fi',
  ],
  [
    'French',
    ['Il existe 1 interface sur le système :', 'Nom', 'Description', 'État', 'SSID', 'BSSID', 'Profil'],
    'Wi-Fi',
  ],
  [
    'German',
    [
      'Es ist 1 Schnittstelle auf dem System vorhanden:',
      'Name',
      'Beschreibung',
      'Status',
      'SSID',
      'BSSID',
      'Profil',
    ],
    'WLAN',
  ],
  ['Chinese', ['系统上有 1 个接口:', '名称', '说明', '状态', 'SSID', 'BSSID', '配置文件'], 'WLAN'],
  [
    'Japanese',
    ['システムに 1 インターフェイスがあります:', '名前', '説明', '状態', 'SSID', 'BSSID', 'プロファイル'],
    'Wi-Fi',
  ],
])('netsh in %s', (_language, labels, adapter) => {
  expect(parseNetsh(netsh(labels, values(adapter, 'Casa: 5G')), adapter)).toBe('Casa: 5G');
  expect(parseNetsh(netsh(labels, values(adapter, 'Casa')), 'Ethernet')).toBeNull();
});

test('netsh with two adapters, the second without a network, and with the location switched off', () => {
  const labels = [
    'There are 2 interfaces on the system:',
    'Name',
    'Description',
    'State',
    'SSID',
    'BSSID',
    'Profile',
  ];
  const two = `${netsh(labels, values('Wi-Fi', 'Casa'))}    Name                   : Wi-Fi 2\r\n    State                  : disconnected\r\n`;
  expect(parseNetsh(two, 'Wi-Fi')).toBe('Casa');
  expect(parseNetsh(two, 'Wi-Fi 2')).toBeNull();
  const denied =
    'There is 1 interface on the system:\r\nNetwork shell commands need location permission to access WLAN information.\r\n';
  expect(parseNetsh(denied, 'Wi-Fi')).toBeNull();
});

test.each<[NodeJS.Platform, Record<string, string>, string | null]>([
  ['linux', { 'nmcli -t': 'yes:wlan0:Casa\n', 'iw dev': '\tSSID: Other\n' }, 'Casa'],
  ['linux', { 'iw dev wlan0 link': '\tSSID: Casa\n' }, 'Casa'],
  ['linux', { 'nmcli -t': '\n', 'iwgetid wlan0 --raw': 'Casa\n' }, 'Casa'],
  ['darwin', { 'ipconfig getsummary wlan0': SUMMARY }, 'Cafe Guest'],
  [
    'win32',
    { 'cmd.exe /d /c': netsh(['x:', 'Name', 'A', 'B', 'SSID', 'C', 'D'], values('wlan0', 'Casa')) },
    'Casa',
  ],
  ['linux', {}, null],
  ['freebsd', {}, null],
])('on %s the first tool that knows the name tells it: %j', async (platform, says, name) => {
  expect(await readWifiName(sampleSystem(says, { platform }), 'wlan0')).toBe(name);
});

test('the name follows the address that is shown, and is gone at once when that is no Wi-Fi', async () => {
  let shown: Address | undefined = WIFI;
  const told: (string | null)[] = [];
  const watch = watchWifiName({
    system: sampleSystem({ 'iw dev wlan0 link': '\tSSID: Casa\n', 'iw dev wlan1 link': '\tSSID: Sala\n' }),
    shown: () => shown,
  });
  watch.onChange = (name) => told.push(name);
  watch.readNow();
  await vi.waitFor(() => expect(watch.name).toBe('Casa'));
  shown = { ...WIFI, interfaceName: 'eth0', kind: 'wired' };
  watch.readNow();
  expect(watch.name).toBeNull();
  shown = { ...WIFI, interfaceName: 'wlan1' };
  watch.readNow();
  await vi.waitFor(() => expect(watch.name).toBe('Sala'));
  expect(told).toEqual(['Casa', null, 'Sala']);
  watch.close();
});

test('an answer that comes after the network has changed is not believed', async () => {
  let shown = WIFI;
  const answers = new Map<string, (output: string) => void>();
  const watch = watchWifiName({
    system: {
      platform: 'darwin',
      runTool: (_command, args) => new Promise((resolve) => answers.set(args.join(' '), resolve)),
    },
    shown: () => shown,
  });
  watch.readNow();
  shown = { ...WIFI, interfaceName: 'en1' };
  watch.readNow();
  answers.get('getsummary en1')?.(SUMMARY);
  await vi.waitFor(() => expect(watch.name).toBe('Cafe Guest'));
  answers.get('getsummary wlan0')?.(SUMMARY.replace('Cafe Guest', 'Old'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(watch.name).toBe('Cafe Guest');
  watch.close();
});
