/** A TV without a picture that counts each press once, and keeps its counts with the host as a game. */
import type { Frame } from './client.ts';
import { Witness } from './witness.ts';

/** By player: the highest number, and how many presses there were. */
export type Counts = Record<string, { seq: number; count: number }>;
export type CountedGame = { n: number; counts: Counts };
export type ToldParty = {
  players: { playerId: string; name: string; iconIndex: number; connected: boolean }[];
  savedGame: { state: CountedGame } | null;
};

/** The controller of every phone. */
export const CONTROLLER = {
  title: 'Press',
  controls: [
    { kind: 'stick', id: 'move' },
    { kind: 'button', id: 'go' },
  ],
};

export class CountingTv {
  readonly client: Witness;
  readonly party: ToldParty;
  readonly counts: Counts;

  private constructor(client: Witness, party: ToldParty) {
    this.client = client;
    this.party = party;
    this.counts = structuredClone(party.savedGame?.state.counts ?? {});
    client.onFrame((frame) => this.#take(frame));
  }

  static async open(url: string, token: string): Promise<CountingTv> {
    const client = await Witness.open(url);
    client.say('hello', { role: 'tv', protocol: 1, token, confirms: true });
    const { party } = (await client.hears('welcome')) as { party: ToldParty };
    return new CountingTv(client, party);
  }

  /** Gives every phone its button. */
  show(): void {
    this.client.say('controllers', { list: [{ to: 'all', controller: CONTROLLER }] });
  }

  /** Everything that the host told before this has arrived. */
  async settle(): Promise<void> {
    const sent = Math.random();
    this.client.say('ping', { sent });
    await this.client.hears('pong', (data) => data['sent'] === sent);
    this.client.forget();
  }

  /** Has the host keep this moment, as number `n`; `bytes` make it as large as a real one. */
  keep(n: number, bytes: number): void {
    const state: CountedGame & { ice: string } = { n, counts: this.counts, ice: 'x'.repeat(bytes) };
    const taken = Object.fromEntries(Object.entries(this.counts).map(([id, { seq }]) => [id, seq]));
    this.client.say('snapshot', { gameId: 'floe', state, taken });
  }

  #take({ type, data }: Frame): void {
    if (type === 'playerJoined') {
      const { playerId } = data;
      this.client.say('controllers', { list: [{ to: playerId, controller: CONTROLLER }] });
    }
    if (type === 'input') this.#count(data);
    if (type === 'inputs') for (const input of data['list'] as Frame['data'][]) this.#count(input);
  }

  #count({ playerId, seq }: Frame['data']): void {
    if (typeof seq !== 'number') return;
    const known = this.counts[String(playerId)] ?? { seq: 0, count: 0 };
    if (seq > known.seq) this.counts[String(playerId)] = { seq, count: known.count + 1 };
  }
}
