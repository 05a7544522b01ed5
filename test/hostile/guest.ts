/** A well-behaved phone: plays at sixty inputs a second, counts what it pressed, measures how long things take. */
import { once } from 'node:events';
import WebSocket from 'ws';
import type { Frame } from '../support/client.ts';

const INPUT_EVERY_MS = 16;
/** Every so many inputs a ping, and a press of the button. */
const PING_EVERY = 2;
const PRESS_EVERY = 7;

/** The messages of a phone in an evening in which nothing happens to it. */
const EXPECTED = new Set(['welcome', 'controller', 'pong', 'you']);

export type GuestOffice = {
  url: string;
  name: string;
  code: string;
  /** The TV sees this value of the stick when it arrives. */
  onMove(playerId: string, x: number, atMs: number): void;
  onPing(tookMs: number): void;
};

export class Guest {
  playerId = '';
  token = '';
  pressed = 0;
  /** The messages that were none of its business; it closes then. */
  readonly surprises: string[] = [];
  readonly #office: GuestOffice;
  readonly #socket: WebSocket;
  readonly #pings = new Map<number, number>();
  #timer: NodeJS.Timeout | null = null;
  #turns = 0;
  #hasController = false;

  private constructor(office: GuestOffice) {
    this.#office = office;
    this.#socket = new WebSocket(`${office.url.replace(/^http/, 'ws')}/ws`);
  }

  static async join(office: GuestOffice): Promise<Guest> {
    const guest = new Guest(office);
    await new Promise<void>((resolve, reject) => {
      guest.#socket.on('error', reject);
      guest.#socket.on('close', (code) => {
        guest.surprises.push(`closed with ${code}`);
        reject(new Error(`${office.name} was closed with ${code}`));
      });
      guest.#socket.on('message', (data: Buffer) => {
        guest.#take(JSON.parse(data.toString()) as Frame);
        if (guest.#hasController) resolve();
      });
      guest.#socket.on('open', () =>
        guest.#say('hello', { role: 'phone', protocol: 1, code: office.code, name: office.name }),
      );
    });
    return guest;
  }

  play(): void {
    this.#timer = setInterval(() => this.#turn(), INPUT_EVERY_MS);
  }

  rest(): void {
    if (this.#timer) clearInterval(this.#timer);
  }

  /** All that it said has arrived at the host. */
  async settle(): Promise<void> {
    const sent = -Math.random();
    this.#pings.set(sent, 0);
    this.#say('ping', { sent });
    const deadline = performance.now() + 10_000;
    while (this.#pings.has(sent) && performance.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 5));
    if (this.#pings.has(sent)) this.surprises.push('a ping without an answer');
  }

  /** Gives its seat up; done once the host has closed the line. */
  async leave(): Promise<void> {
    this.#say('leave');
    await once(this.#socket, 'close');
  }

  cut(): void {
    this.rest();
    this.#socket.removeAllListeners('close');
    this.#socket.terminate();
  }

  #turn(): void {
    this.#turns += 1;
    const x = (this.#turns % 20_000) / 10_000 - 1;
    this.#office.onMove(this.playerId, x, performance.now());
    this.#say('input', { control: 'move', value: { x, y: 0 } });
    if (this.#turns % PING_EVERY === 0) {
      this.#pings.set(this.#turns, performance.now());
      this.#say('ping', { sent: this.#turns });
    }
    if (this.#turns % PRESS_EVERY === 0) {
      this.#say('input', { control: 'dash', value: true });
      this.#say('input', { control: 'dash', value: false });
      this.pressed += 1;
    }
  }

  #take({ type, data }: Frame): void {
    if (!EXPECTED.has(type)) this.surprises.push(`${type} ${JSON.stringify(data)}`);
    if (type === 'welcome') {
      this.playerId = String(data['playerId']);
      this.token = String(data['token']);
    } else if (type === 'controller') {
      if (this.#hasController) this.surprises.push(`another controller: ${JSON.stringify(data)}`);
      this.#hasController = true;
    } else if (type === 'pong') this.#takePong(Number(data['sent']));
  }

  #takePong(sent: number): void {
    const sentMs = this.#pings.get(sent);
    this.#pings.delete(sent);
    if (sentMs === undefined) this.surprises.push('a pong to no ping');
    else if (sentMs > 0) this.#office.onPing(performance.now() - sentMs);
  }

  #say(type: string, data: unknown = {}): void {
    this.#socket.send(JSON.stringify({ type, data }));
  }
}
