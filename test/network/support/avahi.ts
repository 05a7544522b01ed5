/** Avahi at one station, with a bus and a daemon of its own: a resolver that none of us wrote. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Lan } from './lan.ts';

const START_MS = 10_000;
const ASK_MS = 6_000;
const run = promisify(execFile);

const CONFIG = `[server]
host-name=guest
use-ipv4=yes
use-ipv6=yes
ratelimit-interval-usec=1000000
ratelimit-burst=1000
[publish]
publish-hinfo=no
publish-workstation=no
`;

/** A service that was found: its texts in no order. */
export type Found = {
  protocol: 'IPv4' | 'IPv6';
  name: string;
  hostName: string;
  address: string;
  port: number;
  texts: string[];
};

export class Avahi {
  readonly #folder: string;
  readonly #child: ChildProcess;

  private constructor(folder: string, child: ChildProcess) {
    this.#folder = folder;
    this.#child = child;
  }

  static async start(lan: Lan, station: string): Promise<Avahi> {
    const folder = mkdtempSync(path.join(tmpdir(), 'partyline-avahi-'));
    writeFileSync(path.join(folder, 'avahi.conf'), CONFIG);
    const program = `
      mount -t tmpfs tmpfs /run && mkdir -p /run/dbus /run/avahi-daemon
      echo $$ > ${folder}/pid
      dbus-daemon --system --nofork --nopidfile 2> ${folder}/dbus.log &
      until [ -S /run/dbus/system_bus_socket ]; do sleep 0.05; done
      avahi-daemon --no-drop-root --no-chroot --no-rlimits -f ${folder}/avahi.conf 2> ${folder}/avahi.log &
      wait`;
    const [enter, ...args] = [...lan.at(station), 'unshare', '-m', 'sh', '-c', program];
    const avahi = new Avahi(folder, spawn(enter, args, { stdio: 'ignore' }));
    await avahi.#isUp();
    return avahi;
  }

  /** The services of this type that are there now, resolved. */
  async browse(type: string): Promise<Found[]> {
    const text = await this.#ask('avahi-browse', '-rpt', type);
    return text
      .split('\n')
      .filter((line) => line.startsWith('='))
      .map(readFound);
  }

  /** The address of a name on this link, asked over IPv4 or IPv6; null where nobody answers. */
  async resolve(name: string, family: 4 | 6 = 4): Promise<string | null> {
    const text = await this.#ask('avahi-resolve', `-${family}`, '-n', name);
    return text.trim().split(/\s+/)[1] ?? null;
  }

  close(): void {
    this.#child.kill('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }

  async #isUp(): Promise<void> {
    for (const deadline = performance.now() + START_MS; performance.now() < deadline; await delay(50)) {
      if (this.#log('avahi.log').includes('startup complete')) return;
    }
    throw new Error(`Avahi did not start: ${this.#log('avahi.log')} ${this.#log('dbus.log')}`);
  }

  async #ask(tool: string, ...args: string[]): Promise<string> {
    const pid = this.#log('pid').trim();
    const where = ['-t', pid, '-m', '-n', '--', tool, ...args];
    const { stdout } = await run('nsenter', where, { timeout: ASK_MS }).catch(() => ({ stdout: '' }));
    return stdout;
  }

  #log(name: string): string {
    try {
      return readFileSync(path.join(this.#folder, name), 'utf8');
    } catch {
      return '';
    }
  }
}

/** `=;wlan0;IPv4;Name;Type;local;host.local;address;port;"text" "text"` */
function readFound(line: string): Found {
  const [, , protocol, name = '', , , hostName = '', address = '', port, texts = ''] = line.split(';');
  return {
    protocol: protocol === 'IPv6' ? 'IPv6' : 'IPv4',
    name: unescaped(name),
    hostName,
    address,
    port: Number(port),
    texts: [...unescaped(texts).matchAll(/"([^"]*)"/g)].map(([, text]) => text ?? '').sort(),
  };
}

/** Avahi writes each byte of what is no letter as its decimal number. */
function unescaped(text: string): string {
  const bytes = text.replace(/\\(\d{3})/g, (_all, code: string) => String.fromCharCode(Number(code)));
  return Buffer.from(bytes, 'latin1').toString();
}
