/**
 * Decides which of many members must go when there is no more room: one of the most numerous origin, and never one that
 * has proved its right to stay.
 */
import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { clientAddress, isLoopback, neighbourhood } from '../network/client-address.ts';

export type CrowdLimits = {
  /** Of all together. */
  all: number;
  perAddress: number;
  /** Of an IPv6 network, which has as many addresses as its owner likes: how many without proof. */
  perNetwork: number;
  /** So many of `all` are kept free for this laptop itself, which has no limit of its own. */
  ownReserve: number;
};

export type Place<Member> =
  /** `insteadOf` is to be sent away for it. */
  { is: 'free'; insteadOf: Member | null } | { is: 'full' };

type Origin = { address: string; network: string };

export class Crowd<Member> {
  readonly #limits: CrowdLimits;
  readonly #isProven: (member: Member) => boolean;
  /** In order of arrival. */
  readonly #origins = new Map<Member, Origin>();

  constructor(limits: CrowdLimits, isProven: (member: Member) => boolean) {
    this.#limits = limits;
    this.#isProven = isProven;
  }

  get size(): number {
    return this.#origins.size;
  }

  /** Whether one more may come from there; one that may is in. */
  enter(member: Member, address: string): Place<Member> {
    const origin = { address, network: neighbourhood(address) };
    if (this.#isOverOwnLimit(origin)) return { is: 'full' };
    const insteadOf = this.#hasRoom(address) ? null : this.#heavier(origin);
    if (insteadOf === 'nobody') return { is: 'full' };
    if (insteadOf !== null) this.#origins.delete(insteadOf);
    this.#origins.set(member, origin);
    return { is: 'free', insteadOf };
  }

  /** One that is in by right, whatever room there is. */
  admit(member: Member, address: string): void {
    this.#origins.set(member, { address, network: neighbourhood(address) });
  }

  leave(member: Member): void {
    this.#origins.delete(member);
  }

  #isOverOwnLimit({ address, network }: Origin): boolean {
    if (isLoopback(address)) return false;
    const { perAddress, perNetwork } = this.#limits;
    if (this.#count((origin) => origin.address === address) >= perAddress) return true;
    if (network === address) return false;
    const isStranger = (origin: Origin, member: Member) =>
      origin.network === network && !this.#isProven(member);
    return this.#count(isStranger) >= perNetwork;
  }

  #hasRoom(address: string): boolean {
    const { all, ownReserve } = this.#limits;
    const own = this.#count((origin) => isLoopback(origin.address));
    const others = this.size - own;
    return isLoopback(address) ? this.size < all : others + Math.max(own, ownReserve) < all;
  }

  /** The newest stranger from where more of them come than from here. */
  #heavier({ network }: Origin): Member | 'nobody' {
    const newest = new Map<string, { count: number; member: Member }>();
    for (const [member, origin] of this.#origins) {
      if (this.#isProven(member)) continue;
      const count = (newest.get(origin.network)?.count ?? 0) + 1;
      newest.set(origin.network, { count, member });
    }
    const weight = (from: string) => {
      const reserve = isLoopback(from) ? this.#limits.ownReserve : 0;
      return (newest.get(from)?.count ?? 0) - reserve;
    };
    const [heaviest] = [...newest.keys()].toSorted((one, other) => weight(other) - weight(one));
    if (heaviest === undefined || weight(heaviest) <= weight(network) + 1) return 'nobody';
    return newest.get(heaviest)?.member ?? 'nobody';
  }

  #count(fits: (origin: Origin, member: Member) => boolean): number {
    let count = 0;
    for (const [member, origin] of this.#origins) if (fits(origin, member)) count += 1;
    return count;
  }
}

export type SocketLimitsOptions = {
  limits: CrowdLimits;
  /** Whether a TV or a phone with a seat speaks on this one. */
  isProven(socket: Socket): boolean;
  onRefused(address: string): void;
};

/** Limits the TCP connections of the host: cuts those over the limits before a byte of them is read, and tells of each. */
export function limitSockets(server: Server, { limits, isProven, onRefused }: SocketLimitsOptions): void {
  const sockets = new Crowd<Socket>(limits, isProven);
  server.on('connection', (socket: Socket) => {
    const address = clientAddress(socket);
    const place = sockets.enter(socket, address);
    if (place.is === 'full') {
      socket.destroy();
      onRefused(address);
      return;
    }
    socket.once('close', () => sockets.leave(socket));
    if (place.insteadOf === null) return;
    onRefused(clientAddress(place.insteadOf));
    place.insteadOf.destroy();
  });
}
