/**
 * The party on one interface, over one version of IP: announces it, repeats that, answers queries, and says goodbye.
 * `multicast-dns` keeps the socket, and reads and writes packets.
 */
import { createSocket } from 'node:dgram';
import type { Logger } from 'pino';
import { answerTo, asksFor, type Answer, type Reply } from './answer.ts';
import { uniqueNames, type Claim } from './claim.ts';
import { dataKey, type DnsRecord, type HeardPacket } from './dns-record.ts';
import { atMost, openMdns, type FaceFamily, type Mdns, type OpenSocket, type Sender } from './mdns-socket.ts';
import { isNeighbour, type Place } from './place.ts';
import { probedRecords, recordsOf } from './records.ts';
import { shortens, type Told } from './told.ts';

const PORT = 5353;
/** When an announcement, which may get lost, is repeated: ever less often, seven times at most (RFC 6762 8.3). */
const REPEATS_MS = [1, 3, 12, 39, 120, 363, 1_092].map((seconds) => seconds * 1_000);
/** A record is not sent to all again so soon, however many ask (RFC 6762 6); a probe is answered sooner. */
const AGAIN_MS = { query: 1_000, probe: 250 };
/**
 * After somebody else spoke of our names, they are announced again, and again each second until this long after his
 * last word: a cache keeps both of two contradicting records that it heard within one second (RFC 6762 10.2).
 */
const INSIST_MS = { first: 250, every: 1_000, for: 3_000 };
/** Answers that others may give as well wait a random time of this range. */
const SHARED_DELAY_MS = { least: 20, most: 120 };

/** Handlers for packets that a face hears from its neighbours. */
export type FaceEars = {
  /** A query that carries what its sender wants to announce. */
  probed(face: Face, packet: HeardPacket): void;
  answered(packet: HeardPacket): void;
  /** Somebody at this address looks for the party or its host by name. */
  asked(address: string): void;
};

/** `told` outlives the face: records announced here before may still have to be taken back. */
export type FaceOptions = {
  place: Place;
  family: FaceFamily;
  ears: FaceEars;
  told: Told;
  /** A clock in ms that never goes back. */
  now(): number;
  logger: Logger;
};

export type FaceDeps = { openSocket: OpenSocket; random(): number };

const SYSTEM: FaceDeps = { openSocket: createSocket, random: Math.random };

export class Face {
  readonly place: Place;
  readonly #options: FaceOptions;
  readonly #random: () => number;
  readonly #mdns: Mdns;
  readonly #timers = new Set<NodeJS.Timeout>();
  /** When each record was last sent to all. */
  readonly #saidMs = new Map<string, number>();
  #claim: Claim | null = null;
  #insistsUntilMs = -Infinity;

  private constructor(options: FaceOptions, { openSocket, random }: FaceDeps) {
    this.place = options.place;
    this.#options = options;
    this.#random = random;
    this.#mdns = openMdns(options.place, options.family, openSocket);
    this.#mdns.on('warning', (error) => this.#warn(error));
    this.#mdns.on('query', (packet, from) => this.#guard(() => this.#hearQuery(packet, from)));
    this.#mdns.on('response', (packet, from) => this.#guard(() => this.#hearResponse(packet, from)));
  }

  /** Null where port 5353 is not free. */
  static async open(options: FaceOptions, deps = SYSTEM): Promise<Face | null> {
    try {
      const face = new Face(options, deps);
      if (await face.#isReady()) return face;
      await face.close(false);
    } catch (error) {
      options.logger.warn({ error: String(error) }, 'mDNS cannot open');
    }
    return null;
  }

  get claim(): Claim | null {
    return this.#claim;
  }

  probe(claim: Claim): void {
    const questions = uniqueNames(claim).map((name) => ({ name, type: 'ANY' }));
    const authorities = probedRecords(claim, this.place);
    this.#mdns.query({ questions, authorities }, (error) => this.#warn(error));
  }

  publish(claim: Claim): void {
    const records = recordsOf(claim, this.place);
    void this.#sayGoodbye(this.#options.told.takeBack(records));
    this.#options.told.tell(records);
    this.#claim = claim;
    this.#saidMs.clear();
    this.#announce();
    for (const ms of REPEATS_MS) {
      this.#later(ms, () => {
        if (this.#claim === claim) this.#announce();
      });
    }
  }

  #announce(): void {
    if (this.#claim) this.#send({ answers: recordsOf(this.#claim, this.place), additionals: [] });
  }

  /** Says nothing more of the published claim until the next one; `disputed` names may be somebody else's. */
  pause(disputed: readonly string[]): void {
    this.#options.told.dispute(disputed);
    this.#claim = null;
  }

  /** Ends the published claim, with a goodbye for all of it that `next` does not replace. */
  async leave(next: Claim): Promise<void> {
    this.pause([]);
    await this.#sayGoodbye(this.#options.told.takeBack(recordsOf(next, this.place)));
  }

  /** Somebody else spoke of our names: guests shall hear us last. */
  insist(): void {
    const nowMs = this.#options.now();
    const isInsisting = nowMs < this.#insistsUntilMs;
    this.#insistsUntilMs = nowMs + INSIST_MS.for;
    if (!isInsisting) this.#later(INSIST_MS.first, () => this.#insistAgain());
  }

  #insistAgain(): void {
    if (!this.#claim) this.#insistsUntilMs = -Infinity;
    if (this.#options.now() >= this.#insistsUntilMs) return;
    this.#announce();
    this.#later(INSIST_MS.every, () => this.#insistAgain());
  }

  async close(saysGoodbye: boolean): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.pause([]);
    if (saysGoodbye) await this.#sayGoodbye(this.#options.told.goodbyes([]));
    await atMost((done) => this.#mdns.destroy(done));
  }

  async #sayGoodbye(goodbyes: readonly DnsRecord[]): Promise<void> {
    if (goodbyes.length > 0) await atMost((done) => this.#mdns.respond([...goodbyes], done));
  }

  #isReady(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#mdns.on('ready', () => resolve(true));
      this.#mdns.on('error', (error) => {
        this.#warn(error);
        resolve(false);
      });
    });
  }

  #hearQuery(packet: HeardPacket, from: Sender): void {
    if (!isNeighbour(this.place, from.address)) return;
    if (packet.authorities.length > 0) this.#options.ears.probed(this, packet);
    if (!this.#claim) return;
    const claim = this.#claim;
    if (asksFor(packet, claim)) this.#options.ears.asked(from.address);
    const answer = answerTo(packet, recordsOf(claim, this.place), from.port);
    if (!answer) return;
    const delayMs = answer.isShared && answer.to !== 'one-shot' ? sharedDelay(this.#random()) : 0;
    if (delayMs === 0) this.#answer(answer, from);
    else {
      this.#later(delayMs, () => {
        if (this.#claim === claim) this.#answer(answer, from);
      });
    }
  }

  #answer({ reply, to, isDefence }: Answer, from: Sender): void {
    if (to !== 'one-shot') this.#sayToAll(reply, isDefence ? AGAIN_MS.probe : AGAIN_MS.query);
    if (to !== 'all') this.#send(reply, from);
  }

  /** Leaves out the records that everybody has just heard. */
  #sayToAll({ answers, additionals }: Reply, againMs: number): void {
    const nowMs = this.#options.now();
    const fresh = answers.filter(
      (record) => nowMs - (this.#saidMs.get(keyOf(record)) ?? -Infinity) >= againMs,
    );
    if (fresh.length === 0) return;
    for (const record of fresh) this.#saidMs.set(keyOf(record), nowMs);
    this.#send({ answers: fresh, additionals });
  }

  #hearResponse(packet: HeardPacket, from: Sender): void {
    if (!isNeighbour(this.place, from.address) || from.port !== PORT) return;
    this.#options.ears.answered(packet);
    const claim = this.#claim;
    if (claim && shortens([...packet.answers, ...packet.additionals], recordsOf(claim, this.place)))
      this.insist();
  }

  #send(reply: Reply, to?: Sender): void {
    // The library writes into both.
    this.#guard(() => this.#mdns.respond({ ...reply }, to && { ...to }, (error) => this.#warn(error)));
  }

  /** A packet from a neighbour must never end the host. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#warn(error);
    }
  }

  #warn(error: unknown): void {
    if (error) this.#options.logger.debug({ interface: this.place.interfaceName, err: error }, 'mDNS');
  }

  #later(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#guard(work);
    }, ms);
    this.#timers.add(timer);
  }
}

function keyOf(record: DnsRecord): string {
  return `${record.name} ${dataKey(record)}`;
}

function sharedDelay(chance: number): number {
  return SHARED_DELAY_MS.least + chance * (SHARED_DELAY_MS.most - SHARED_DELAY_MS.least);
}
