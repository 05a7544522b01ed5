/** Sightings of other devices at the door: pages, lines, codes, names. No code and no token is kept. */
import type { Outcome } from '../base/refusals.ts';

/** Beyond this many addresses the longest known is forgotten: memory stays bounded. */
const DEVICES = 500;
const NAMES = 5;
/** Troubles older than this are not reported. */
const FORGET_MS = 10 * 60_000;
/** A page opens its line as soon as it is there, and tries again and again. */
const LINE_GRACE_MS = 10_000;

type Trouble = 'wrong-code' | 'old-code' | 'locked' | 'full' | 'banned' | 'stripped';

type Device = {
  /** When it last loaded the page; null where only its socket was seen. */
  pageMs: number | null;
  /** It opened a line after it last loaded the page. */
  hasLine: boolean;
  /** When each trouble was last seen; one that gets in has none any more. */
  troubles: Map<Trouble, number>;
};

/** Counts of devices, by address. */
export type Seen = {
  /** Have a seat and a line now. */
  playing: number;
  devices: number;
  /** Anything at all has come from another device, if only a connection on which nothing was said. */
  reached: boolean;
  /** The same, or another device has looked for the party's name on mDNS, which says nothing of firewalls. */
  heard: boolean;
  /** Have asked by https, and not by http since. */
  askedByHttps: number;
  /** Have loaded the page. */
  loaded: number;
  /** Have loaded the page a while ago, and opened no line. */
  waiting: number;
  troubles: Record<Trouble, number>;
  /** Names that others call this machine by and that are not its own; the latest first. */
  foreignNames: string[];
  /** Since when there is somebody at the door to look, in ms. */
  openForMs: number;
};

export type SightingsDeps = {
  /** Whether this is one of the machine's own addresses: those are no other device. */
  isOwn(address: string): boolean;
  /** A clock in ms that never goes back. */
  now(): number;
  /** Where the phones are that have a seat and a line now. */
  playing(): readonly string[];
};

export class Sightings {
  readonly #deps: SightingsDeps;
  readonly #devices = new Map<string, Device>();
  readonly #names = new Map<string, number>();
  /** When each address last asked by https. */
  readonly #httpsMs = new Map<string, number>();
  #reached = false;
  #isHeard = false;
  #sinceMs: number;
  /** Called after each change. */
  onChange: () => void = () => undefined;

  constructor(deps: SightingsDeps) {
    this.#deps = deps;
    this.#sinceMs = deps.now();
  }

  /** The network is another one: sightings on the last one say nothing of it. */
  forget(): void {
    this.#devices.clear();
    this.#names.clear();
    this.#httpsMs.clear();
    this.#reached = false;
    this.#isHeard = false;
    this.#sinceMs = this.#deps.now();
    this.onChange();
  }

  /** Something came from there, whatever it was. */
  reached(address: string): void {
    if (this.#reached || address === '' || this.#deps.isOwn(address)) return;
    this.#reached = true;
    this.onChange();
  }

  /** The party's name was asked for by multicast, which comes as far as the network lets devices speak to one another. */
  askedForByName(address: string): void {
    if (this.#isHeard || this.#deps.isOwn(address)) return;
    this.#isHeard = true;
    this.onChange();
  }

  /** A browser began to speak TLS. */
  askedByHttps(address: string): void {
    if (address === '' || this.#deps.isOwn(address)) return;
    this.#httpsMs.delete(address);
    this.#httpsMs.set(address, this.#deps.now());
    forgetOldest(this.#httpsMs, DEVICES);
    this.onChange();
  }

  /** The phone's page was loaded; `isOldCode` where its link carries another code than the TV. */
  pageLoaded(address: string, isOldCode: boolean): void {
    this.#note(address, (device, nowMs) => {
      device.pageMs = nowMs;
      device.hasLine = false;
      if (isOldCode) device.troubles.set('old-code', nowMs);
    });
  }

  /** Ignores devices that have not loaded the phone's page: they may be TVs. */
  lineOpened(address: string): void {
    if (!this.#devices.has(address)) return;
    this.#note(address, (device) => {
      device.hasLine = true;
      device.troubles.delete('stripped');
    });
  }

  /** `/ws` was asked for without an upgrade: something on the way took it out. */
  lineStripped(address: string): void {
    this.#note(address, (device, nowMs) => device.troubles.set('stripped', nowMs));
  }

  /** Notes the outcome of a phone's hello. */
  answered(address: string, outcome: Outcome): void {
    this.#note(address, (device, nowMs) => {
      if (outcome === 'seated') device.troubles.clear();
      if (typeof outcome === 'string') return;
      if (outcome.refused === 'wrong-code') device.troubles.set('wrong-code', nowMs);
      if (outcome.refused === 'party-locked') device.troubles.set('locked', nowMs);
      if (outcome.refused === 'party-full') device.troubles.set('full', nowMs);
      if (outcome.refused === 'banned') device.troubles.set('banned', nowMs);
    });
  }

  /** A request named another host than this one. */
  foreignName(address: string, name: string): void {
    if (this.#deps.isOwn(address)) return;
    const shown = name.replace(/[^\w.:[\]-]/g, '').slice(0, 60);
    this.#names.delete(shown);
    this.#names.set(shown, this.#deps.now());
    forgetOldest(this.#names, NAMES);
    this.onChange();
  }

  seen(): Seen {
    const nowMs = this.#deps.now();
    const devices = [...this.#devices.values()];
    const isFresh = (atMs: number | undefined): boolean => atMs !== undefined && nowMs - atMs < FORGET_MS;
    const troubled = (trouble: Trouble): number =>
      devices.filter((device) => isFresh(device.troubles.get(trouble))).length;
    const playing = new Set(this.#deps.playing().filter((address) => !this.#deps.isOwn(address)));
    const count = Math.max(devices.length, playing.size);
    return {
      playing: playing.size,
      devices: count,
      reached: this.#reached || count > 0,
      heard: this.#isHeard || this.#reached || count > 0,
      askedByHttps: [...this.#httpsMs.values()].filter(isFresh).length,
      loaded: devices.filter((device) => device.pageMs !== null).length,
      waiting: devices.filter(
        ({ pageMs, hasLine }) =>
          pageMs !== null && !hasLine && isFresh(pageMs) && nowMs - pageMs > LINE_GRACE_MS,
      ).length,
      troubles: {
        'wrong-code': troubled('wrong-code'),
        'old-code': troubled('old-code'),
        locked: troubled('locked'),
        full: troubled('full'),
        banned: troubled('banned'),
        stripped: troubled('stripped'),
      },
      foreignNames: [...this.#names].flatMap(([name, atMs]) => (isFresh(atMs) ? name : [])).reverse(),
      openForMs: nowMs - this.#sinceMs,
    };
  }

  #note(address: string, change: (device: Device, nowMs: number) => void): void {
    if (address === '' || this.#deps.isOwn(address)) return;
    const device = this.#devices.get(address) ?? { pageMs: null, hasLine: false, troubles: new Map() };
    change(device, this.#deps.now());
    this.#httpsMs.delete(address);
    this.#devices.set(address, device);
    forgetOldest(this.#devices, DEVICES);
    this.onChange();
  }
}

function forgetOldest(map: Map<string, unknown>, most: number): void {
  const [oldest] = map.keys();
  if (map.size > most && oldest !== undefined) map.delete(oldest);
}
