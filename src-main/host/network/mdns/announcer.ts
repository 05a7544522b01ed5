/**
 * Announces the party on every interface where phones may be, under names that nobody else there has: asks first
 * (RFC 6762 8.1), takes the next names where they are taken, and looks out for later conflicts. Nothing of it
 * ever throws: without it phones still have the address.
 */
import { claimOf, hostName, type Announced, type Claim } from './claim.ts';
import { addressKeys, contestedNames, yieldsTo, type Own } from './conflict.ts';
import type { HeardPacket } from './dns-record.ts';
import type { Face } from './face.ts';
import { Faces, type FacesDeps } from './faces.ts';
import type { Place } from './place.ts';
import { probedRecords } from './records.ts';

const PROBES = 3;
const PROBE_EVERY_MS = 250;
/** After a conflict, answers that were on their way already are waited out: they are no defence against our probes. */
const QUIET_MS = 500;
/** After a lost race for a name, wait this long and ask again: the winner is there by then. */
const YIELD_MS = 1_000;
/** This many conflicts in this time mean a broken network: slow down (RFC 6762 8.1). */
const MANY_CONFLICTS = { count: 5, withinMs: 10_000 };
const SLOW_MS = 5_000;

/** The party to announce now, and the places to announce it in. `addresses` are all of this machine's. */
export type Wanted = { announced: Announced; places: readonly Place[]; addresses: readonly string[] };

export type AnnouncerDeps = FacesDeps & { wait(ms: number): Promise<void>; random(): number };

export type AnnouncerListener = {
  /** The host's name is settled, or there is none. */
  named(name: string | null): void;
  /** Somebody at this address, which may be this machine's own, looks for the party by name. */
  asked(address: string): void;
};

type Heard = { contested: readonly string[]; yields: boolean };
type Verdict = 'free' | 'taken' | 'yield' | 'outdated';

export class Announcer {
  readonly #deps: AnnouncerDeps;
  readonly #listener: AnnouncerListener;
  readonly #faces: Faces;
  #wanted: Wanted | null = null;
  #attempt = 1;
  #conflictsMs: number[] = [];
  #isRenewal = false;
  #name: string | null = null;
  #work: Promise<void> | null = null;
  #isOutdated = false;
  /** Answers of neighbours since the probing began; null while not probing. */
  #heard: Heard | null = null;

  constructor(deps: AnnouncerDeps, listener: AnnouncerListener) {
    this.#deps = deps;
    this.#listener = listener;
    this.#faces = new Faces(deps, {
      probed: (face, packet) => this.#onProbe(face, packet),
      answered: (packet) => this.#onAnswer(packet),
      asked: (address) => this.#listener.asked(address),
    });
  }

  /** Null says goodbye. Done when the names are settled; call again at any time. */
  announce(wanted: Wanted | null): Promise<void> {
    const isSame = JSON.stringify(wanted) === JSON.stringify(this.#wanted);
    if (isSame && !this.#faces.mayRetry) return this.#work ?? Promise.resolve();
    this.#wanted = wanted;
    return this.#start();
  }

  /** Opens every socket again: the laptop slept, or the Wi-Fi changed under them. */
  renew(): Promise<void> {
    this.#isRenewal = true;
    return this.#start();
  }

  close(): Promise<void> {
    return this.announce(null);
  }

  #start(): Promise<void> {
    this.#isOutdated = true;
    this.#work ??= this.#settle().finally(() => (this.#work = null));
    return this.#work;
  }

  async #settle(): Promise<void> {
    while (this.#isOutdated) {
      this.#isOutdated = false;
      try {
        await this.#sync();
      } catch (error) {
        this.#deps.logger.warn({ error: String(error) }, 'mDNS failed');
      }
    }
  }

  async #sync(): Promise<void> {
    const isRenewal = this.#isRenewal;
    this.#isRenewal = false;
    if (isRenewal) await this.#faces.drop();
    if (!this.#wanted) {
      await this.#faces.end();
      this.#attempt = 1;
      this.#setName(null);
      return;
    }
    await this.#faces.follow(this.#wanted.places);
    if (this.#faces.all().length === 0) {
      this.#setName(null);
      return;
    }
    const claim = claimOf(this.#wanted.announced, this.#attempt);
    const faces = this.#faces.all().filter((face) => !sameClaim(face.claim, claim));
    if (faces.length > 0) await this.#claimOn(faces, claim);
    else this.#setName(hostName(claim));
  }

  async #claimOn(faces: Face[], claim: Claim): Promise<void> {
    await Promise.all(faces.map((face) => face.leave(claim)));
    const { verdict, contested } = await this.#probe(faces, claim);
    switch (verdict) {
      case 'free':
        for (const face of faces) face.publish(claim);
        this.#setName(hostName(claim));
        return;
      case 'yield':
        await this.#deps.wait(YIELD_MS);
        this.#isOutdated = true;
        return;
      case 'taken':
        await this.#takeNextNames(contested);
        return;
      case 'outdated':
        return;
      default:
        verdict satisfies never;
    }
  }

  async #takeNextNames(contested: readonly string[]): Promise<void> {
    this.#attempt += 1;
    this.#deps.logger.info({ contested, attempt: this.#attempt }, 'mDNS name taken');
    this.#pause(contested);
    await this.#slowDown();
    this.#isOutdated = true;
  }

  #pause(contested: readonly string[]): void {
    for (const face of this.#faces.all()) face.pause(contested);
  }

  async #slowDown(): Promise<void> {
    const nowMs = this.#deps.now();
    const recent = this.#conflictsMs.filter((ms) => nowMs - ms < MANY_CONFLICTS.withinMs);
    this.#conflictsMs = [...recent, nowMs];
    if (recent.length >= MANY_CONFLICTS.count) await this.#deps.wait(SLOW_MS);
  }

  async #probe(faces: Face[], claim: Claim): Promise<{ verdict: Verdict; contested: readonly string[] }> {
    await this.#deps.wait(this.#deps.random() * PROBE_EVERY_MS);
    // Only answers after the first probe count: a host that has the names answers it.
    const heard: Heard = { contested: [], yields: false };
    this.#heard = heard;
    try {
      for (let count = 0; count < PROBES; count += 1) {
        for (const face of faces) face.probe(claim);
        await this.#deps.wait(PROBE_EVERY_MS);
        const { contested, yields } = heard;
        if (contested.length > 0) return { verdict: 'taken', contested };
        if (yields) return { verdict: 'yield', contested };
        if (this.#isOutdated) return { verdict: 'outdated', contested };
      }
      return { verdict: 'free', contested: [] };
    } finally {
      this.#heard = null;
    }
  }

  /** Somebody wants our names: the face's own answer defends them, unless we are still asking ourselves. */
  #onProbe(face: Face, packet: HeardPacket): void {
    const own = this.#own();
    if (!own) return;
    const names = contestedNames(packet.authorities, own);
    if (names.length === 0) return;
    face.insist();
    if (!this.#heard) return;
    const ours = probedRecords(own.claim, face.place);
    if (yieldsTo(packet.authorities, ours, names)) this.#heard.yields = true;
  }

  #onAnswer(packet: HeardPacket): void {
    const own = this.#own();
    if (!own) return;
    const contested = contestedNames([...packet.answers, ...packet.additionals], own);
    if (contested.length === 0) return;
    if (this.#heard) {
      this.#heard.contested = [...this.#heard.contested, ...contested];
      return;
    }
    // Two networks became one: ask again, silently, and see who defends the name (RFC 6762 9).
    if (!this.#faces.all().some((face) => face.claim !== null)) return;
    this.#deps.logger.info({ contested }, 'mDNS conflict');
    this.#pause(contested);
    void this.#deps
      .wait(QUIET_MS)
      .then(() => this.#slowDown())
      .then(() => this.#start());
  }

  #own(): Own | null {
    if (!this.#wanted) return null;
    const { announced, addresses } = this.#wanted;
    return { claim: claimOf(announced, this.#attempt), addresses: addressKeys(addresses) };
  }

  #setName(name: string | null): void {
    if (name === this.#name) return;
    this.#name = name;
    this.#listener.named(name);
  }
}

function sameClaim(one: Claim | null, other: Claim): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
