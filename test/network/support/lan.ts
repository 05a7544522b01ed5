/**
 * A room's network on one machine: stations in network namespaces, each with one interface `wlan0`, and an access
 * point between them. Nothing outside its own namespaces is touched.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { Air } from './air.ts';

export type LanOptions = {
  /** Names of the stations; the first is the laptop, 192.168.77.2, the others .101 and up. */
  stations: readonly string[];
  /** `cable` is a switch of the kernel; `air` an access point that delays and loses. */
  through: 'cable' | 'air';
  /** Which addresses they have; IPv6 ones are fd00:77::2 and fd00:77::101 and up. */
  families?: 'both' | 'ipv6';
};

/** Namespaces of this file's LANs begin so; the number is the process that made them. */
const PREFIX = 'partyline-lan';
const NET = '192.168.77';
const NET6 = 'fd00:77::';

let made = 0;

export class Lan {
  readonly #name: string;
  readonly #stations: readonly string[];
  readonly #air: Air | null;

  private constructor(name: string, stations: readonly string[], air: Air | null) {
    this.#name = name;
    this.#stations = stations;
    this.#air = air;
  }

  static async make({ stations, through, families = 'both' }: LanOptions): Promise<Lan> {
    sweep();
    made += 1;
    const name = `${PREFIX}-${process.pid}-${made}`;
    const point = `${name}-ap`;
    addNamespace(point);
    stations.forEach((station, index) => {
      const namespace = `${name}-${station}`;
      addNamespace(namespace);
      ip(point, 'link', 'add', station, 'type', 'veth', 'peer', 'name', 'wlan0', 'netns', namespace);
      ip(point, 'link', 'set', station, 'up');
      const last = index === 0 ? 2 : 100 + index;
      if (families === 'both') ip(namespace, 'addr', 'add', `${NET}.${last}/24`, 'brd', '+', 'dev', 'wlan0');
      else ip(namespace, 'addr', 'add', `${NET6}${last}/64`, 'dev', 'wlan0');
      ip(namespace, 'link', 'set', 'wlan0', 'up');
      if (families === 'both') ip(namespace, 'route', 'add', 'default', 'via', `${NET}.1`);
    });
    if (through === 'cable') {
      ip(point, 'link', 'add', 'br0', 'type', 'bridge', 'forward_delay', '0', 'mcast_snooping', '0');
      for (const station of stations) ip(point, 'link', 'set', station, 'master', 'br0');
      ip(point, 'link', 'set', 'br0', 'up');
    }
    const namespaces = stations.map((station) => `${name}-${station}`);
    const air = through === 'air' ? await Air.start({ point, stations, namespaces }) : null;
    for (const namespace of namespaces) await isRunning(namespace);
    return new Lan(name, stations, air);
  }

  get air(): Air {
    if (!this.#air) throw new Error('this LAN has no air');
    return this.#air;
  }

  namespace(station: string): string {
    return `${this.#name}-${station}`;
  }

  /** The words before a command that run it at a station. */
  at(station: string): string[] {
    return ['ip', 'netns', 'exec', this.namespace(station)];
  }

  /** `ip` at a station: `ip('laptop', 'link set wlan0 down')`. */
  ip(station: string, command: string): void {
    ip(this.namespace(station), ...command.split(' '));
  }

  /** One more interface, which leads nowhere. */
  addInterface(station: string, name: string, cidr: string): void {
    this.ip(station, `link add ${name} type veth peer name ${name}-end`);
    this.ip(station, `addr add ${cidr} dev ${name}`);
    for (const end of [name, `${name}-end`]) this.ip(station, `link set ${end} up`);
  }

  /** Runs a command at a station to its end. */
  run(station: string, ...command: string[]): void {
    const [file = '', ...args] = [...this.at(station), ...command];
    execFileSync(file, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  }

  /** As a Wi-Fi that the laptop is moved to: another address, the old one gone. */
  changeAddress(station: string, from: string, to: string): void {
    this.ip(station, `addr del ${from}/24 dev wlan0`);
    this.ip(station, `addr add ${to}/24 brd + dev wlan0`);
    this.ip(station, `route replace default via ${NET}.1`);
  }

  async close(): Promise<void> {
    await this.#air?.close();
    for (const station of [...this.#stations, 'ap']) removeNamespace(this.namespace(station));
  }
}

/** The kernel takes up to a second to find that a cable is in. */
async function isRunning(namespace: string): Promise<void> {
  for (const deadline = performance.now() + 5_000; performance.now() < deadline; await delay(50)) {
    const args = ['-n', namespace, '-br', 'link', 'show', 'dev', 'wlan0'];
    if (/ UP /.test(spawnSync('ip', args, { encoding: 'utf8' }).stdout)) return;
  }
  throw new Error(`${namespace} has no link`);
}

function ip(namespace: string, ...args: string[]): void {
  execFileSync('ip', ['-n', namespace, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
}

function addNamespace(name: string): void {
  execFileSync('ip', ['netns', 'add', name]);
  // Nobody else is here: no need to wait a second to see whether an IPv6 address is taken.
  const settings = ['all', 'default'].map((which) => `net.ipv6.conf.${which}.accept_dad=0`);
  spawnSync('ip', ['netns', 'exec', name, 'sysctl', '-qw', ...settings]);
  ip(name, 'link', 'set', 'lo', 'up');
}

/** Ends what runs in our own namespace, and removes it. */
function removeNamespace(name: string): void {
  const { stdout } = spawnSync('ip', ['netns', 'pids', name], { encoding: 'utf8' });
  for (const pid of stdout.split('\n').filter(Boolean)) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  }
  spawnSync('ip', ['netns', 'del', name]);
}

/** The remains of a run of these tests that did not end as it should: its process is gone. */
function sweep(): void {
  const { stdout } = spawnSync('ip', ['netns', 'list'], { encoding: 'utf8' });
  for (const name of stdout.split('\n').map((line) => line.split(' ')[0] ?? '')) {
    const [, pid] = new RegExp(`^${PREFIX}-(\\d+)-`).exec(name) ?? [];
    if (pid !== undefined && !isAlive(Number(pid))) removeNamespace(name);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
