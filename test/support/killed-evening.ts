/** A busy evening for a host that is killed again and again: what was promised, and whether it is kept. */
import { setTimeout as pass } from 'node:timers/promises';
import type { SeededRandom } from '../../src-renderer/engine/random.ts';
import { CountingTv, type CountedGame, type Counts } from './counting-tv.ts';
import { PressingHand } from './pressing-hand.ts';
import { Witness } from './witness.ts';

type Guest = {
  client: Witness;
  hand: PressingHand;
  playerId: string;
  token: string;
  isLeaving: boolean;
};

const MOST_GUESTS = 16;
const SNAPSHOT_EVERY_MS = 16;
const SNAPSHOT_BYTES = 20_000;
/** More presses than wait for one seat at a time may be given up. */
const SETTLED_WITHIN_MS = 10_000;
/** The close code after a guest has left. */
const GOODBYE = 4000;

export class Evening {
  readonly #random: SeededRandom;
  #url = '';
  #guests: Guest[] = [];
  #joins: Promise<void>[] = [];
  #tv: CountingTv | null = null;
  #names = 0;
  #snapshots = 0;
  #kept = 0;
  #presses = 0;

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** Everybody comes back to the host that was started again, and compares. Throws where a promise is broken. */
  async comesBack(url: string, tvToken: string): Promise<void> {
    this.#url = url;
    const tv = await CountingTv.open(url, tvToken);
    const { party } = tv;
    this.#checkSnapshot(party.savedGame?.state ?? null);
    this.#tv = tv;
    const isTvFirst = this.#random.next() < 0.5;
    if (isTvFirst) tv.show();
    const names = new Map(party.players.map((player) => [player.playerId, player.name]));
    const seated: Guest[] = [];
    for (const guest of this.#guests) {
      if (await this.#checkSeat(guest, names.get(guest.playerId) ?? null)) seated.push(guest);
    }
    this.#guests = seated;
    const known = new Set(seated.map((guest) => guest.playerId));
    // Seats of those who did not hear their welcome any more: they will never come.
    for (const playerId of names.keys()) if (!known.has(playerId)) tv.client.say('kick', { playerId });
    if (!isTvFirst) tv.show();
    tv.client.say('ping', { sent: 0 });
    await tv.client.hears('pong');
  }

  /** All is quiet: every press of everybody who is here has been counted, once. */
  async settles(): Promise<void> {
    const deadline = performance.now() + SETTLED_WITHIN_MS;
    while (this.#guests.some(({ hand }) => !hand.isAtRest)) {
      if (performance.now() > deadline) throw new Error('some presses are never taken');
      this.#sendSnapshot();
      await pass(SNAPSHOT_EVERY_MS);
    }
    for (const { playerId, hand } of this.#guests) {
      const count = this.#tv?.counts[playerId]?.count ?? 0;
      if (count !== hand.pressed) throw new Error(`${playerId}: ${count} of ${hand.pressed} presses counted`);
      this.#presses += count;
    }
  }

  /** Joins, leaves, renames and snapshots, one upon the other, until a random moment. */
  async goesOn(): Promise<void> {
    this.#joins = [];
    const untilMs = performance.now() + 60 + this.#random.next() * 400;
    let nextSnapshotMs = 0;
    while (performance.now() < untilMs) {
      if (performance.now() >= nextSnapshotMs) {
        this.#sendSnapshot();
        nextSnapshotMs = performance.now() + SNAPSHOT_EVERY_MS;
      }
      const chance = this.#random.next();
      if (chance < 0.25) this.#join();
      else if (chance < 0.5) this.#rename();
      else if (chance < 0.85) this.#anyGuest()?.hand.press();
      else if (chance < 0.9) this.#leave();
      await pass(Math.floor(this.#random.next() * 8));
    }
  }

  /** The host is dead: whoever was about to join gives up. */
  async isKilled(): Promise<void> {
    await Promise.all([...this.#joins, ...this.#guests.map(({ client }) => client.closes())]);
    await this.#tv?.client.closes();
  }

  end(): void {
    for (const { client } of this.#guests) client.cut();
    this.#tv?.client.cut();
  }

  summary(): string {
    return `${this.#presses} presses counted once, ${this.#kept} promises kept`;
  }

  #join(): void {
    if (this.#guests.length >= MOST_GUESTS) return;
    this.#names += 1;
    const name = `Guest ${this.#names}`;
    const joining = async () => {
      const client = await Witness.open(this.#url);
      client.say('hello', { role: 'phone', protocol: 1, code: 'QRST', name });
      const welcome = await client.hears('welcome');
      const seat = { playerId: String(welcome['playerId']), token: String(welcome['token']) };
      const hand = new PressingHand();
      hand.goesOnAt(client, welcome);
      this.#guests.push({ client, hand, ...seat, isLeaving: false });
    };
    // The host may die meanwhile; nothing was promised then.
    this.#joins.push(joining().catch(() => undefined));
  }

  #rename(): void {
    this.#names += 1;
    this.#anyGuest()?.client.say('profile', { name: `Name ${this.#names}` });
  }

  #leave(): void {
    const guest = this.#anyGuest();
    if (!guest) return;
    guest.isLeaving = true;
    guest.client.say('leave');
  }

  #sendSnapshot(): void {
    this.#snapshots += 1;
    this.#tv?.keep(this.#snapshots, SNAPSHOT_BYTES);
  }

  #anyGuest(): Guest | undefined {
    const here = this.#guests.filter((guest) => !guest.isLeaving && guest.client.closed === null);
    return here[Math.floor(this.#random.next() * here.length)];
  }

  #checkSnapshot(saved: CountedGame | null): void {
    const kept = saved?.n ?? 0;
    if (kept > this.#snapshots) throw new Error(`snapshot ${kept} was never sent`);
    for (const guest of this.#guests) this.#checkPresses(guest, saved?.counts ?? {});
  }

  /** Whether this guest has a seat still. */
  async #checkSeat(guest: Guest, name: string | null): Promise<boolean> {
    const { isLeaving, client } = guest;
    if (isLeaving && client.closed?.code === GOODBYE) {
      this.#judge(name === null, 'a goodbye');
    } else if (!isLeaving) this.#judge(name !== null, `the seat of ${guest.playerId}`);
    if (name === null) return false;
    this.#checkName(client, name);
    guest.isLeaving = false;
    guest.client = await Witness.open(this.#url);
    guest.client.say('hello', { role: 'phone', protocol: 1, token: guest.token });
    const welcome = await guest.client.hears('welcome');
    const { playerId } = welcome;
    guest.hand.goesOnAt(guest.client, welcome);
    if (playerId !== guest.playerId) throw new Error(`${name} came back as somebody else`);
    return true;
  }

  /** A name that was never confirmed is well, too: its confirmation was on the way. */
  #checkName({ heard }: Witness, name: string): void {
    const told = heard.filter(({ type, data }) => (type === 'you' || type === 'welcome') && 'name' in data);
    const index = told.findIndex(({ data }) => data['name'] === name);
    const next = index < 0 ? undefined : told[index + 1];
    this.#judge(!next, `the name ${String(next?.data['name'])}`);
  }

  #checkPresses({ playerId, hand }: Guest, counts: Counts): void {
    const kept = counts[playerId]?.seq ?? 0;
    this.#judge(kept >= hand.taken, `presses of ${playerId} from ${kept} to ${hand.taken}`);
  }

  /** The host's word holds, however soon after the word it died. */
  #judge(isKept: boolean, what: string): void {
    if (!isKept) throw new Error(`lost ${what}`);
    this.#kept += 1;
  }
}
