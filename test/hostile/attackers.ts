/** The process of the attackers as its parent sees it: their seats, their orders, and what they did. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Seat, Target } from './assault.ts';
import type { Order, Report } from './attacker.ts';
import { BATTLES, type Battle } from './battles.ts';
import type { Room } from './room.ts';

const FRAMES = 100_000;
const FRAMES_PER_VOLLEY = 11;
const VOLLEY_SEATS = 6;
const ASSAULT_SEATS = 4;
/** A little faster than needed, so that the frames are out when the battle ends. */
const HURRY = 1.1;

export class Attackers {
  readonly counts: Record<string, number> = {};
  readonly target: Target;
  readonly #process: ChildProcess;
  readonly #died: Promise<null>;
  readonly #seats: Seat[];
  readonly #seed: number;
  #nextVolley = 1;

  private constructor(target: Target, seats: Seat[], seed: number) {
    this.target = target;
    this.#seats = seats;
    this.#seed = seed;
    this.#process = fork(path.join(import.meta.dirname, 'attacker.ts'));
    this.#died = once(this.#process, 'exit').then(() => null);
  }

  /** Guests who know the code, and the tokens of three who have no seat any more. */
  static async place(room: Room, at: { port: number; code: string; seed: number }): Promise<Attackers> {
    const seats: Seat[] = [];
    for (let number = 1; number <= VOLLEY_SEATS + ASSAULT_SEATS + 3; number += 1) {
      const pest = await room.admit(`Pest ${number}`);
      seats.push({ playerId: pest.playerId, token: pest.token });
      if (number === VOLLEY_SEATS + ASSAULT_SEATS + 1) await pest.leave();
      pest.cut();
    }
    const [left, kicked, banned] = seats.splice(-3);
    room.order('kick', kicked?.playerId ?? '');
    room.order('ban', banned?.playerId ?? '');
    const dead = { left: left?.token ?? '', kicked: kicked?.token ?? '', banned: banned?.token ?? '' };
    return new Attackers({ port: at.port, code: at.code, dead }, seats, at.seed);
  }

  /** Every token that they hold or held. */
  get tokens(): string[] {
    return [...this.#seats.map(({ token }) => token), ...Object.values(this.target.dead)];
  }

  /** One battle with its share of the hundred thousand; gives what the host did wrong. */
  async fight(battle: Battle): Promise<string[]> {
    const allMs = BATTLES.reduce((sum, { forMs }) => sum + forMs, 0);
    const frames = Math.ceil((FRAMES * battle.forMs) / allMs);
    const firstVolley = this.#nextVolley;
    this.#nextVolley += Math.ceil(frames / FRAMES_PER_VOLLEY) + VOLLEY_SEATS;
    const volleys = { frames, firstVolley, perSecond: (frames / battle.forMs) * 1_000 * HURRY };
    return this.#attack(battle, volleys);
  }

  /** One volley of this seed, as it was in its battle. */
  async fireAgain(volley: number): Promise<string[]> {
    const battle = { title: `volley ${volley}`, forMs: 0, assaults: {} };
    return this.#attack(battle, { frames: 1, firstVolley: volley, perSecond: 1_000 });
  }

  end(): void {
    this.#process.kill('SIGKILL');
  }

  async #attack(battle: Battle, volleys: Order['volleys']): Promise<string[]> {
    const left = this.#seats.slice(VOLLEY_SEATS);
    const order: Order = {
      target: this.target,
      seed: this.#seed,
      names: Object.keys(battle.assaults) as Order['names'],
      forMs: battle.forMs,
      seats: {
        volleys: this.#seats.slice(0, VOLLEY_SEATS),
        assaults: Object.values(battle.assaults).map((number) => left.splice(0, number)),
      },
      volleys,
    };
    this.#process.send(order);
    const answer = await Promise.race([once(this.#process, 'message'), this.#died]);
    if (answer === null) throw new Error('the attackers died');
    const [{ counts, wrongs }] = answer as [Report];
    for (const [what, times] of Object.entries(counts)) this.counts[what] = (this.counts[what] ?? 0) + times;
    return wrongs;
  }
}
