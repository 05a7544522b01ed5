/**
 * Presses in a storm (rule 3.14): TVs that reload, hosts that are killed, phones that drop up to eight times with forty presses
 * waiting, with the real host, shell, stage and link. After each round every press has counted: once, and in order.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { createRandom, type SeededRandom } from '../../src-renderer/engine/random.ts';
import { Headless } from '../support/headless.ts';
import { writeStormGame } from './storm-game.ts';
import { StormPhone } from './storm-phone.ts';
import { StormTv } from './storm-tv.ts';

export type StormOptions = { rounds: number; seed: number; print(line: string): void };

const PHONES = 4;
const MOST_PRESSES = 40;
const MOST_DROPS = 8;
const CODE = 'QRST';
const SETTLED_WITHIN_MS = 30_000;

/** Gives what was lost, doubled or out of order, one sentence each: none where all was well. */
export async function storm({ rounds, seed, print }: StormOptions): Promise<string[]> {
  const dir = await mkdtemp(path.join(tmpdir(), 'partyline-storm-'));
  await writeStormGame(path.join(dir, 'games'));
  const weather = new Storm(dir, createRandom(seed));
  try {
    await weather.begins();
    for (let round = 1; round <= rounds; round += 1) {
      const problems = await weather.rages();
      if (problems.length > 0) return problems.map((one) => `round ${round} (seed ${seed}): ${one}`);
      if (round % 50 === 0) print(`${round} rounds`);
    }
    print(weather.summary());
    return [];
  } finally {
    await weather.end();
    await rm(dir, { recursive: true, force: true });
  }
}

class Storm {
  readonly #dir: string;
  readonly #random: SeededRandom;
  #host: Headless | null = null;
  #port = 0;
  #tvToken = '';
  #tv: StormTv | null = null;
  #phones: StormPhone[] = [];
  readonly #faults = { tvReloads: 0, tvDrops: 0, kills: 0, drops: 0, pageReloads: 0 };
  #log: string[] = [];

  constructor(dir: string, random: SeededRandom) {
    this.#dir = dir;
    this.#random = random;
  }

  async begins(): Promise<void> {
    await this.#startHost();
    this.#openTv();
    this.#phones = Array.from(
      { length: PHONES },
      (_, index) => new StormPhone({ url: this.#url, code: CODE, name: `Guest ${index}` }),
    );
    await this.#until(() => this.#phones.every((phone) => phone.playerId !== null));
    await this.#until(() => this.#tv?.start() ?? false);
    await this.#until(() => this.#phones.every((phone) => phone.press()));
    await this.#settles();
    // A game that was never kept cannot come back.
    await this.#until(async () => (await this.#keptGame()).includes('"playing"'));
  }

  /** One round of faults and presses in any order, then calm. */
  async rages(): Promise<string[]> {
    this.#log = [];
    const deeds = [...this.#phones.map((phone) => this.#haunt(phone)), this.#haunt(null)];
    await Promise.all(deeds);
    if (!this.#tv) this.#openTv();
    if (!this.#host) await this.#startHost();
    return this.#settles();
  }

  summary(): string {
    const presses = this.#phones.reduce((sum, phone) => sum + phone.presses, 0);
    const { tvReloads, tvDrops, kills, drops, pageReloads } = this.#faults;
    return `${presses} presses counted once and in order, over ${tvReloads} reloads and ${tvDrops} drops of the TV, ${kills} kills of the host, ${drops} drops and ${pageReloads} reloads of phones`;
  }

  async end(): Promise<void> {
    for (const phone of this.#phones) phone.close();
    this.#tv?.close();
    await this.#host?.end();
  }

  get #url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** The fate of one phone, or with null to the host and the TV. */
  async #haunt(phone: StormPhone | null): Promise<void> {
    if (!phone) return this.#haunted();
    const drops = this.#upTo(MOST_DROPS);
    for (let drop = 0; drop <= drops; drop += 1) {
      const presses = this.#upTo(Math.ceil(MOST_PRESSES / (drops + 1)));
      for (let press = 0; press < presses; press += 1) {
        phone.press();
        if (this.#chance(0.2)) await pass(this.#upTo(6));
      }
      if (drop === drops) return;
      if (this.#chance(0.2)) {
        this.#faults.pageReloads += 1;
        phone.reload();
      } else {
        this.#faults.drops += 1;
        phone.drop();
      }
      await pass(this.#upTo(60));
      phone.wake();
    }
  }

  async #haunted(): Promise<void> {
    await pass(this.#upTo(40));
    const fault = this.#random.next();
    if (fault < 0.4) {
      this.#note('the TV reloads');
      this.#faults.tvReloads += 1;
      this.#tv?.close();
      this.#tv = null;
      await pass(this.#upTo(200));
      this.#openTv();
    } else if (fault < 0.6) {
      this.#note('the TV drops');
      this.#faults.tvDrops += 1;
      this.#tv?.drop();
    } else if (fault < 0.9) {
      this.#note('the host is killed');
      this.#faults.kills += 1;
      await this.#host?.end();
      this.#host = null;
      if (this.#chance(0.5)) {
        this.#note('the TV reloads meanwhile');
        this.#tv?.close();
        this.#tv = null;
      }
      await pass(this.#upTo(100));
      await this.#startHost();
      if (!this.#tv) this.#openTv();
    }
  }

  async #startHost(): Promise<void> {
    const options = ['--json', '--host', '127.0.0.1', '--no-mdns', '--code', CODE];
    const folders = ['--data', path.join(this.#dir, 'data'), '--games', path.join(this.#dir, 'games')];
    const host = new Headless([...options, ...folders, '--port', String(this.#port)]);
    const ready = await host.event('ready');
    this.#host = host;
    this.#port = Number(ready['port']);
    this.#tvToken = String(ready['tvToken']);
  }

  #openTv(): void {
    this.#tv = new StormTv(this.#url, this.#tvToken);
  }

  async #settles(): Promise<string[]> {
    const isDone = () =>
      this.#phones.every((phone) => {
        phone.wake();
        return phone.isOnline() && this.#countOf(phone).last >= phone.presses;
      });
    const isSettled = await this.#until(isDone).then(
      () => true,
      () => false,
    );
    const problems = this.#phones.flatMap((phone) => {
      const { presses, last, wrong } = this.#countOf(phone);
      const isRight = presses === phone.presses && last === phone.presses && wrong.length === 0;
      return isRight
        ? []
        : [`${phone.name}: ${presses} of ${phone.presses} presses, the last is ${last}; ${wrong.join(', ')}`];
    });
    if (!isSettled && problems.length === 0) problems.push('a phone never came back');
    return problems.length === 0 ? [] : [...problems, ...this.#log, this.#tv?.describe() ?? 'there is no TV'];
  }

  #keptGame(): Promise<string> {
    return readFile(path.join(this.#dir, 'data', 'game.json'), 'utf8').catch(() => '');
  }

  #countOf(phone: StormPhone) {
    return this.#tv?.count(phone.playerId ?? '') ?? { last: 0, presses: 0, wrong: [] };
  }

  async #until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
    const deadline = performance.now() + SETTLED_WITHIN_MS;
    while (!(await isTrue())) {
      if (performance.now() > deadline) throw new Error('the storm never calmed down');
      await pass(20);
    }
  }

  #note(what: string): void {
    this.#log.push(what);
  }

  #chance(part: number): boolean {
    return this.#random.next() < part;
  }

  #upTo(most: number): number {
    return Math.floor(this.#random.next() * (most + 1));
  }
}
