/** An evening under attack: the built host, a party that plays on, and attackers in a process of their own. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { contention } from '../support/contention.ts';
import { WatchedHost, type Watched } from '../soak/watched-host.ts';
import { Attackers } from './attackers.ts';
import { BATTLES, type Battle } from './battles.ts';
import { Room } from './room.ts';
import { compare, together, type Comparison, type Samples } from './samples.ts';

const CODE = 'QRST';
const QUIET_MS = 700;
/** The rest of a battle, in sockets to be cut, is over by then, and so is the looking round after it. */
const SETTLE_MS = 250;
/** Others' load on this machine passes; an attacker's harm to the host comes again. */
const TRIES = 5;

export type Fought = {
  title: string;
  tries: number;
  comparisons: Comparison[];
  /** How many times as long as on an idle machine work took round the last try. */
  unrest: number;
  wrongs: string[];
};

export type Evening = {
  battles: Fought[];
  counts: Record<string, number>;
  damage: string[];
  memory: { before: Watched; after: Watched };
  exitCode: number | null;
  log: string;
  secrets: string[];
};

/** The quiet before or after a battle, and how busy others kept the machine then. */
type Around = { quiet: Samples; unrest: number };

type Field = { host: WatchedHost; room: Room; attackers: Attackers; dataDir: string };

export async function spendEvening(seed: number, print: (line: string) => void): Promise<Evening> {
  return onField(seed, async ({ host, room, attackers, dataDir }) => {
    const battles: Fought[] = [];
    await pass(QUIET_MS);
    let around: Around = { quiet: await room.measure(pass(QUIET_MS)), unrest: contention() };
    const watched: Watched[] = [];
    for (const battle of BATTLES) {
      const fought: Fought = { title: battle.title, tries: 0, comparisons: [], unrest: 1, wrongs: [] };
      do {
        around = await fight(battle, fought, { host, room, attackers, before: around });
        const now = await host.watch();
        watched.push(now);
        print(`${lineOf(fought)}; ${Math.round(now.rss / 2 ** 20)} MB`);
      } while (fought.tries < TRIES && !fought.comparisons.every((one) => one.isFine));
      battles.push(fought);
    }
    await room.settle();
    const damage = await room.findDamage();
    room.end();
    const after = await host.watch();
    const { counts } = attackers;
    print(
      Object.entries(counts)
        .map(([what, times]) => `${times} ${what}`)
        .join(', '),
    );
    host.headless.signal('SIGTERM');
    const exitCode = await host.headless.exitCode();
    const log = await readFile(path.join(dataDir, 'logs/partyline.log'), 'utf8');
    const tokens = room.guests.map(({ token }) => token);
    const secrets = [CODE, String(host.ready['tvToken']), ...tokens, ...attackers.tokens];
    return {
      battles,
      counts,
      damage,
      memory: { before: watched[0] ?? after, after },
      exitCode,
      log,
      secrets,
    };
  });
}

/** Gives what the host did wrong in this one volley. */
export async function fireAgain(seed: number, volley: number): Promise<string[]> {
  return onField(seed, ({ attackers }) => attackers.fireAgain(volley));
}

async function onField<Outcome>(seed: number, take: (field: Field) => Promise<Outcome>): Promise<Outcome> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'partyline-hostile-'));
  const options = ['--host', '127.0.0.1', '--no-mdns', '--port', '0', '--code', CODE, '--data', dataDir];
  const host = await WatchedHost.start(options);
  let room: Room | null = null;
  let attackers: Attackers | null = null;
  try {
    room = await Room.open({ url: host.url, code: CODE, tvToken: String(host.ready['tvToken']) });
    attackers = await Attackers.place(room, { port: Number(host.ready['port']), code: CODE, seed });
    return await take({ host, room, attackers, dataDir });
  } finally {
    attackers?.end();
    room?.end();
    await host.headless.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One battle, and the quiet after it. */
async function fight(
  battle: Battle,
  fought: Fought,
  { host, room, attackers, before }: Omit<Field, 'dataDir'> & { before: Around },
): Promise<Around> {
  fought.tries += 1;
  const fighting = attackers.fight(battle);
  const hostile = await room.measure(fighting);
  fought.wrongs.push(...(await fighting));
  // Throws where the host is no more, with its last words.
  await host.watch();
  const unrest = contention();
  // Both held somebody up.
  await pass(SETTLE_MS);
  const quiet = await room.measure(pass(QUIET_MS));
  fought.unrest = Math.max(before.unrest, unrest);
  fought.comparisons = compare(together([before.quiet, quiet]), hostile, fought.unrest);
  return { quiet, unrest };
}

function lineOf({ title, tries, comparisons, unrest }: Fought): string {
  const times = comparisons.map(
    ({ kind, quietMs, hostileMs, isFine }) =>
      `${kind} ${quietMs.toFixed(2)} to ${hostileMs.toFixed(2)}${isFine ? '' : ' (!)'}`,
  );
  return `${title}${tries > 1 ? ` (try ${tries})` : ''}: ${times.join(', ')} ms, unrest ${unrest.toFixed(1)}`;
}
