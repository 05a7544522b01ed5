/** Phones and a TV without browsers: as little work as can be, since they share the machine with what is measured. */
import { once } from 'node:events';
import WebSocket from 'ws';
import { PROTOCOL } from '../../src-shared/limits.ts';

/** Sixteen bits of a number fit into a stick's -1..1 without loss. */
const NUMBERS = 65_536;

/** The stick's position that stands for the n-th input of a phone. */
export const xOf = (number: number): number => (number % NUMBERS) / NUMBERS;
export const numberOf = (x: number): number => Math.round(x * NUMBERS);

export type Phone = {
  readonly id: string;
  send(number: number): void;
  /** Frames that were not for this phone. */
  foreign(): number;
};

export type Tv = {
  /** Each input that arrives: whose, and which. */
  onInput: (phoneId: string, number: number) => void;
  /** Gives each phone its controller, which only it may see. */
  show(phoneIds: readonly string[]): void;
};

type Told = { type: string; data: Record<string, unknown> };
type Input = { playerId: string; value: { x: number } };

async function connect(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url, { perMessageDeflate: false });
  socket.setMaxListeners(0);
  await once(socket, 'open');
  return socket;
}

function listen(socket: WebSocket, hear: (told: Told) => void): void {
  socket.on('message', (data) => hear(JSON.parse((data as Buffer).toString()) as Told));
}

const secretOf = (id: string): string => `only for ${id}`;

export class PartyPhone implements Phone {
  readonly id: string;
  readonly #socket: WebSocket;
  #foreign = 0;

  private constructor(socket: WebSocket, id: string) {
    this.#socket = socket;
    this.id = id;
  }

  static async open(url: string, code: string): Promise<PartyPhone> {
    const socket = await connect(url);
    const welcome = new Promise<string>((resolve) =>
      listen(socket, ({ type, data }) => {
        if (type === 'welcome') resolve(String(data['playerId']));
        else phone?.hear(type, data);
      }),
    );
    let phone: PartyPhone | null = null;
    socket.send(JSON.stringify({ type: 'hello', data: { role: 'phone', protocol: PROTOCOL, code } }));
    phone = new PartyPhone(socket, await welcome);
    return phone;
  }

  hear(type: string, data: Record<string, unknown>): void {
    const isOwn = type === 'controller' && (data['text'] === undefined || data['text'] === secretOf(this.id));
    if (!isOwn && !['you', 'pong', 'taken'].includes(type)) this.#foreign += 1;
  }

  send(number: number): void {
    this.#socket.send(`{"type":"input","data":{"control":"move","value":{"x":${xOf(number)},"y":0}}}`);
  }

  foreign(): number {
    return this.#foreign;
  }
}

export class PartyTv implements Tv {
  onInput: Tv['onInput'] = () => undefined;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    listen(socket, ({ type, data }) => {
      if (type === 'input') this.#take(data as unknown as Input);
      if (type === 'inputs') for (const input of data['list'] as Input[]) this.#take(input);
    });
  }

  static async open(url: string, token: string): Promise<PartyTv> {
    const socket = await connect(url);
    const welcome = once(socket, 'message');
    socket.send(JSON.stringify({ type: 'hello', data: { role: 'tv', protocol: PROTOCOL, token } }));
    await welcome;
    return new PartyTv(socket);
  }

  show(phoneIds: readonly string[]): void {
    const list = phoneIds.map((id) => ({
      to: [id],
      controller: { text: secretOf(id), controls: [{ kind: 'stick', id: 'move' }] },
    }));
    this.#socket.send(JSON.stringify({ type: 'controllers', data: { list } }));
  }

  #take({ playerId, value }: Input): void {
    this.onInput(playerId, numberOf(value.x));
  }
}

/** Says who it is in each frame, since nobody on the way knows it. */
export class BarePhone implements Phone {
  static #count = 0;
  readonly id = `b${(BarePhone.#count += 1)}`;
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
  }

  static async open(url: string): Promise<BarePhone> {
    return new BarePhone(await connect(url));
  }

  send(number: number): void {
    const value = `{"x":${xOf(number)},"y":0}`;
    this.#socket.send(`{"type":"input","data":{"playerId":"${this.id}","control":"move","value":${value}}}`);
  }

  foreign(): number {
    return 0;
  }
}

export class BareTv implements Tv {
  onInput: Tv['onInput'] = () => undefined;

  private constructor(socket: WebSocket) {
    listen(socket, ({ data }) => {
      const { playerId, value } = data as unknown as Input;
      this.onInput(playerId, numberOf(value.x));
    });
  }

  static async open(url: string): Promise<BareTv> {
    return new BareTv(await connect(url));
  }

  show(): void {
    // A forwarder shows nothing to phones.
  }
}
