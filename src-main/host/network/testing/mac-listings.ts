/** Samples of `os.networkInterfaces()` from people's machines with macOS. */
import type { RealListing } from './listing.ts';

export const MAC_LISTINGS: readonly RealListing[] = [
  {
    machine: 'macOS on Wi-Fi, with a VPN, AirDrop and a virtual machine',
    lines: [
      'lo0 | 127.0.0.1/8',
      'lo0 | ::1/128',
      'lo0 | fe80::1/64',
      'anpi0 | fe80::9c00:6ff:fe96:b/64 | 9e:00:06:96:00:0b',
      'en0 | fe80::1c66:bdd4:ddc4:669/64 | 8e:1b:06:52:66:72',
      'en0 | 192.168.18.201/24 | 8e:1b:06:52:66:72',
      'awdl0 | fe80::fc1f:c1ff:fe5f:f7f/64 | fe:1f:c1:5f:0f:7f',
      'llw0 | fe80::fc1f:c1ff:fe5f:f7f/64 | fe:1f:c1:5f:0f:7f',
      'utun0 | fe80::1d3b:4c1e:66a7:8f54/64 | 00:00:00:00:00:00',
      'utun4 | 10.8.0.2/32 | 00:00:00:00:00:00',
      'bridge100 | 192.168.64.1/24 | 8e:1b:06:52:66:64',
      'bridge100 | fd4e:3b0f:7c21:9d88::1/64 | 8e:1b:06:52:66:64',
      'vmenet0 | fe80::8c1b:6ff:fe52:6664/64 | 8e:1b:06:52:66:65',
    ],
    routes: ['10.8.0.2'],
    best: '192.168.18.201',
  },
  {
    machine: 'macOS with cable and Wi-Fi on the same network: the cable has the route',
    lines: ['en0 | 192.168.88.191/24 | 14:c2:13:ec:9f:dd', 'en6 | 192.168.88.13/24 | 00:24:27:09:06:b7'],
    routes: ['192.168.88.13'],
    best: '192.168.88.13',
    after: ['192.168.88.191'],
  },
  {
    machine: 'macOS that shares the internet of its cable over Wi-Fi: phones there reach the cable, too',
    lines: [
      'en6 | 192.168.0.13/24 | 00:24:27:09:06:b7',
      'bridge100 | 192.168.2.1/24 | 8e:1b:06:52:66:64',
      'ap1 | fe80::8c1b:6ff:fe52:6672/64 | 8e:1b:06:52:66:72',
    ],
    routes: ['192.168.0.13'],
    best: '192.168.0.13',
    after: ['192.168.2.1'],
  },
  {
    machine: 'macOS that opens a hotspot with no network of its own, and has a virtual machine',
    lines: [
      'bridge100 | 192.168.2.1/24 | 8e:1b:06:52:66:64',
      'bridge101 | 192.168.64.1/24 | 8e:1b:06:52:66:65',
    ],
    routes: [],
    best: '192.168.2.1',
  },
  {
    machine: 'macOS on the Wi-Fi of an iPhone',
    lines: ['en0 | 172.20.10.2/28 | 8e:1b:06:52:66:72', 'utun3 | 100.90.1.7/32 | 00:00:00:00:00:00'],
    routes: ['172.20.10.2'],
    best: '172.20.10.2',
  },
  {
    machine: 'macOS on Wi-Fi that takes its internet from an iPhone by USB',
    lines: ['en0 | 192.168.3.227/24 | 8c:85:90:90:6d:26', 'en5 | 172.20.10.4/28 | 3a:89:2c:52:71:a1'],
    routes: ['172.20.10.4'],
    best: '192.168.3.227',
    after: ['172.20.10.4'],
  },
  {
    machine: 'macOS with a Node that says no hardware address at all',
    lines: [
      'en0 | fe80::cd5:8b0a:d35:1fc5/64 | 00:00:00:00:00:00',
      'en0 | 192.168.88.191/24 | 00:00:00:00:00:00',
      'awdl0 | fe80::142f:dff:fef6:7fa6/64 | 00:00:00:00:00:00',
    ],
    routes: ['192.168.88.191'],
    best: '192.168.88.191',
  },
];
