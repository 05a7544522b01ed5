/** A room for one test: its LAN, and what runs in it; all of it is gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Avahi } from './avahi.ts';
import { Lan, type LanOptions } from './lan.ts';
import { Lines, type Line } from './lines.ts';

const PROGRAMS = path.resolve(import.meta.dirname, '../programs');
const HEADLESS = path.resolve(import.meta.dirname, '../../../out/main/headless.js');

export type Ready = { port: number; joinUrl: string; code: string; tvToken: string; mdnsName: string | null };
export type HostAt = { ready: Ready; lines: Lines; station: string };

export class Room {
  readonly lan: Lan;
  readonly #programs: Lines[] = [];
  readonly #avahis: Avahi[] = [];
  readonly #folders: string[] = [];

  private constructor(lan: Lan) {
    this.lan = lan;
  }

  static async make(options: LanOptions): Promise<Room> {
    return new Room(await Lan.make(options));
  }

  /** The built host, as people start it. */
  async host(station: string, ...args: string[]): Promise<HostAt> {
    const lines = this.#run(station, HEADLESS, '--json', '--data', this.folder(), ...args);
    const ready = (await lines.event('ready')) as Line & Ready;
    return { ready, lines, station };
  }

  /** The host's TV: says `welcome` and `party`. */
  async tv({ ready, station }: HostAt): Promise<Lines> {
    const tv = this.program(station, 'wire-tv.ts', String(ready.port), ready.tvToken);
    await tv.event('welcome');
    return tv;
  }

  /** The host's name on mDNS once it is settled; on a busy machine the ready line does not wait for that. */
  async nameOf(host: HostAt): Promise<unknown> {
    const tv = await this.tv(host);
    return (await tv.line(({ mdnsName }) => typeof mdnsName === 'string'))['mdnsName'];
  }

  /** A phone that has joined at this address, `http://…`; `resolved` is where its name leads. */
  async phone(
    station: string,
    host: { origin: string; code: string; inputs?: number; resolved?: string },
  ): Promise<Lines> {
    const { origin, code, inputs = 0, resolved } = host;
    const more = resolved === undefined ? [] : [resolved];
    const phone = this.program(station, 'wire-phone.ts', origin, code, station, String(inputs), ...more);
    await phone.event('joined');
    return phone;
  }

  async avahi(station: string): Promise<Avahi> {
    const avahi = await Avahi.start(this.lan, station);
    this.#avahis.push(avahi);
    return avahi;
  }

  /** Asks once, as Android does. */
  async ask(
    station: string,
    name: string,
    type: 'A' | 'AAAA',
    family: 'ipv4' | 'ipv6' = 'ipv4',
  ): Promise<Line> {
    return this.program(station, 'one-shot.ts', name, type, family).line(() => true);
  }

  /** One of test/network/programs, at a station. */
  program(station: string, file: string, ...args: string[]): Lines {
    return this.#run(station, path.join(PROGRAMS, file), ...args);
  }

  folder(): string {
    const folder = mkdtempSync(path.join(tmpdir(), 'partyline-room-'));
    this.#folders.push(folder);
    return folder;
  }

  async close(): Promise<void> {
    await Promise.all(this.#programs.map((program) => program.end()));
    for (const avahi of this.#avahis) avahi.close();
    await this.lan.close();
    for (const folder of this.#folders) rmSync(folder, { recursive: true, force: true });
  }

  #run(station: string, program: string, ...args: string[]): Lines {
    const lines = new Lines([...this.lan.at(station), process.execPath, program, ...args]);
    this.#programs.push(lines);
    return lines;
  }
}

/** `http://192.168.77.2:7278` of a join link. */
export function originOf(joinUrl: string): string {
  return new URL(joinUrl).origin;
}
