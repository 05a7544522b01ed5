/** A long evening on the wire: sixteen restless phones and a TV against the built host; then all must be well. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { createRandom } from '../../src-renderer/engine/random.ts';
import { CountingTv } from '../support/counting-tv.ts';
import { SoakPhone } from './soak-phone.ts';
import { WatchedHost, type Watched } from './watched-host.ts';

export type SoakOptions = { seconds: number; seed: number; print(line: string): void };

const PHONES = 16;
/** By how much the host may have grown since it was warm, in bytes: after a collection, and in all. */
const BOUNDS = { heapUsed: 4 * 2 ** 20, rss: 32 * 2 ** 20 } as const;
const SNAPSHOT_EVERY_MS = 1_000;
const SNAPSHOT_BYTES = 8_000;
/** Within so long after the last press all of them are taken. */
const SETTLED_WITHIN_MS = 15_000;

/** Gives what was not well, one sentence each: none where all was. */
export async function soak({ seconds, seed, print }: SoakOptions): Promise<string[]> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-soak-'));
  const options = ['--host', '127.0.0.1', '--no-mdns', '--port', '0', '--code', 'QRST', '--data', dataDir];
  const host = await WatchedHost.start(options);
  try {
    const idle = await idleLook(host);
    const tvToken = String(host.ready['tvToken']);
    const tv = await CountingTv.open(host.url, tvToken);
    let snapshots = 0;
    const keep = () => {
      tv.client.forget();
      snapshots += 1;
      tv.keep(snapshots, SNAPSHOT_BYTES);
    };
    const keeping = setInterval(keep, SNAPSHOT_EVERY_MS);
    const phones = Array.from(
      { length: PHONES },
      (_, seat) => new SoakPhone({ url: host.url, code: 'QRST' }, `Guest ${seat}`, createRandom(seed + seat)),
    );
    const live = async (forSeconds: number) => {
      const untilMs = performance.now() + forSeconds * 1_000;
      await Promise.all(phones.map((phone) => phone.live(untilMs)));
      await tv.settle();
    };
    await live(seconds / 3);
    const warm = await host.watch();
    await live((seconds * 2) / 3);
    const problems = await untaken(phones);
    const tired = await host.watch();
    clearInterval(keeping);
    keep();
    await tv.settle();

    const second = await CountingTv.open(host.url, tvToken);
    problems.push(...wrongSeats(phones, tv, second), ...grown(warm, tired));
    const kept = second.party.savedGame?.state.n;
    if (kept !== snapshots) problems.push(`snapshot ${kept} is kept instead of ${snapshots}`);
    for (const phone of phones) phone.close();
    for (const { client } of [tv, second]) client.cut();
    problems.push(...(await leftOpen(host, idle)));
    print(summary(phones, { warm, tired, seed }));
    return problems;
  } finally {
    await host.headless.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Presses that the host never takes, though all lines are up. */
async function untaken(phones: readonly SoakPhone[]): Promise<string[]> {
  const deadline = performance.now() + SETTLED_WITHIN_MS;
  const waiting = () => phones.filter(({ hand }) => !hand.isAtRest);
  while (waiting().length > 0 && performance.now() < deadline) await pass(100);
  return waiting().map(({ name }) => `presses of ${name} are never taken`);
}

function wrongSeats(phones: readonly SoakPhone[], tv: CountingTv, { party }: CountingTv): string[] {
  const problems: string[] = [];
  if (party.players.length !== PHONES) problems.push(`${party.players.length} seats for ${PHONES} phones`);
  for (const { playerId, name, iconIndex, hand } of phones) {
    const seat = party.players.find((player) => player.playerId === playerId);
    const isRight = seat?.name === name && seat.iconIndex === iconIndex && seat.connected;
    if (!isRight) problems.push(`the seat of ${name} is ${JSON.stringify(seat)}`);
    const count = tv.counts[playerId]?.count ?? 0;
    if (count !== hand.pressed) problems.push(`${name} has ${count} of ${hand.pressed} presses`);
  }
  return problems;
}

function grown(warm: Watched, tired: Watched): string[] {
  return (['heapUsed', 'rss'] as const)
    .filter((kind) => tired[kind] - warm[kind] > BOUNDS[kind])
    .map((kind) => `${kind} grew from ${megabytes(warm[kind])} to ${megabytes(tired[kind])}`);
}

/** A host that is ready still opens its watches over the games: idle is when two looks find as many. */
async function idleLook(host: WatchedHost): Promise<Watched> {
  const deadline = performance.now() + SETTLED_WITHIN_MS;
  for (let before = await host.watch(); ;) {
    await pass(500);
    const look = await host.watch();
    const isIdle = look.loop['FSEventWrap'] === before.loop['FSEventWrap'];
    if (isIdle || performance.now() > deadline) return look;
    before = look;
  }
}

/** After everybody has gone the host waits for nothing that it did not wait for before. */
async function leftOpen(host: WatchedHost, idle: Watched): Promise<string[]> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const left = (await host.connections('phone')) + (await host.connections('tv'));
    const { loop } = await host.watch();
    const more = Object.keys(loop).filter((name) => (loop[name] ?? 0) > (idle.loop[name] ?? 0));
    if (left === 0 && more.length === 0) return [];
    if (performance.now() > deadline)
      return [`${left} connections left; ${more.map((name) => `${loop[name]} ${name}`).join(', ')}`];
    await pass(100);
  }
}

function summary(phones: readonly SoakPhone[], run: { warm: Watched; tired: Watched; seed: number }): string {
  const done = new Map<string, number>();
  for (const phone of phones)
    for (const [what, count] of phone.done) done.set(what, (done.get(what) ?? 0) + count);
  const events = [...done].map(([what, count]) => `${count} ${what}`).join(', ');
  const { warm, tired, seed } = run;
  const memory = (['heapUsed', 'rss'] as const)
    .map((kind) => `${kind} ${megabytes(warm[kind])} to ${megabytes(tired[kind])}`)
    .join(', ');
  return `seed ${seed}: ${events}; ${memory}`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
