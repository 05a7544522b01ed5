/** The command line's words for each finding of the join doctor; the TV has words of its own. */
import type { Check, CheckState, DoctorReport, Finding } from '../../src-shared/doctor.ts';

/** The finding, and what to do about it; `{places}` are filled from the finding's facts. */
const SENTENCES: Record<Finding, readonly [says: string, todo?: string]> = {
  'addresses.good': ['The TV shows {address} ({interface}). There are: {all}.'],
  'addresses.doubtful': [
    'The TV shows {address} ({interface}), which belongs to a VPN, a virtual machine or no network at all.',
    'Switch the VPN off, or choose another address in the menu of the TV. There are: {all}.',
  ],
  'addresses.this-machine': [
    'The party listens on {address}, which only this machine can reach.',
    'Start it without --host, so that it listens on every address.',
  ],
  'addresses.none': [
    'This machine has no network that phones could reach.',
    'Join a Wi-Fi or open a hotspot, and bring the phones onto the same one.',
  ],
  'server.answers': ['The party answers at http://{address}:{port}.'],
  'server.silent': [
    'The party does not answer at http://{address}:{port}, not even to this machine.',
    'Look for a security program that stops it, or wait until the network has settled, and start again.',
  ],
  'server.no-address': ['There is no address to ask yet.', 'Bring this machine onto a network first.'],
  'visitors.seen': ['Other devices that have come to the door: {count}.'],
  'visitors.too-early': [
    'No other device has come to the door yet.',
    'Scan the code with one phone, then ask again while the party is on.',
  ],
  'visitors.none': [
    'No other device has come to the door.',
    'On the phone: mobile data and VPN off, onto the same Wi-Fi as this machine (not the guests’), scan again.',
  ],
  'visitors.knocked': [
    'Another device has come to the door, but none has opened the page yet.',
    'Scan the code with a phone, or type the address just as the TV shows it.',
  ],
  'isolation.none': ['The network lets devices reach one another.'],
  'isolation.too-early': ['Too early to say whether the Wi-Fi keeps devices apart.'],
  'isolation.suspected': [
    'The party answers and nobody comes: the Wi-Fi may keep its devices apart, as in hotels and offices.',
    'Use another Wi-Fi, or open a hotspot on this machine or a phone and bring everybody onto it.',
  ],
  'lines.open': ['Every phone that loaded the page has opened its line.'],
  'lines.nobody': ['No phone has loaded the page yet.'],
  'lines.waiting': [
    'Phones that loaded the page and opened no line: {count}.',
    'On that phone: VPN, data saver and content blocker off, reload, or try another browser.',
  ],
  'lines.stripped': [
    'A proxy on the way takes the WebSocket out of the requests of {count} device(s).',
    'On that phone: proxy, VPN and data saver off for this Wi-Fi, then reload.',
  ],
  'door.open': ['Nobody was turned away.'],
  'door.wrong-code': ['Phones that said a wrong code: {count}.', 'The right one is on the TV.'],
  'door.old-code': [
    'Phones that came with the code of another evening: {count}.',
    'Scan the code that is on the TV now, not a picture or a bookmark of it.',
  ],
  'door.locked': [
    'The party is locked, and phones have knocked: {count}.',
    'Unlock it in the menu of the TV.',
  ],
  'door.full': [
    'The party is full, and phones have knocked: {count}.',
    'Send somebody home who has left: in the list of players on the TV.',
  ],
  'door.banned': ['Only phones that were banned were turned away: {count}.'],
  'names.ours': ['Everybody calls this machine by its own names.'],
  'names.foreign': [
    'Somebody asked this machine for “{name}”, which it is not.',
    'Type the address as the TV shows it, with http:// in front.',
  ],
  'https.none': ['Nobody asks for the party by https.'],
  'https.asked': [
    'Browsers that insist on https, which a party on a home network cannot speak: {count}.',
    'Type http:// in front of the address, or scan the code. If the browser warns, choose to go on by http.',
  ],
  'firewall.passed': ['Other devices have come through: no firewall is in the way.'],
  'firewall.off': ['No firewall of this system is on.'],
  'firewall.open': ['The firewall of this system lets the party in.'],
  'firewall.ufw': [
    'The firewall ufw is on, and its rules are for administrators to read.',
    'Let the party in: sudo ufw allow {port}/tcp',
  ],
  'firewall.firewalld': [
    'The firewall firewalld (zone {zone}) shuts port {port}.',
    'Let the party in: sudo firewall-cmd --zone={zone} --add-port={port}/tcp',
  ],
  'firewall.nftables': [
    'The rules of nftables drop what comes to port {port}.',
    'Add a rule that accepts tcp dport {port} to the input chain.',
  ],
  'firewall.windows-blocked': [
    'The Windows firewall blocks this program.',
    'Windows Security, Firewall, Allow an app: tick this program for private networks.',
  ],
  'firewall.windows-public': [
    'Windows takes this network for a public one, and has no rule that lets this program in.',
    'Settings, Network, your Wi-Fi: make it a private network. Say Allow if Windows asks.',
  ],
  'firewall.windows-private': [
    'The Windows firewall has no rule yet that lets this program in.',
    'Say Allow when Windows asks, or: Windows Security, Firewall, Allow an app.',
  ],
  'firewall.mac-all': [
    'The firewall of this Mac blocks everything that comes in.',
    'System Settings, Network, Firewall, Options: switch “Block all incoming connections” off.',
  ],
  'firewall.mac-blocked': [
    'The firewall of this Mac blocks this program.',
    'System Settings, Network, Firewall, Options: allow incoming connections for it.',
  ],
  'firewall.mac-on': [
    'The firewall of this Mac is on and does not know this program yet.',
    'Say Allow when macOS asks.',
  ],
  'firewall.unread': [
    'The system does not tell what its firewall does.',
    'If nobody gets in: let tcp port {port} in, or switch the firewall off for a minute to see.',
  ],
  'permission.unread': [
    'macOS does not tell whether this program may use the local network.',
    'System Settings, Privacy & Security, Local Network. Only the name ending in .local needs it.',
  ],
  'internet.route': ['The network leads on. The party itself needs no internet.'],
  'internet.none': ['No internet here, and none is needed: phones may say so and should stay connected.'],
};

const MARKS: Record<CheckState, string> = { well: 'ok', look: 'look', bad: 'BAD', 'cannot-tell': '?' };

/** The whole report, a line or two for each check. */
export function reportText({ checks, verdict }: DoctorReport): string {
  const ends: Record<CheckState, string> = {
    well: 'Phones should get in.',
    look: 'Phones may have trouble: see “look”.',
    bad: 'Phones cannot get in: see “BAD”.',
    'cannot-tell': 'It cannot be told whether phones get in.',
  };
  return [...checks.map(checkText), '', ends[verdict]].join('\n');
}

function checkText({ state, finding, facts }: Check): string {
  const [says, todo] = SENTENCES[finding];
  const lines = [`${MARKS[state].padEnd(5)} ${says}`, ...(todo === undefined ? [] : [`      ${todo}`])];
  return lines.join('\n').replace(/\{(\w+)\}/g, (_place, name: string) => String(facts[name] ?? '?'));
}
