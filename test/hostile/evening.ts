/** An evening under attack: the built host, a party that plays on, and attackers in a process of their own. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { contention } from '../support/contention.ts';
import { WatchedHost, type Watched } from '../soak/watched-host.ts';
import type { Seat, Target } from './assault.ts';
import type { Order, Report } from './attacker.ts';
import { BATTLES, type Battle } from './battles.ts';
import { Room } from './room.ts';
import { compare, together, type Comparison, type Samples } from './samples.ts';

const CODE = 'QRST';
const VOLLEY_SEATS = 6;
const ASSAULT_SEATS = 4;
const QUIET_MS = 700;
/** What is left of a battle, in sockets to be cut, is over by then. */
const SETTLE_MS = 150;
const TRIES = 3;
const FRAMES = 100_000;

export type Fought = { title: string; tries: number; comparisons: Comparison[]; wrongs: string[] };

export type Evening = {
  battles: Fought[];
  counts: Record<string, number>;
  damage: string[];
  memory: { before: Watched; after: Watched };
  exitCode: number | null;
  log: string;
  secrets: string[];
};

export async function spendEvening(seed: number, print: (line: string) => void): Promise<Evening> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-hostile-'));
  const options = ['--host', '127.0.0.1', '--no-mdns', '--port', '0', '--code', CODE, '--data', dataDir];
  const host = await WatchedHost.start(options);
  const attacker = fork(path.join(import.meta.dirname, 'attacker.ts'));
  try {
    const tvToken = String(host.ready['tvToken']);
    const room = await Room.open({ url: host.url, code: CODE, tvToken });
    const { target, volleys, assaults } = await placeAttackers(room, Number(host.ready['port']));
    const counts: Record<string, number> = {};
    let firstVolley = 1;
    const fight = async (battle: Battle): Promise<{ hostile: Samples; wrongs: string[] }> => {
      const frames = Math.ceil((FRAMES * battle.forMs) / BATTLES.reduce((sum, { forMs }) => sum + forMs, 0));
      const perSecond = (frames / battle.forMs) * 1_000 * 1.1;
      const order: Order = {
        target,
        seed,
        names: Object.keys(battle.assaults) as Order['names'],
        forMs: battle.forMs,
        seats: { volleys, assaults: shareOut(assaults, Object.values(battle.assaults)) },
        volleys: { frames, firstVolley, perSecond },
      };
      firstVolley += Math.ceil(frames / 11) + volleys.length;
      const reported = attack(attacker, order);
      const hostile = await room.measure(reported);
      const report = await reported;
      for (const [what, times] of Object.entries(report.counts)) counts[what] = (counts[what] ?? 0) + times;
      return { hostile, wrongs: report.wrongs };
    };
    const battles: Fought[] = [];
    await room.measure(pass(QUIET_MS));
    let quiet = await room.measure(pass(QUIET_MS));
    let before: Watched | null = null;
    let watched: Watched;
    for (const battle of BATTLES) {
      const fought: Fought = { title: battle.title, tries: 0, comparisons: [], wrongs: [] };
      for (let isFine = false; !isFine && fought.tries < TRIES;) {
        fought.tries += 1;
        const { hostile, wrongs } = await fight(battle);
        await pass(SETTLE_MS);
        // Throws where the host is no more, with its last words.
        watched = await host.watch();
        before ??= watched;
        const unrest = contention();
        const after = await room.measure(pass(QUIET_MS));
        fought.comparisons = compare(together([quiet, after]), hostile, unrest);
        fought.wrongs.push(...wrongs);
        quiet = after;
        isFine = fought.comparisons.every((one) => one.isFine);
        print(`${lineOf(fought)}; ${Math.round(watched.rss / 2 ** 20)} MB`);
      }
      battles.push(fought);
    }
    await room.settle();
    const damage = await room.findDamage();
    room.end();
    const after = await host.watch();
    print(
      `${Object.entries(counts)
        .map(([what, times]) => `${times} ${what}`)
        .join(', ')}`,
    );
    host.headless.signal('SIGTERM');
    const exitCode = await host.headless.exitCode();
    const log = await readFile(path.join(dataDir, 'logs/partyline.log'), 'utf8');
    const tokens = [...volleys, ...assaults, ...room.guests].map(({ token }) => token);
    const secrets = [CODE, tvToken, ...tokens, ...Object.values(target.dead)];
    return { battles, counts, damage, memory: { before: before ?? after, after }, exitCode, log, secrets };
  } finally {
    attacker.kill('SIGKILL');
    await host.headless.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Attackers who know the code; and the tokens of three who have none any more. */
async function placeAttackers(
  room: Room,
  port: number,
): Promise<{ target: Target; volleys: Seat[]; assaults: Seat[] }> {
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
  return {
    target: { port, code: CODE, dead },
    volleys: seats.slice(0, VOLLEY_SEATS),
    assaults: seats.slice(VOLLEY_SEATS),
  };
}

function shareOut(seats: readonly Seat[], numbers: readonly number[]): Seat[][] {
  const left = [...seats];
  return numbers.map((number) => left.splice(0, number));
}

async function attack(attacker: ChildProcess, order: Order): Promise<Report> {
  attacker.send(order);
  const [report] = (await once(attacker, 'message')) as [Report];
  return report;
}

function lineOf({ title, tries, comparisons }: Fought): string {
  const times = comparisons
    .map(
      ({ kind, quietMs, hostileMs, isFine }) =>
        `${kind} ${quietMs.toFixed(2)}→${hostileMs.toFixed(2)}${isFine ? '' : '!'}`,
    )
    .join(', ');
  return `${title}${tries > 1 ? ` (try ${tries})` : ''}: ${times} ms`;
}
