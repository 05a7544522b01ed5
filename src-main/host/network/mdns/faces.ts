/** The faces that are open: one for each interface and version of IP where the party is to be announced. */
import type { Logger } from 'pino';
import type { Face, FaceEars, FaceOptions } from './face.ts';
import type { FaceFamily } from './mdns-socket.ts';
import type { Place } from './place.ts';
import { Told } from './told.ts';

/** How long a socket that could not be had is left alone. */
const RETRY_MS = 5_000;

export type FacesDeps = {
  openFace(options: FaceOptions): Promise<Face | null>;
  /** A clock in ms that never goes back. */
  now(): number;
  logger: Logger;
};

export class Faces {
  readonly #deps: FacesDeps;
  readonly #ears: FaceEars;
  readonly #open = new Map<string, Face>();
  readonly #failedMs = new Map<string, number>();
  /** By interface and version of IP: another address there is another face, and the same guests. */
  readonly #told = new Map<string, Told>();

  constructor(deps: FacesDeps, ears: FaceEars) {
    this.#deps = deps;
    this.#ears = ears;
  }

  all(): Face[] {
    return [...this.#open.values()];
  }

  /** Whether some that could not be opened may be tried again. */
  get mayRetry(): boolean {
    const nowMs = this.#deps.now();
    return [...this.#failedMs.values()].some((ms) => nowMs - ms >= RETRY_MS);
  }

  /** Closes what is not in these places any more, with a goodbye, and opens what is missing. */
  async follow(places: readonly Place[]): Promise<void> {
    const wanted = new Map(facesOf(places).map((face) => [JSON.stringify(face), face]));
    for (const key of this.#failedMs.keys()) if (!wanted.has(key)) this.#failedMs.delete(key);
    const gone = [...this.#open.keys()].filter((key) => !wanted.has(key));
    await Promise.all(gone.map((key) => this.#close(key, true)));
    const missing = [...wanted].filter(([key]) => !this.#open.has(key));
    await Promise.all(missing.map(([key, face]) => this.#openFace(key, face)));
  }

  /** Closes all with a goodbye. */
  async end(): Promise<void> {
    await this.follow([]);
    this.#told.clear();
  }

  /** Closes all without a word: they may be dead. */
  async drop(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((key) => this.#close(key, false)));
  }

  async #close(key: string, saysGoodbye: boolean): Promise<void> {
    const face = this.#open.get(key);
    this.#open.delete(key);
    await face?.close(saysGoodbye);
  }

  #toldAt({ interfaceName }: Place, family: FaceFamily): Told {
    const key = `${interfaceName} ${family}`;
    const told = this.#told.get(key) ?? new Told();
    this.#told.set(key, told);
    return told;
  }

  async #openFace(key: string, { place, family }: { place: Place; family: FaceFamily }): Promise<void> {
    const { openFace, logger, now } = this.#deps;
    const face = await openFace({
      place,
      family,
      ears: this.#ears,
      told: this.#toldAt(place, family),
      now,
      logger,
    });
    if (face) {
      this.#open.set(key, face);
      this.#failedMs.delete(key);
      return;
    }
    if (!this.#failedMs.has(key)) logger.warn({ interface: place.interfaceName, family }, 'mDNS cannot open');
    this.#failedMs.set(key, now());
  }
}

/** One for each version of IP, since a phone may ask over either. */
function facesOf(places: readonly Place[]): { place: Place; family: FaceFamily }[] {
  return places.flatMap((place) => [
    ...(place.v4.length > 0 ? [{ place, family: 'IPv4' as const }] : []),
    ...(place.hasV6 ? [{ place, family: 'IPv6' as const }] : []),
  ]);
}
