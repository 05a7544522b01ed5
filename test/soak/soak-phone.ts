/** One restless phone: it presses, drops, freezes, reloads, is renamed, leaves, and always comes back. */
import { setTimeout as pass } from 'node:timers/promises';
import type { SeededRandom } from '../../src-renderer/engine/random.ts';
import { CONTROLLER } from '../support/counting-tv.ts';
import { PressingHand } from '../support/pressing-hand.ts';
import { Witness } from '../support/witness.ts';

/** Longer than the host waits for a silent phone. */
const FROZEN_MS = 4_500;

type Party = { url: string; code: string };

export class SoakPhone {
  playerId = '';
  name: string;
  iconIndex = 0;
  hand = new PressingHand();
  readonly done = new Map<string, number>();
  readonly #party: Party;
  readonly #random: SeededRandom;
  #token: string | null = null;
  #client: Witness | null = null;

  constructor(party: Party, name: string, random: SeededRandom) {
    this.#party = party;
    this.name = name;
    this.#random = random;
  }

  /** Until this moment, by `performance.now()`; ends in its seat. */
  async live(untilMs: number): Promise<void> {
    if (!this.#token) await this.#arrive();
    while (performance.now() < untilMs) await this.#doSomething();
    await this.#confirm();
  }

  close(): void {
    this.#client?.cut();
  }

  async #doSomething(): Promise<void> {
    const chance = this.#random.next();
    if (chance < 0.8) return this.#play();
    await this.#confirm();
    if (chance < 0.84) return this.#lose('drop', this.#random.next() * 1_500);
    if (chance < 0.88) return this.#lose('reload', 0);
    if (chance < 0.89) return this.#freeze();
    if (chance < 0.92) return this.#secondTab();
    if (chance < 0.985) return this.#rename();
    return this.#startOver();
  }

  async #play(): Promise<void> {
    for (let count = 0; count < 10; count += 1) {
      const value = { x: this.#random.next() * 2 - 1, y: this.#random.next() * 2 - 1 };
      this.#say('input', { control: 'move', value });
      await pass(16);
    }
    this.hand.press();
  }

  async #lose(how: string, awayMs: number): Promise<void> {
    this.#count(how);
    this.#client?.cut();
    await pass(awayMs);
    await this.#arrive();
  }

  async #freeze(): Promise<void> {
    this.#count('freeze');
    this.#client?.freeze();
    await pass(FROZEN_MS);
    await this.#lose('wake', 0);
  }

  async #secondTab(): Promise<void> {
    this.#count('second tab');
    const first = this.#client;
    await this.#arrive();
    await first?.closes();
    if (first?.closed?.code !== 4006)
      throw new Error(`${this.name}: first tab closed with ${first?.closed?.code}`);
  }

  async #rename(): Promise<void> {
    this.#count('rename');
    const name = `${this.name.split('~')[0]}~${Math.floor(this.#random.next() * 1_000)}`;
    const iconIndex = Math.floor(this.#random.next() * 24);
    this.#say('profile', { name, iconIndex });
    this.name = name;
    this.iconIndex = iconIndex;
    await this.#confirm();
  }

  /** Leaves for good, and joins as somebody new. */
  async #startOver(): Promise<void> {
    this.#count('leave');
    this.#say('leave');
    await this.#client?.closes();
    this.#token = null;
    this.hand = new PressingHand();
    await this.#arrive();
  }

  async #arrive(): Promise<void> {
    const client = await Witness.open(this.#party.url);
    const { code } = this.#party;
    const who = this.#token ? { token: this.#token } : { code, name: this.name, iconIndex: this.iconIndex };
    client.say('hello', { role: 'phone', protocol: 1, ...who });
    const welcome = await client.hears('welcome');
    const { playerId, name, iconIndex, token } = welcome;
    const isSame = playerId === this.playerId && name === this.name && iconIndex === this.iconIndex;
    if (this.#token && !isSame) throw new Error(`${this.name} came back as ${String(name)}`);
    const controller = await client.hears('controller');
    if (controller['title'] !== CONTROLLER.title) throw new Error(`${this.name} got another controller`);
    this.playerId = String(playerId);
    this.#token = String(token);
    this.#client = client;
    this.hand.goesOnAt(client, welcome);
    client.forget();
  }

  /** Every message so far has arrived at the host. */
  async #confirm(): Promise<void> {
    const sent = this.#random.next();
    this.#say('ping', { sent });
    await this.#client?.hears('pong', (data) => data['sent'] === sent);
    this.#client?.forget();
  }

  #say(type: string, data: unknown = {}): void {
    this.#client?.say(type, data);
  }

  #count(what: string): void {
    this.done.set(what, (this.done.get(what) ?? 0) + 1);
  }
}
