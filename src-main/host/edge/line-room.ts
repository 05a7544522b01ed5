/** How many lines on `/ws` there may be, and who has to go for whom. */
import type { TvHello } from '../../../src-shared/bridge.ts';
import { LIMITS } from '../../../src-shared/limits.ts';
import type { PhoneHello } from '../../../src-shared/protocol.ts';
import { neighbourhood } from '../network/client-address.ts';
import type { Connection } from './connection.ts';
import { Crowd } from './crowd.ts';

export type LineRoomDeps = {
  isTvToken(token: string): boolean;
  opensSeat(hello: PhoneHello): boolean;
  /** There is no room for this one. */
  sendAway(connection: Connection): void;
};

const CONNECTIONS = {
  all: LIMITS.connections,
  perAddress: LIMITS.connectionsPerAddress,
  perNetwork: LIMITS.connectionsPerNetwork,
  ownReserve: LIMITS.ownConnections,
};

export class LineRoom {
  readonly #deps: LineRoomDeps;
  readonly #crowd = new Crowd<Connection>(CONNECTIONS, (connection) => connection.isProven);
  /** Came when there was no room: they are heard for a token, which makes some. In order of arrival. */
  readonly #spare = new Set<Connection>();

  constructor(deps: LineRoomDeps) {
    this.#deps = deps;
  }

  enter(connection: Connection): void {
    const place = this.#crowd.enter(connection, connection.address);
    if (place.is === 'full') this.#waitForToken(connection);
    else if (place.insteadOf) this.#deps.sendAway(place.insteadOf);
  }

  leave(connection: Connection): void {
    this.#crowd.leave(connection);
    this.#spare.delete(connection);
  }

  /** A line beyond the limits gets in by what opens a seat, or by the TV's token, or not at all. */
  letsPast(connection: Connection, hello: PhoneHello | TvHello): boolean {
    if (!this.#spare.has(connection)) return true;
    if (!this.#bringsKey(hello)) return false;
    this.#spare.delete(connection);
    this.#crowd.admit(connection, connection.address);
    return true;
  }

  #bringsKey(hello: PhoneHello | TvHello): boolean {
    const { isTvToken, opensSeat } = this.#deps;
    if (hello.role === 'tv') return isTvToken(hello.token ?? '');
    return hello.visit !== true && opensSeat(hello);
  }

  #waitForToken(connection: Connection): void {
    const from = neighbourhood(connection.address);
    const same = [...this.#spare].filter((other) => neighbourhood(other.address) === from);
    const [oldest] = same;
    if (oldest && same.length >= LIMITS.spareConnections) this.#deps.sendAway(oldest);
    this.#spare.add(connection);
    setTimeout(() => {
      if (this.#spare.has(connection)) this.#deps.sendAway(connection);
    }, LIMITS.spareHelloMs).unref();
  }
}
