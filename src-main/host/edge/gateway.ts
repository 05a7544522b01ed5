/**
 * The WebSocket edge: permission to connect, the first frame, sizes and rates, silence. It turns frames into
 * typed messages and knows nothing of the party.
 */
import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Logger } from 'pino';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { FirstFrame, type TvHello } from '../../../src-shared/bridge.ts';
import { CloseCode, LIMITS, PROTOCOL, type RefusedReason } from '../../../src-shared/limits.ts';
import {
  phoneToHost,
  readMessage,
  visitorToHost,
  type PhoneHello,
  type PhoneToHost,
  type Unreadable,
  type VisitorToHost,
} from '../../../src-shared/protocol.ts';
import type { AwakeClock } from '../base/clock.ts';
import { clientAddress } from '../network/client-address.ts';
import type { Clock } from '../base/clock.ts';
import { Connection, frameBytes } from './connection.ts';
import type { TvCarrier } from '../host-api.ts';
import { LineRoom } from './line-room.ts';
import { DEEPEST, readJson } from '../base/read-json.ts';
import { closeCodeOf, errorText, refusalText, type Outcome } from '../base/refusals.ts';
import type { Traffic } from './traffic.ts';

/** Handlers that take over once a client has said what it is. */
export type GatewayHandlers = {
  /** The phone has a seat or waits at the door, or why neither. */
  phoneArrived(connection: Connection, hello: PhoneHello): Outcome;
  visitorSaid(connection: Connection, message: Exclude<VisitorToHost, { type: 'hello' }>): void;
  visitorGone(connection: Connection): void;
  phoneSaid(playerId: string, message: PhoneToHost): void;
  phoneGone(connection: Connection): void;
  phoneMeasured(connection: Connection, rttMs: number): void;
  isTvToken(token: string): boolean;
  /** By a token, or by a visit that has one. */
  opensSeat(hello: PhoneHello): boolean;
  tvArrived(carrier: TvCarrier, hello: TvHello): void;
};

export type GatewayDeps = { traffic: Traffic; logger: Logger; clock: Clock; awake: AwakeClock };

/** Above this a frame is not even read; `ws` then closes with 1009. */
const UNREADABLE_BYTES = 4 * LIMITS.tvFrameBytes;
/** A phone's whole frame, with what one read may bring before its beginning and after its end. */
const UNFINISHED_BYTES = 3 * LIMITS.phoneFrameBytes;
/** Bytes of a client's ping or pong besides its payload. */
const CONTROL_HEAD_BYTES = 6;

export class Gateway {
  readonly #server = new WebSocketServer({
    noServer: true,
    maxPayload: UNREADABLE_BYTES,
    perMessageDeflate: false,
    clientTracking: false,
  });
  readonly #connections = new Set<Connection>();
  readonly #room: LineRoom;
  readonly #ofSocket = new WeakMap<Duplex, Connection>();
  readonly #awake: AwakeClock;
  readonly #onGone = new WeakMap<Connection, () => void>();
  readonly #handlers: GatewayHandlers;
  readonly #traffic: Traffic;
  readonly #logger: Logger;
  readonly #clock: Clock;
  #lastId = 0;

  constructor(handlers: GatewayHandlers, { traffic, logger, clock, awake }: GatewayDeps) {
    this.#handlers = handlers;
    this.#traffic = traffic;
    this.#logger = logger;
    this.#room = new LineRoom({
      isTvToken: handlers.isTvToken,
      opensSeat: handlers.opensSeat,
      sendAway: (connection) => this.#refuse(connection, 'too-many-connections'),
    });
    this.#clock = clock;
    this.#awake = awake;
  }

  /** How many connections there are in each role. */
  roles(): Record<'unknown' | 'visitor' | 'phone' | 'tv', number> {
    const roles = { unknown: 0, visitor: 0, phone: 0, tv: 0 };
    for (const { role } of this.#connections) if (role.is !== 'gone') roles[role.is] += 1;
    return roles;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      const connection = this.#open(ws, clientAddress(request.socket));
      this.#ofSocket.set(socket, connection);
      // More unread than is coalesced is more than the stream's own mark, so it says when it has drained.
      socket.on('drain', () => connection.drained());
      socket.on('data', (chunk: Buffer) => this.#weigh(connection, chunk.length));
    });
  }

  /** Whether a TV or a phone with a seat speaks on this socket. */
  isProven(socket: Socket): boolean {
    return this.#ofSocket.get(socket)?.isProven ?? false;
  }

  /** Call once a second: asks everybody whether they are there, and measures the round trip. */
  pingAll(): void {
    const nowMs = this.#clock.now();
    for (const connection of this.#connections) connection.ping(nowMs);
  }

  /** Call a few times a second: drops the silent, counted in time during which this process could have heard them. */
  dropSilent(): void {
    const awakeMs = this.#awake.tick(this.#clock.now());
    for (const connection of this.#connections) {
      if (connection.role.is === 'unknown') {
        // Pongs are no hello.
        if (awakeMs - connection.openedAwakeMs > LIMITS.helloTimeoutMs)
          this.#end(connection, CloseCode.noHello, 'no hello in time');
      } else if (awakeMs - connection.heardAwakeMs > LIMITS.silentMs) {
        this.#logger.info({ connection: connection.id, role: connection.role.is }, 'silent too long');
        this.#forget(connection);
        connection.close(CloseCode.silent);
      }
    }
  }

  closeAll(code: CloseCode): void {
    for (const connection of this.#connections) connection.close(code);
  }

  cutAll(): void {
    for (const connection of this.#connections) connection.cut();
  }

  #open(ws: WebSocket, address: string): Connection {
    this.#lastId += 1;
    const nowMs = this.#clock.now();
    const from = { id: this.#lastId, address, nowMs, awakeMs: this.#awake.at(nowMs) };
    const connection = new Connection(ws, from, this.#traffic);
    this.#connections.add(connection);
    ws.on('error', (error) => {
      this.#logger.info({ connection: connection.id, address, error: error.message }, 'socket error');
      // `ws` has said why; the peer may hang on to the line for as long as it likes, but not as a client.
      this.#forget(connection);
      connection.cutSoon();
    });
    ws.on('close', () => this.#forget(connection));
    ws.on('message', (data, isBinary) => this.#receive(connection, data, isBinary));
    ws.on('ping', (payload) => this.#receiveControl(connection, payload));
    ws.on('pong', (payload) => {
      if (this.#receiveControl(connection, payload)) this.#hearPong(connection, payload.toString('latin1'));
    });
    this.#room.enter(connection);
    return connection;
  }

  /** False where it was one too many: pings and pongs of the protocol are counted like messages. */
  #receiveControl(connection: Connection, payload: Buffer): boolean {
    connection.unfinishedBytes -= payload.length + CONTROL_HEAD_BYTES;
    if (connection.isGone) return false;
    if (connection.bucket.take(this.#clock.now())) return true;
    this.#refuse(connection, 'rate-limited');
    return false;
  }

  /** Bytes have come in, after whatever they completed was received. */
  #weigh(connection: Connection, bytes: number): void {
    connection.unfinishedBytes += bytes;
    const { isGone, role, unfinishedBytes } = connection;
    if ((role.is === 'tv' && !isGone) || unfinishedBytes < UNFINISHED_BYTES) return;
    // Stop reading from a client that was told to go and still sends, until its line is cut.
    if (isGone) connection.stopReading();
    else this.#end(connection, CloseCode.tooLarge, 'frame too large');
  }

  #receive(connection: Connection, data: RawData, isBinary: boolean): void {
    this.#hear(connection);
    const { isGone, role } = connection;
    if (isGone || role.is === 'gone') return;
    connection.unfinishedBytes = 0;
    const bytes = frameBytes(data);
    if (bytes > (role.is === 'tv' ? LIMITS.tvFrameBytes : LIMITS.phoneFrameBytes)) {
      this.#end(connection, CloseCode.tooLarge, 'frame too large');
      return;
    }
    if (role.is !== 'tv' && !connection.bucket.take(connection.heardMs, 1 + Math.floor(bytes / 1024))) {
      this.#refuse(connection, 'rate-limited');
      return;
    }
    const deepest = role.is === 'tv' ? DEEPEST.tv : DEEPEST.phone;
    const raw = isBinary ? undefined : readJson(data as Buffer, deepest);
    switch (role.is) {
      case 'unknown':
        return this.#greet(connection, raw, bytes);
      case 'visitor':
        return this.#fromVisitor(connection, { raw, bytes });
      case 'phone':
        return this.#fromPhone(connection, role.playerId, { raw, bytes });
      case 'tv':
        return role.receive(raw, bytes);
    }
  }

  /** The first frame: a `hello`, or the door. */
  #greet(connection: Connection, raw: unknown, bytes: number): void {
    const first = readMessage(FirstFrame, raw);
    this.#traffic.count('in', 'problem' in first ? 'unknown' : 'hello', bytes);
    if ('problem' in first) {
      this.#refuse(connection, 'bad-message', CloseCode.badMessage);
      return;
    }
    const hello = first.data;
    if (hello.protocol !== PROTOCOL) this.#refuse(connection, 'bad-protocol');
    else if (!this.#room.letsPast(connection, hello)) this.#refuse(connection, 'too-many-connections');
    else if (hello.role === 'tv') this.#greetTv(connection, hello);
    else this.#greetPhone(connection, hello);
  }

  #greetPhone(connection: Connection, hello: PhoneHello): void {
    const outcome = this.#handlers.phoneArrived(connection, hello);
    if (typeof outcome === 'object') this.#refuse(connection, outcome.refused);
    else if (outcome === 'late' || outcome === 'kicked') {
      if (outcome === 'kicked') connection.send({ type: 'bye', data: { reason: outcome } });
      this.#end(connection, CloseCode.bye, outcome);
    }
  }

  #greetTv(connection: Connection, hello: TvHello): void {
    if (!this.#handlers.isTvToken(hello.token ?? '')) {
      this.#refuse(connection, 'bad-token');
      return;
    }
    const carrier = connection.becomeTv((listener) => this.#onGone.set(connection, listener));
    this.#handlers.tvArrived(carrier, hello);
  }

  #fromVisitor(connection: Connection, frame: { raw: unknown; bytes: number }): void {
    const message = readMessage(visitorToHost, frame.raw);
    this.#traffic.count('in', 'problem' in message ? 'unknown' : message.type, frame.bytes);
    if ('problem' in message) this.#complain(connection, message);
    else if (message.type !== 'hello') this.#handlers.visitorSaid(connection, message);
    else if (message.data.protocol !== PROTOCOL) this.#refuse(connection, 'bad-protocol');
    else this.#greetPhone(connection, message.data);
  }

  #fromPhone(connection: Connection, playerId: string, frame: { raw: unknown; bytes: number }): void {
    const message = readMessage(phoneToHost, frame.raw);
    this.#traffic.count('in', 'problem' in message ? 'unknown' : message.type, frame.bytes);
    if ('problem' in message) this.#complain(connection, message);
    else this.#handlers.phoneSaid(playerId, message);
  }

  #complain(connection: Connection, { problem }: Unreadable): void {
    connection.malformedFrames += 1;
    if (connection.malformedFrames > LIMITS.malformedFrames)
      this.#end(connection, CloseCode.badMessage, 'too many malformed frames');
    else connection.send({ type: 'error', data: { reason: problem, message: errorText(problem) } });
  }

  #hearPong(connection: Connection, payload: string): void {
    this.#hear(connection);
    const roundTripMs = connection.pings.answered(payload, connection.heardMs);
    if (connection.role.is === 'phone' && roundTripMs !== null)
      this.#handlers.phoneMeasured(connection, roundTripMs);
  }

  #hear(connection: Connection): void {
    connection.heardMs = this.#clock.now();
    connection.heardAwakeMs = this.#awake.at(connection.heardMs);
  }

  #refuse(connection: Connection, reason: RefusedReason, code = closeCodeOf(reason)): void {
    this.#traffic.countRefused(reason);
    connection.send({ type: 'refused', data: { reason, message: refusalText(reason) } });
    this.#end(connection, code, reason);
  }

  #end(connection: Connection, code: CloseCode, why: string): void {
    this.#logger.info({ connection: connection.id, address: connection.address, why }, 'connection refused');
    this.#forget(connection);
    connection.close(code);
  }

  #forget(connection: Connection): void {
    this.#connections.delete(connection);
    this.#room.leave(connection);
    const { role } = connection;
    connection.role = { is: 'gone' };
    if (role.is === 'phone') this.#handlers.phoneGone(connection);
    if (role.is === 'visitor') this.#handlers.visitorGone(connection);
    if (role.is === 'tv') this.#onGone.get(connection)?.();
  }
}
