/** Samples of `os.networkInterfaces()` from people's machines with Windows. */
import type { RealListing } from './listing.ts';

export const WINDOWS_LISTINGS: readonly RealListing[] = [
  {
    machine: 'Windows 11 on Wi-Fi, with WSL, Hyper-V and a corporate VPN that owns the default route',
    lines: [
      'vEthernet (Default Switch) | fe80::6d5c:9a1e:7f00:11d2/64 | 00:15:5d:61:9f:12',
      'vEthernet (Default Switch) | 172.19.96.1/20 | 00:15:5d:61:9f:12',
      'vEthernet (WSL (Hyper-V firewall)) | 172.28.176.1/20 | 00:15:5d:0b:52:c4',
      'Ethernet 3 | fe80::b1c2:85d9:67e7:de2/64 | 00:05:9a:3c:7a:00',
      'Ethernet 3 | 10.201.44.19/32 | 00:05:9a:3c:7a:00',
      'Wi-Fi | fe80::30ba:c035:45a9:4802/64 | 7c:b2:7d:7d:d5:8e',
      'Wi-Fi | 192.168.1.119/24 | 7c:b2:7d:7d:d5:8e',
      'Loopback Pseudo-Interface 1 | ::1/128',
      'Loopback Pseudo-Interface 1 | 127.0.0.1/8',
    ],
    routes: ['10.201.44.19'],
    best: '192.168.1.119',
  },
  {
    machine: 'Windows 10 on a cable, with VirtualBox and VMware',
    lines: [
      'Ethernet | 192.168.1.14/24 | 80:fa:5b:82:2e:96',
      'VirtualBox Host-Only Network | 192.168.56.1/24 | 0a:00:27:00:00:0b',
      'VMware Network Adapter VMnet1 | 192.168.78.1/24 | 00:50:56:c0:00:01',
      'VMware Network Adapter VMnet8 | 192.168.227.1/24 | 00:50:56:c0:00:08',
      'Bluetooth Network Connection | 169.254.201.7/16 | 7c:b2:7d:7d:d5:92',
      'Loopback Pseudo-Interface 1 | 127.0.0.1/8',
    ],
    routes: ['192.168.1.14'],
    best: '192.168.1.14',
  },
  {
    machine: 'Windows where VirtualBox calls its adapter "Ethernet 2"',
    lines: [
      'Ethernet 2 | 192.168.56.1/24 | 0a:00:27:00:00:10',
      'Ethernet | 192.168.0.31/24 | 80:fa:5b:82:2e:96',
    ],
    routes: [],
    best: '192.168.0.31',
  },
  {
    machine:
      'Windows whose interfaces somebody named, beside what looks like VirtualBox by its address alone',
    lines: ['Ethernet 4 | 192.168.56.1/24', 'Home - Internet | 192.168.1.6/24'],
    routes: [],
    best: '192.168.1.6',
  },
  {
    machine: 'Windows whose cable goes into a Hyper-V switch: the card itself then has no address',
    lines: [
      'vEthernet (External) | 192.168.1.23/24 | 80:fa:5b:82:2e:96',
      'vEthernet (Default Switch) | 172.27.32.1/20 | 00:15:5d:61:9f:12',
    ],
    routes: ['192.168.1.23'],
    best: '192.168.1.23',
  },
  {
    machine: 'Windows that opens its own hotspot, with no other network',
    lines: [
      'Local Area Connection* 2 | fe80::5d18:e648:e0d0:68b3/64 | 7e:b2:7d:7d:d5:8f',
      'Local Area Connection* 2 | 192.168.137.1/24 | 7e:b2:7d:7d:d5:8f',
      'Ethernet | 169.254.83.107/16 | 80:fa:5b:82:2e:96',
      'Loopback Pseudo-Interface 1 | 127.0.0.1/8',
    ],
    routes: [],
    best: '192.168.137.1',
  },
  {
    machine: 'Windows in Chinese on a cable that it shares as a hotspot: phones there reach the cable, too',
    lines: [
      '以太网 | 10.101.109.228/24 | 80:fa:5b:82:2e:96',
      'VirtualBox Host-Only Network | 192.168.56.1/24 | 0a:00:27:00:00:0b',
      '本地连接* 1 | 192.168.137.1/24 | 7e:b2:7d:7d:d5:8f',
    ],
    routes: ['10.101.109.228'],
    best: '10.101.109.228',
    after: ['192.168.137.1', '192.168.56.1'],
  },
  {
    machine: 'Windows with an OpenVPN adapter of the name "Local Area Connection"',
    lines: [
      'Local Area Connection | 10.8.0.6/30 | 00:ff:3a:91:5e:02',
      'WLAN | 192.168.178.45/24 | 7c:b2:7d:7d:d5:8e',
    ],
    routes: ['10.8.0.6'],
    best: '192.168.178.45',
  },
  {
    machine: 'Windows with Tailscale, and with a WireGuard tunnel that somebody named',
    lines: [
      'Tailscale | fd7a:115c:a1e0::9d01:4f32/128 | 00:00:00:00:00:00',
      'Tailscale | 100.101.79.50/32 | 00:00:00:00:00:00',
      'home-wg | 10.66.66.2/32 | 00:00:00:00:00:00',
      'Wi-Fi | 10.0.0.5/24 | 7c:b2:7d:7d:d5:8e',
    ],
    routes: ['10.66.66.2'],
    best: '10.0.0.5',
  },
  {
    machine: 'Windows with a proxy that makes itself a tunnel for everything',
    lines: ['Meta | 198.18.0.1/30 | 00:00:00:00:00:00', 'Wi-Fi | 192.168.31.89/24'],
    routes: ['198.18.0.1'],
    best: '192.168.31.89',
  },
  {
    machine: 'an old Windows with tunnels for IPv6',
    lines: [
      'Wireless Network Connection | 192.168.1.11/24',
      'Teredo Tunneling Pseudo-Interface | 2001:0:9d38:6ab8:1c3f:2b7a:3f57:fef4/32 | 00:00:00:00:00:00',
      'isatap.lan | fe80::5efe:192.168.1.12/128 | 00:00:00:00:00:00',
    ],
    routes: ['2001:0:9d38:6ab8:1c3f:2b7a:3f57:fef4'],
    best: '192.168.1.11',
  },
];
