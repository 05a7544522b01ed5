/** The party under attack: a TV that counts and checks, and guests who only want to play. */
import { hostToTv } from '../../src-shared/bridge.ts';
import { parseControlValue } from '../../src-shared/controller-values.ts';
import type { Control } from '../../src-shared/controller.ts';
import { readMessage } from '../../src-shared/protocol.ts';
import type { Frame } from '../support/client.ts';
import { Witness } from '../support/witness.ts';
import { Guest } from './guest.ts';
import { noSamples, type Samples } from './samples.ts';

const GUESTS = 6;
const CONTROLS: Control[] = [
  { kind: 'stick', id: 'move' },
  { kind: 'button', id: 'dash' },
];

type Player = { playerId: string; name: string; connected: boolean; inCharge: boolean };
type Party = { players: Player[]; locked: boolean; settings: unknown; savedGame: unknown };
type Address = { url: string; code: string; tvToken: string };

export class Room {
  readonly guests: Guest[] = [];
  /** Presses by player, as the TV saw them. */
  readonly points = new Map<string, number>();
  /** The messages that the TV never should have heard. */
  readonly surprises: string[] = [];
  samples: Samples = noSamples();
  readonly #address: Address;
  readonly #tv: Witness;
  /** When a stick value was sent, by player and value. */
  readonly #moves = new Map<string, number>();
  readonly #guestIds = new Set<string>();

  private constructor(address: Address, tv: Witness) {
    this.#address = address;
    this.#tv = tv;
    tv.onFrame((frame) => this.#take(frame));
  }

  static async open(address: Address): Promise<Room> {
    const tv = await Witness.open(address.url);
    tv.say('hello', { role: 'tv', protocol: 1, token: address.tvToken });
    await tv.hears('welcome');
    const room = new Room(address, tv);
    for (let number = 1; number <= GUESTS; number += 1) {
      const guest = await room.admit(`Guest ${number}`);
      room.#guestIds.add(guest.playerId);
      room.guests.push(guest);
    }
    for (const guest of room.guests) guest.play();
    return room;
  }

  /** Somebody with the code: a guest, or an attacker to be. */
  async admit(name: string): Promise<Guest> {
    const { url, code } = this.#address;
    return Guest.join({
      url,
      name,
      code,
      onMove: (playerId, x, atMs) => this.#moves.set(`${playerId} ${x}`, atMs),
      onPing: (tookMs) => this.samples.ping.push(tookMs),
    });
  }

  order(type: 'kick' | 'ban', playerId: string): void {
    this.#tv.say(type, { playerId });
  }

  /** The round trips of so long a time. */
  async measure(during: Promise<unknown>): Promise<Samples> {
    this.samples = noSamples();
    await during;
    return this.samples;
  }

  /** Everybody rests, and all that was said has arrived. */
  async settle(): Promise<void> {
    for (const guest of this.guests) guest.rest();
    for (const guest of this.guests) await guest.settle();
    const sent = Math.random();
    this.#tv.say('ping', { sent });
    await this.#tv.hears('pong', (data) => data['sent'] === sent);
    this.#tv.forget();
  }

  /** The things that are not as the guests left them: one sentence each. */
  async findDamage(): Promise<string[]> {
    const second = await Witness.open(this.#address.url);
    second.say('hello', { role: 'tv', protocol: 1, token: this.#address.tvToken });
    const { party } = (await second.hears('welcome')) as { party: Party };
    second.cut();
    const damage = this.surprises.map((one) => `the TV heard ${one}`);
    if (party.locked) damage.push('the party is locked');
    if (party.savedGame !== null) damage.push('there is a game that nobody saved');
    if (JSON.stringify(party.settings).includes('Forged')) damage.push('settings were changed');
    this.guests.forEach((guest, index) => damage.push(...this.#damageOf(guest, index, party)));
    return damage;
  }

  end(): void {
    for (const guest of this.guests) guest.cut();
    this.#tv.cut();
  }

  #damageOf(guest: Guest, index: number, party: Party): string[] {
    const name = `Guest ${index + 1}`;
    const seat = party.players.find(({ playerId }) => playerId === guest.playerId);
    const points = this.points.get(guest.playerId) ?? 0;
    const damage = guest.surprises.map((one) => `${name}: ${one}`);
    if (!seat?.connected || seat.name !== name) damage.push(`the seat of ${name} is ${JSON.stringify(seat)}`);
    if (seat?.inCharge !== (index === 0)) damage.push(`the charge of ${name} is ${String(seat?.inCharge)}`);
    if (points !== guest.pressed) damage.push(`${name} pressed ${guest.pressed} times for ${points} points`);
    return damage;
  }

  #take({ type, data }: Frame): void {
    if (type === 'input') this.#takeInputs([data]);
    else if (type === 'inputs') this.#takeInputs(data['list'] as Frame['data'][]);
    else this.#takeNews(type, data);
    if (type !== 'pong') this.#tv.forget();
  }

  #takeInputs(list: readonly Frame['data'][]): void {
    const nowMs = performance.now();
    for (const { playerId, control, value } of list) {
      const known = CONTROLS.find(({ id }) => id === control);
      if (!known || parseControlValue(known, value) === null)
        this.surprises.push(`the input ${JSON.stringify({ playerId, control, value }).slice(0, 200)}`);
      const id = String(playerId);
      if (control === 'dash' && value === true) this.points.set(id, (this.points.get(id) ?? 0) + 1);
      if (control !== 'move' || !this.#guestIds.has(id)) continue;
      const key = `${id} ${(value as { x: number }).x}`;
      const sentMs = this.#moves.get(key);
      this.#moves.delete(key);
      if (sentMs === undefined) this.surprises.push(`a move that nobody made: ${key}`);
      else this.samples.input.push(nowMs - sentMs);
    }
  }

  #takeNews(type: string, data: Frame['data']): void {
    const isReadable = !('problem' in readMessage(hostToTv, { type, data }));
    const isAboutGuest = this.#guestIds.has(String(data['playerId']));
    const isUsual = ['pong', 'signals', 'party', 'welcome'].includes(type) || !isAboutGuest;
    if (!isReadable || type === 'command' || !isUsual || (type === 'party' && data['locked'] !== undefined))
      this.surprises.push(`${type} ${JSON.stringify(data).slice(0, 200)}`);
    if (type === 'playerJoined')
      this.#tv.say('controllers', {
        list: [{ to: data['playerId'], controller: { title: 'Play', controls: CONTROLS } }],
      });
  }
}
