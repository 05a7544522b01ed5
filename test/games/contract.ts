/** What the contract suite does to a game: plays it with phones that tap, drop, return, come late and leave. */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Control, Controller } from '../../src-shared/controller.ts';
import type { GameManifest } from '../../src-shared/game-manifest.ts';
import type { Game, Player } from '../../src-renderer/sdk/partyline.ts';
import { createRunner, type Runner } from '../../src-renderer/stage/runner.ts';

export type Contestant = {
  game: Game<unknown>;
  manifest: GameManifest;
  /** By language, then by key. */
  texts: Record<string, Record<string, string>>;
};

export type Chance = {
  next(): number;
  below(limit: number): number;
  pick<T>(list: readonly T[]): T | undefined;
};

export function chanceFrom(seed: number): Chance {
  const generator = xoroshiro128plus(seed);
  const next = () => uniformFloat64(generator);
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)] };
}

export function makePlayers(count: number, bot = false): Player[] {
  return Array.from({ length: count }, (_, seat) => makePlayer(seat, bot));
}

export function makePlayer(seat: number, bot = false): Player {
  return {
    id: `p${seat}`,
    name: seat % 3 === 0 ? 'WWWWWWWWWWWWWWWW' : `Ana ${seat}`,
    iconIndex: seat % 24,
    cordIndex: seat % 16,
    color: '#ff6b57',
    seat,
    connected: true,
    bot,
  };
}

export type StartOptions = { players: Player[]; seed?: number; language?: string };

export function startGame(
  { game, manifest, texts }: Contestant,
  { players, seed = 1, language }: StartOptions,
): Runner<unknown> {
  const tag = language ?? manifest.languages[0] ?? 'en';
  return createRunner(game, {
    players,
    audience: [],
    maxPlayers: manifest.players.max,
    seed,
    options: {},
    language: tag,
    texts: texts[tag] ?? {},
    standIns: true,
    snapshot: null,
  });
}

/** The same game from a snapshot that has been through JSON, with the same people in the room. */
export function restoreGame({ game, manifest, texts }: Contestant, from: Runner<unknown>): Runner<unknown> {
  const tag = manifest.languages[0] ?? 'en';
  return createRunner(game, {
    players: [...from.players],
    audience: [...from.audience],
    maxPlayers: manifest.players.max,
    seed: 999,
    options: {},
    language: tag,
    texts: texts[tag] ?? {},
    standIns: true,
    snapshot: JSON.parse(JSON.stringify(from.snapshot())),
  });
}

/** The phones in the room: what each shows now, and what it showed before. */
export type Phones = { shows: Map<string, Controller>; showed: Control[]; lastSeat: number };

export function takePhones(runner: Runner<unknown>, phones: Phones): Controller[] {
  const news = runner.takeControllers();
  for (const { to, controller } of news) {
    phones.showed.push(...controller.controls);
    if (phones.showed.length > 40) phones.showed.splice(0, phones.showed.length - 40);
    for (const playerId of to) phones.shows.set(playerId, controller);
  }
  return news.map((one) => one.controller);
}

export function noPhones(players: number): Phones {
  return { shows: new Map(), showed: [], lastSeat: players };
}

/** A value that such a control may send. */
function anyValue(control: Control, chance: Chance): unknown {
  switch (control.kind) {
    case 'stick':
    case 'tilt':
      return { x: chance.next() * 2 - 1, y: chance.next() * 2 - 1 };
    case 'dpad':
      return { x: chance.below(3) - 1, y: chance.below(3) - 1 };
    case 'button':
    case 'toggle':
      return chance.next() < 0.7;
    case 'buzzer':
      return true;
    case 'cards': {
      const ids = control.cards.filter((card) => card.playable !== false).map((card) => card.id);
      return ids.slice(0, control.pick?.max ?? 1);
    }
    case 'text':
      return chance.pick(['Ana', 'a b c', 'x'.repeat(300), '\u202e\n', '']);
    case 'draw':
      return chance.next() < 0.2
        ? chance.pick([{ undo: true }, { clear: true }, { done: true }])
        : { stroke: { color: chance.pick(control.colors), width: 0.01, points: [chance.next(), 0, 1, 1] } };
    case 'slider':
      return control.min + chance.next() * (control.max - control.min);
    case 'swipe':
      return { dx: chance.next() * 2 - 1, dy: chance.next() * 2 - 1, speed: chance.next() * 9 };
    case 'choices': {
      const ids = control.options.map((option) => option.id);
      return (control.pick?.max ?? 1) > 1 ? ids.slice(0, control.pick?.max) : chance.pick(ids);
    }
  }
}

const RUBBISH: readonly unknown[] = [
  null,
  7,
  'x',
  {},
  { x: 9, y: 0 },
  { x: NaN, y: 1 },
  [],
  true,
  'DROP TABLE',
];

/** Lets the room do one random thing: mostly taps, some of them late or nonsense. */
export function stir(runner: Runner<unknown>, phones: Phones, chance: Chance): void {
  const people = [...runner.players, ...runner.audience].filter((one) => !one.bot);
  const player = chance.pick(people);
  if (!player) return;
  const dice = chance.next();
  if (dice < 0.7) tap(runner, player, phones.shows.get(player.id)?.controls ?? [], chance);
  else if (dice < 0.8) tap(runner, player, phones.showed, chance);
  else if (dice < 0.85) rubbish(runner, player, phones, chance);
  else if (dice < 0.91) runner.drop(player.id);
  else if (dice < 0.97) runner.back(player.id);
  else if (dice < 0.985) runner.join(makePlayer(phones.lastSeat++));
  else if (people.length > 3) runner.leave(player.id);
}

function tap(runner: Runner<unknown>, player: Player, controls: readonly Control[], chance: Chance): void {
  const control = chance.pick(controls);
  if (!control) return;
  runner.input({ playerId: player.id, control: control.id, value: anyValue(control, chance) });
}

function rubbish(runner: Runner<unknown>, player: Player, phones: Phones, chance: Chance): void {
  const control = chance.pick(phones.showed)?.id ?? 'nothing';
  runner.input({ playerId: player.id, control, value: chance.pick(RUBBISH) });
  runner.input({ playerId: 'nobody', control, value: chance.pick(RUBBISH) });
}

/** Runs until the result, or so many steps; returns the steps taken. */
export function runOut(runner: Runner<unknown>, mostSteps: number): number {
  for (let step = 0; step < mostSteps; step++) {
    if (runner.result()) return step;
    runner.step();
  }
  return mostSteps;
}

/** Where in a value something is that JSON would lose, or null. */
export function notPlain(value: unknown, path = 'state'): string | null {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return null;
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (typeof value !== 'object') return `${path} is ${typeof value}`;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype) return `${path} is a class of its own`;
  for (const [key, member] of Object.entries(value)) {
    const found = notPlain(member, `${path}.${key}`);
    if (found) return found;
  }
  return null;
}
