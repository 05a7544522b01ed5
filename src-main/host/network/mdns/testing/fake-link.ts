/**
 * A network link without a network: sockets on one link hear each other, two links can become one, and a guest keeps
 * what it hears as a resolver does (RFC 6762 10). Time is that of the fake timers.
 */
import type { Socket } from 'node:dgram';
import { EventEmitter } from 'node:events';
import { sameName, sameRecord, type DnsRecord, type HeardRecord } from '../dns-record.ts';
import { openMdns, type FaceFamily, type Mdns } from '../mdns-socket.ts';
import type { Place } from '../place.ts';

const PORT = 5353;
/** Records that are taken back, or that a unique record replaces, are kept for one more second. */
const LAST_MS = 1_000;

type Done = (error?: Error | null) => void;

export class FakeLink {
  /** Packets sent while this is true are lost. */
  isCut = false;
  /** How long a packet is on its way. */
  wayMs = 1;
  readonly #sockets = new Set<FakeSocket>();
  readonly #carried = new Map<string, number>();

  /** A socket of a station on this link. */
  openSocket(place: Place, family: FaceFamily): Socket {
    const socket = new FakeSocket(this, { place, family });
    this.#sockets.add(socket);
    return socket as unknown as Socket;
  }

  /** Everybody of the other link is on this one from now on. */
  join(other: FakeLink): void {
    for (const socket of other.#sockets) {
      socket.link = this;
      this.#sockets.add(socket);
    }
    other.#sockets.clear();
  }

  /** How many packets have come from this address. */
  carriedFrom(address: string): number {
    return this.#carried.get(address) ?? 0;
  }

  leave(socket: FakeSocket): void {
    this.#sockets.delete(socket);
  }

  /** To everybody, the sender included, or to the one with that address. */
  carry(from: FakeSocket, packet: Buffer, to: string): void {
    if (this.isCut) return;
    const { address } = from.address();
    this.#carried.set(address, this.carriedFrom(address) + 1);
    const isToAll = to === '224.0.0.251' || to === 'ff02::fb';
    setTimeout(() => {
      for (const socket of this.#sockets) {
        if (socket.family !== from.family || !(isToAll || socket.address().address === to)) continue;
        socket.emit('message', packet, { address: from.address().address, port: PORT });
      }
    }, this.wayMs);
  }
}

export class FakeSocket extends EventEmitter {
  link: FakeLink;
  readonly family: FaceFamily;
  readonly #place: Place;

  constructor(link: FakeLink, { place, family }: { place: Place; family: FaceFamily }) {
    super();
    this.link = link;
    this.#place = place;
    this.family = family;
  }

  bind(_port: number, _address: string, done: Done): void {
    setTimeout(() => {
      this.emit('listening');
      done();
    });
  }

  send(...[packet, , , , to, done]: [Buffer, number, number, number, string, Done]): void {
    this.link.carry(this, Buffer.from(packet), to);
    setTimeout(() => done(null));
  }

  address(): { address: string; port: number } {
    const { v4, v6, zone } = this.#place;
    const address = this.family === 'IPv4' ? v4[0]?.replace(/\/.*$/, '') : `${v6[0]}%${zone}`;
    return { address: address ?? '', port: PORT };
  }

  close(done: Done): void {
    this.link.leave(this);
    setTimeout(done);
  }

  setTTL(): void {}
  setMulticastTTL(): void {}
  setMulticastLoopback(): void {}
  setMulticastInterface(): void {}
  addMembership(): void {}
  dropMembership(): void {}
}

type Kept = { record: HeardRecord; heardMs: number; goneMs: number };

/** A guest's phone: what it has heard and still believes. */
export class FakeGuest {
  readonly #mdns: Mdns;
  #kept: Kept[] = [];

  constructor(link: FakeLink, place: Place, family: FaceFamily = 'IPv4') {
    this.#mdns = openMdns(place, family, () => link.openSocket(place, family));
    this.#mdns.on('warning', fail);
    this.#mdns.on('response', ({ answers, additionals }) => {
      for (const record of [...answers, ...additionals]) this.#hear(record);
    });
  }

  /** Asks everybody, as one who knows nothing. */
  ask(name: string, type: string): void {
    this.#mdns.query({ questions: [{ name, type }] }, fail);
  }

  /** Says records to everybody, true or not. */
  say(records: readonly DnsRecord[]): void {
    this.#mdns.respond([...records], fail);
  }

  /** Where the name leads. */
  addressesOf(name: string): string[] {
    const records = this.#about(name).filter(({ type }) => type === 'A' || type === 'AAAA');
    return records.map(({ data }) => String(data)).sort();
  }

  /** The services of this type, each with the machine and port that it leads to. */
  servicesOf(type: string): string[] {
    return this.#about(type)
      .flatMap(({ data }) =>
        this.#about(String(data))
          .filter((record) => record.type === 'SRV')
          .map(({ data: srv }) => `${String(data).split('.')[0]} ${targetOf(srv)}`),
      )
      .sort();
  }

  #about(name: string): HeardRecord[] {
    const nowMs = performance.now();
    return this.#kept
      .filter(({ record, goneMs }) => sameName(record.name, name) && goneMs > nowMs)
      .map(({ record }) => record);
  }

  #hear(record: HeardRecord & { flush?: boolean }): void {
    const nowMs = performance.now();
    const { ttl = 0 } = record;
    const same = (kept: Kept) => sameRecord(kept.record, record);
    if (ttl === 0) {
      for (const kept of this.#kept.filter(same)) kept.goneMs = Math.min(kept.goneMs, nowMs + LAST_MS);
      return;
    }
    if (record.flush) {
      const replaced = ({ record: old, heardMs }: Kept) =>
        old.type === record.type && sameName(old.name, record.name) && nowMs - heardMs > LAST_MS;
      for (const kept of this.#kept.filter(replaced)) kept.goneMs = Math.min(kept.goneMs, nowMs + LAST_MS);
    }
    this.#kept = [
      ...this.#kept.filter((kept) => !same(kept)),
      { record, heardMs: nowMs, goneMs: nowMs + ttl * 1_000 },
    ];
  }
}

function targetOf(srv: unknown): string {
  const { port, target } = srv as { port: number; target: string };
  return `${target}:${port}`;
}

function fail(error: unknown): void {
  if (error) throw error as Error;
}
