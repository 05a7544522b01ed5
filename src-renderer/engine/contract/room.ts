/** A room full of phones round one game: they tap, drop, return, come late and leave, all of it from a seed. */
import type { Control, Controller } from '../../../src-shared/controller.ts';
import type { Chance } from '../../../src-shared/controls/chance.ts';
import { descriptorOf } from '../../../src-shared/controls/controls.ts';
import type { OptionValues } from '../../../src-shared/game-options.ts';
import type { GameStore } from '../../../src-shared/game-store.ts';
import { teamCounts } from '../../../src-shared/teams.ts';
import type { GamePack } from '../../../src-shared/game-pack.ts';
import type { StagePlayer } from '../../../src-shared/stage-player.ts';
import type { Player } from '../../sdk/partyline.ts';
import type { RunnerSnapshot } from '../snapshot.ts';
import { createRunner } from '../runner.ts';
import type { Runner, RunnerSetup } from '../runner-types.ts';
import { choicesOf, type Contestant } from './contestant.ts';

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

export function makePlayers(count: number, bots = 0): Player[] {
  return Array.from({ length: count }, (_, seat) => makePlayer(seat, seat >= count - bots));
}

/** The controller of each phone now, and the controls that phones showed before. */
export type Room = {
  runner: Runner<unknown>;
  shows: Map<string, Controller>;
  showed: Control[];
  nextSeat: number;
};

export type RoomOptions = {
  players: StagePlayer[];
  audience?: StagePlayer[];
  seed?: number;
  language?: string;
  standIns?: boolean;
  snapshot?: RunnerSnapshot;
  /** As few as the game can be played in, without it. */
  teams?: number;
  /** The defaults, without them. */
  options?: OptionValues;
  /** The store that it kept before; empty without it. */
  store?: GameStore;
  /** Those that the options choose, without them. */
  packs?: readonly GamePack[];
};

/** The same game, with each controller that it makes seen on its way. */
export function watched(contestant: Contestant, see: (controller: Controller) => void): Contestant {
  const { controller, audience } = contestant.game;
  const seen = (shown: Controller): Controller => {
    see(shown);
    return shown;
  };
  const game = {
    ...contestant.game,
    controller: (...args: Parameters<typeof controller>) => seen(controller.apply(contestant.game, args)),
    ...(audience && {
      audience: (...args: Parameters<typeof audience>) => seen(audience.apply(contestant.game, args)),
    }),
  } as Contestant['game'];
  return { ...contestant, game };
}

/** Begins a game, or goes on with a snapshot, which goes through JSON on its way. */
export function openRoom(contestant: Contestant, options: RoomOptions): Room {
  return roomOf(createRunner(contestant.game, setupOf(contestant, options)));
}

/** A game that has begun, with all that phones show of it. */
export function roomOf(runner: Runner<unknown>): Room {
  const room: Room = { runner, shows: new Map(), showed: [], nextSeat: runner.players.length + 100 };
  look(room);
  return room;
}

export function setupOf(contestant: Contestant, options: RoomOptions): RunnerSetup {
  const { manifest, texts, soundFault } = contestant;
  const choices = choicesOf(contestant, options.options);
  const language = options.language ?? manifest.languages[0] ?? 'en';
  return {
    players: options.players,
    audience: options.audience ?? [],
    maxPlayers: manifest.players.max,
    teams: options.teams ?? teamCounts(manifest.teams)[0],
    seed: options.seed ?? 1,
    store: options.store,
    options: choices.options,
    packs: options.packs ?? choices.packs,
    language,
    texts,
    standIns: options.standIns ?? true,
    soundFault,
    snapshot: options.snapshot ? JSON.parse(JSON.stringify(options.snapshot)) : null,
  };
}

/** The same people in a room that goes on from this one's snapshot. */
export function reopenRoom(contestant: Contestant, { runner, showed, nextSeat }: Room): Room {
  const { players, audience } = runner;
  const again = openRoom(contestant, {
    players: [...players],
    audience: [...audience],
    seed: 999,
    snapshot: runner.snapshot(),
  });
  return { ...again, showed: [...showed], nextSeat };
}

/** Shows each phone its news. @returns the controllers that changed */
export function look({ runner, shows, showed }: Room): Controller[] {
  const news = runner.takeControllers();
  for (const { to, controller } of news) {
    showed.push(...controller.controls);
    if (showed.length > 40) showed.splice(0, showed.length - 40);
    for (const playerId of to) shows.set(playerId, controller);
  }
  runner.takeEffects();
  runner.music();
  return news.map((one) => one.controller);
}

/** One person who is here does something that their phone shows. */
export function touch(room: Room, chance: Chance): void {
  const player = chance.pick(room.runner.players.filter((one) => one.connected && !one.bot));
  if (player) tap(room, player.id, { controls: room.shows.get(player.id)?.controls ?? [], chance });
}

/** Lets the room do one random thing: mostly taps, some of them late or nonsense. */
export function stir(room: Room, chance: Chance): void {
  const { runner, shows, showed } = room;
  const people = [...runner.players, ...runner.audience].filter((one) => !one.bot);
  const player = chance.pick(people);
  if (!player) return;
  const dice = chance.next();
  if (dice < 0.7) tap(room, player.id, { controls: shows.get(player.id)?.controls ?? [], chance });
  else if (dice < 0.8) tap(room, player.id, { controls: showed, chance });
  else if (dice < 0.85) rubbish(room, player.id, chance);
  else if (dice < 0.91) runner.drop(player.id);
  else if (dice < 0.97) runner.back(player.id);
  else if (dice < 0.985) runner.join(makePlayer(room.nextSeat++));
  else if (people.length > 3) runner.leave(player.id);
}

type Hand = { controls: readonly Control[]; chance: Chance };

/** Says something with one of these controls. @returns 1 where the game took it, else 0 */
export function tap({ runner }: Room, playerId: string, { controls, chance }: Hand): number {
  const control = chance.pick(controls);
  const value = control && descriptorOf(control.kind).any(control, chance);
  // Up to a quarter of a second old, as on a bad line; before the runner is anchored host time is play time.
  if (!control || value === undefined) return 0;
  const at = runner.now - chance.below(250);
  return runner.input({ playerId, control: control.id, value, at }) ? 1 : 0;
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

function rubbish({ runner, showed }: Room, playerId: string, chance: Chance): void {
  const control = chance.pick(showed)?.id ?? 'nothing';
  runner.input({ playerId, control, value: chance.pick(RUBBISH) });
  runner.input({ playerId: 'nobody', control, value: chance.pick(RUBBISH) });
}

export type Pace = {
  steps: number;
  chance: Chance;
  /** The share of the steps, 0 to 1, in which somebody does something. */
  restless?: number;
  /** The thing that somebody does; by default a `touch`. */
  deed?: (room: Room, chance: Chance) => void;
  /** Asked after each step: true ends it early. */
  until?: () => boolean;
};

/** Plays on, phones looking at each step. @returns the steps taken, fewer where the game ended */
export function play(room: Room, { steps, chance, restless = 0.15, deed = touch, until }: Pace): number {
  for (let step = 0; step < steps; step += 1) {
    if (room.runner.result() || until?.()) return step;
    if (chance.next() < restless) deed(room, chance);
    room.runner.step();
    look(room);
  }
  return steps;
}

/** Runs until the result, or so many steps, while nobody does anything; returns the steps taken. */
export function runOut({ runner }: Room, mostSteps: number): number {
  for (let step = 0; step < mostSteps; step += 1) {
    if (runner.result()) return step;
    runner.step();
  }
  return mostSteps;
}
