/** A TV without a picture: gives every phone a controller, counts presses as points, keeps the game. */
import type { Frame } from '../support/client.ts';
import { Witness } from '../support/witness.ts';

const CONTROLLER = {
  title: 'Soak',
  controls: [
    { kind: 'stick', id: 'move' },
    { kind: 'button', id: 'dash' },
  ],
};

export type SeenPlayer = { playerId: string; name: string; iconIndex: number; connected: boolean };
export type SeenParty = { players: SeenPlayer[]; savedGame: { state: { n: number } } | null };

export class SoakTv {
  /** Points by player. */
  readonly points = new Map<string, number>();
  snapshots = 0;
  readonly #client: Witness;
  readonly party: SeenParty;

  private constructor(client: Witness, party: SeenParty) {
    this.#client = client;
    this.party = party;
  }

  static async open(url: string, token: string): Promise<SoakTv> {
    const client = await Witness.open(url);
    client.say('hello', { role: 'tv', protocol: 1, token });
    const { party } = (await client.hears('welcome')) as { party: SeenParty };
    const tv = new SoakTv(client, party);
    client.onFrame((frame) => tv.#take(frame));
    return tv;
  }

  keep(): void {
    this.snapshots += 1;
    this.#client.say('snapshot', { gameId: 'floe', state: { n: this.snapshots, ice: 'x'.repeat(8_000) } });
  }

  /** Everything that the host told before this has arrived. */
  async settle(): Promise<void> {
    const sent = Math.random();
    this.#client.say('ping', { sent });
    await this.#client.hears('pong', (data) => data['sent'] === sent);
    this.#client.forget();
  }

  close(): void {
    this.#client.cut();
  }

  #take({ type, data }: Frame): void {
    if (type === 'playerJoined') this.#show(String(data['playerId']));
    if (type === 'input') this.#count([data]);
    if (type === 'inputs') this.#count(data['list'] as Frame['data'][]);
    if (type !== 'pong') this.#client.forget();
  }

  #show(playerId: string): void {
    this.#client.say('controllers', { list: [{ to: playerId, controller: CONTROLLER }] });
  }

  #count(list: Frame['data'][]): void {
    for (const { playerId, control, value } of list) {
      if (control !== 'dash' || value !== true) continue;
      this.points.set(String(playerId), (this.points.get(String(playerId)) ?? 0) + 1);
    }
  }
}
