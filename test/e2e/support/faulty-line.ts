/**
 * A wire between the phones and the host that a test can cut, stall and heal. Its port is the phones' origin,
 * to which their memory of a seat belongs, and so it outlives hosts.
 */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

type Mode = 'up' | 'cut' | 'stalled';

export class FaultyLine {
  /** Where the host listens on loopback. */
  hostPort = 0;
  readonly #server: Server;
  readonly #calls = new Set<Call>();
  #mode: Mode = 'up';
  #tries = 0;
  #wake: () => void = () => undefined;

  private constructor() {
    this.#server = createServer((phone) => this.#take(phone));
  }

  static async open(): Promise<FaultyLine> {
    const line = new FaultyLine();
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** How many connections there are now. */
  get calls(): number {
    return this.#calls.size;
  }

  /** Ends every connection, and each new one at once. */
  cut(): void {
    this.#become('cut');
    for (const call of this.#calls) call.end();
  }

  /** Nothing gets through any more, and nobody is told: half-open. What is said now is lost for good. */
  stall(): void {
    this.#become('stalled');
    for (const call of this.#calls) call.mute();
  }

  /** New connections get through again; stalled ones stay dead. Returns the moment, by `Date.now()`. */
  heal(): number {
    this.#become('up');
    return Date.now();
  }

  /** Resolves once the phones have tried to connect so often since the line went down. */
  async tried(times: number): Promise<void> {
    while (this.#tries < times) await new Promise<void>((resolve) => (this.#wake = resolve));
  }

  /** Counts tries again. */
  forgetTries(): void {
    this.#tries = 0;
  }

  async close(): Promise<void> {
    for (const call of this.#calls) call.end();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #become(mode: Mode): void {
    this.#mode = mode;
    this.#tries = 0;
  }

  #take(phone: Socket): void {
    this.#tries += 1;
    this.#wake();
    if (this.#mode === 'cut') {
      phone.resetAndDestroy();
      return;
    }
    const call = new Call(phone, { from: this.port, to: this.hostPort });
    if (this.#mode === 'stalled') call.mute();
    this.#calls.add(call);
    call.onEnd(() => this.#calls.delete(call));
  }
}

/** One connection through the line. */
class Call {
  readonly #phone: Socket;
  readonly #host: Socket;
  #isMute = false;

  constructor(phone: Socket, ports: { from: number; to: number }) {
    this.#phone = phone;
    this.#host = connect(ports.to, '127.0.0.1');
    phone.setNoDelay(true);
    this.#host.setNoDelay(true);
    phone.on('data', (data) => this.#pass(this.#host, readdressed(data, ports)));
    this.#host.on('data', (data) => this.#pass(phone, data));
    for (const socket of [phone, this.#host]) {
      socket.on('error', () => undefined);
      // A stalled line does not even say that somebody hung up.
      socket.on('close', () => this.#isMute || this.end());
    }
  }

  onEnd(listener: () => void): void {
    this.#phone.on('close', listener);
  }

  mute(): void {
    this.#isMute = true;
  }

  end(): void {
    this.#phone.destroy();
    this.#host.destroy();
  }

  #pass(to: Socket, data: Buffer): void {
    if (!this.#isMute) to.write(data);
  }
}

/** A request's Host and Origin name the line; the host must read its own address there. */
function readdressed(data: Buffer, { from, to }: { from: number; to: number }): Buffer {
  if (data.subarray(0, 4).toString('latin1') !== 'GET ') return data;
  return Buffer.from(data.toString('latin1').replaceAll(`127.0.0.1:${from}`, `127.0.0.1:${to}`), 'latin1');
}
