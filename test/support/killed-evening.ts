/** A busy evening for a host that is killed again and again: what was promised, and whether it is kept. */
import { setTimeout as pass } from 'node:timers/promises';
import type { SeededRandom } from '../../src-renderer/stage/random.ts';
import { Witness } from './witness.ts';

type Guest = { client: Witness; playerId: string; token: string; welcomedMs: number; isLeaving: boolean };
type Welcome = { party: { players: { playerId: string; name: string }[]; savedGame: SavedGame | null } };
type SavedGame = { state: { n: number } };

const MOST_GUESTS = 16;
const SNAPSHOT_EVERY_MS = 16;
/** The close code after a guest has left. */
const GOODBYE = 4000;

export class Evening {
  readonly #random: SeededRandom;
  #onDiskAfterMs = 0;
  #url = '';
  #guests: Guest[] = [];
  #joins: Promise<void>[] = [];
  #tv: Witness | null = null;
  #killedMs = 0;
  #names = 0;
  #snapshots = 0;
  #kept = 0;
  readonly #lost: { what: string; ageMs: number }[] = [];

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** Everybody comes back to the host that was started again, and compares. Throws where a promise is broken. */
  async comesBack(url: string, tvToken: string): Promise<void> {
    this.#url = url;
    const tv = await Witness.open(url);
    tv.say('hello', { role: 'tv', protocol: 1, token: tvToken });
    const { party } = (await tv.hears('welcome')) as Welcome;
    this.#checkSnapshot(party.savedGame);
    this.#tv = tv;
    const names = new Map(party.players.map((player) => [player.playerId, player.name]));
    const seated: Guest[] = [];
    for (const guest of this.#guests) {
      if (await this.#checkSeat(guest, names.get(guest.playerId) ?? null)) seated.push(guest);
    }
    this.#guests = seated;
    const known = new Set(seated.map((guest) => guest.playerId));
    // Seats of those who did not hear their welcome any more: they will never come.
    for (const playerId of names.keys()) if (!known.has(playerId)) tv.say('kick', { playerId });
    tv.say('ping', { sent: 0 });
    await tv.hears('pong');
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
      else if (chance < 0.85) this.#rename();
      else if (chance < 0.9) this.#leave();
      await pass(Math.floor(this.#random.next() * 8));
    }
  }

  /**
   * The host is dead since then, by `performance.now()`: whoever was about to join gives up. A yes that it said
   * longer than `onDiskAfterMs` before must be kept.
   */
  async isKilled(atMs: number, onDiskAfterMs: number): Promise<void> {
    this.#killedMs = atMs;
    this.#onDiskAfterMs = onDiskAfterMs;
    await Promise.all([...this.#joins, ...this.#guests.map(({ client }) => client.closes())]);
    await this.#tv?.closes();
  }

  end(): void {
    for (const { client } of this.#guests) client.cut();
    this.#tv?.cut();
  }

  summary(): string {
    const lost = this.#lost.map(({ what, ageMs }) => `a ${what} ${ageMs.toFixed(0)} ms old`).join(', ');
    return `${this.#kept} promises kept; lost: ${lost || 'none'}`;
  }

  #join(): void {
    if (this.#guests.length >= MOST_GUESTS) return;
    this.#names += 1;
    const name = `Guest ${this.#names}`;
    const joining = async () => {
      const client = await Witness.open(this.#url);
      client.say('hello', { role: 'phone', protocol: 1, code: 'QRST', name });
      const { playerId, token } = await client.hears('welcome');
      const seat = { playerId: String(playerId), token: String(token) };
      this.#guests.push({ client, ...seat, welcomedMs: performance.now(), isLeaving: false });
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
    const n = this.#snapshots;
    this.#tv?.say('snapshot', { gameId: 'floe', state: { n, ice: 'x'.repeat(20_000) } });
    this.#tv?.say('ping', { sent: n });
  }

  #anyGuest(): Guest | undefined {
    const here = this.#guests.filter((guest) => !guest.isLeaving && guest.client.closed === null);
    return here[Math.floor(this.#random.next() * here.length)];
  }

  #checkSnapshot(saved: SavedGame | null): void {
    const kept = saved?.state.n ?? 0;
    if (kept > this.#snapshots) throw new Error(`snapshot ${kept} was never sent`);
    for (const { type, data, atMs } of this.#tv?.heard ?? []) {
      if (type === 'pong') this.#judge(Number(data['sent']) <= kept, 'snapshot', atMs);
    }
  }

  /** Whether this guest has a seat still. */
  async #checkSeat(guest: Guest, name: string | null): Promise<boolean> {
    const { isLeaving, client } = guest;
    if (isLeaving && client.closed?.code === GOODBYE) {
      this.#judge(name === null, 'goodbye', client.closed.atMs);
    } else if (!isLeaving) this.#judge(name !== null, 'seat', guest.welcomedMs);
    if (name === null) return false;
    this.#checkName(client, name);
    guest.isLeaving = false;
    guest.client = await Witness.open(this.#url);
    guest.client.say('hello', { role: 'phone', protocol: 1, token: guest.token });
    const { playerId } = await guest.client.hears('welcome');
    guest.welcomedMs = performance.now();
    if (playerId !== guest.playerId) throw new Error(`${name} came back as somebody else`);
    return true;
  }

  /** A name that was never confirmed is well, too: its confirmation was on the way. */
  #checkName({ heard }: Witness, name: string): void {
    const told = heard.filter(({ type, data }) => (type === 'you' || type === 'welcome') && 'name' in data);
    const index = told.findIndex(({ data }) => data['name'] === name);
    const next = index < 0 ? undefined : told[index + 1];
    this.#judge(!next, 'name', next?.atMs ?? 0);
  }

  #judge(isKept: boolean, what: string, saidMs: number): void {
    if (isKept) {
      this.#kept += 1;
      return;
    }
    const ageMs = this.#killedMs - saidMs;
    this.#lost.push({ what, ageMs });
    if (ageMs > this.#onDiskAfterMs) throw new Error(`lost a ${what}, ${ageMs.toFixed(0)} ms after the yes`);
  }
}
