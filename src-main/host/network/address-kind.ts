/** Where an interface leads, as far as its name and its hardware address tell: no system says it outright. */
import type { AddressKind } from '../../../src-shared/party.ts';

/** Virtual machines, containers, and Apple's links between devices. */
const VIRTUAL =
  /^(docker|br-[\da-f]{6,}|veth|virbr|vnet|lxc|lxd|incus|cni|flannel|cali|podman|kube|vmnet|vmenet|vboxnet|bridge\d|awdl|llw|anpi|ap\d|dummy|vEthernet|VMware|VirtualBox|Hyper-V|WSL|loopback0$|Loopback Pseudo|Npcap|Bluetooth|bnep|Teredo|isatap)/i;
const VPN =
  /^(utun|tun|tap|ppp|ipsec|gif|stf|wg|tailscale|ts\d|zt|zerotier|ham\d|hamachi|nordlynx|nordvpn|proton|mullvad|surfshark|expressvpn|gpd|cscotun|cloudflare|warp|openvpn|wireguard|outline|radmin|cisco|anyconnect|fortinet|fortissl|pangp|juniper|softether|wintun|cfw|clash|meta$|singbox|v2ray)/i;
const WIFI = /^(wl|ath|ra\d|wi-?fi|wireless|airport)|^en0$|sem fio|drahtlos|sans fil|inal[aá]mbric/i;
const WIRED = /^(eth|enp|eno|ens|enx|em\d|lan|ethernet|以太网|en[1-9]|usb\d|rndis)/i;

/** Windows calls many adapters "Ethernet 3"; makers' numbers tell those of VPN programs and of virtual machines. */
const VPN_HARDWARE = /^(00:ff:|00:05:9a:3c:|02:05:85:7f:)/i;
const VIRTUAL_HARDWARE = /^(0a:00:27:|00:50:56:c0:|02:42:)/i;

/** The Wi-Fi adapter that Windows makes for its hotspot: "Local Area Connection* 2", in any language. */
const WINDOWS_HOTSPOT = /\* ?\d+$/;

/** `mac` is the hardware address, with colons. */
export function addressKind(interfaceName: string, mac: string): AddressKind {
  if (VPN.test(interfaceName) || VPN_HARDWARE.test(mac)) return 'vpn';
  if (VIRTUAL.test(interfaceName) || VIRTUAL_HARDWARE.test(mac)) return 'virtual';
  if (WIFI.test(interfaceName) || WINDOWS_HOTSPOT.test(interfaceName)) return 'wifi';
  return WIRED.test(interfaceName) ? 'wired' : 'other';
}
