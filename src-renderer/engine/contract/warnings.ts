/**
 * What a game gets away with and its maker would rather know: members that nobody reads, steps that take long,
 * a state that is nearly too large. No promise of the contract is broken by it.
 */
import { Controller } from '../../../src-shared/controller.ts';
import { GameManifest } from '../../../src-shared/game-manifest.ts';
import { chanceFrom } from './chance.ts';
import type { Contestant } from './contestant.ts';
import { MOST_STATE_BYTES } from './controllers.ts';
import { look, makePlayer, makePlayers, openRoom, play, stir, watched } from './room.ts';

/** A screen draws sixty times a second, 16 ms each, and the picture needs most of that on a slow machine. */
const LONG_STEP_MS = 4;
/** A step here and there is interrupted by the system; one in so many is the game's own. */
const ONE_IN = 20;
/** Engines compile what runs often. */
const WARM_STEPS = 120;
const MEASURED_STEPS = 600;
/** Two thirds of what fits. */
const LARGE_STATE_BYTES = (MOST_STATE_BYTES * 2) / 3;
const MOST_WARNINGS = 20;

/** An editor's help, which the host passes over. */
const SCHEMA = '$schema';

export function manifestWarnings(json: unknown): string[] {
  const read = GameManifest.safeParse(json);
  if (!read.success) return [];
  return unknownMembers(json, read.data)
    .filter((name) => name !== SCHEMA)
    .map((name) => `game.json has a member "${name}", which no game.json has: it is ignored.`);
}

/** @param nowMs a clock that never goes back */
export function gameWarnings(contestant: Contestant, nowMs: () => number): string[] {
  return [...controllerWarnings(contestant), ...sizeWarnings(contestant), ...timeWarnings(contestant, nowMs)];
}

function controllerWarnings(contestant: Contestant): string[] {
  const said = new Set<string>();
  const game = watched(contestant, (shown) => {
    const room = MOST_WARNINGS - said.size;
    for (const sentence of judge(shown).slice(0, room)) said.add(sentence);
  });
  const { max } = contestant.manifest.players;
  for (const seed of [1, 2]) {
    const room = openRoom(game, { players: makePlayers(max), audience: [makePlayer(max)], seed });
    play(room, { steps: 1_200, chance: chanceFrom(seed), restless: 0.3, deed: stir });
  }
  return [...said];
}

function judge(shown: Controller): string[] {
  const read = Controller.safeParse(shown);
  // What does not fit at all is a broken promise.
  if (!read.success) return [];
  const { controls, ...page } = shown;
  const { controls: readControls, ...readPage } = read.data;
  return [
    ...unknownMembers(page, readPage).map(
      (name) => `A controller has a member "${name}", which phones do not know: it is ignored.`,
    ),
    ...controls.flatMap((control, index) =>
      unknownMembers(control, readControls[index]).map(
        (name) =>
          `The ${control.kind} "${control.id}" has a member "${name}", which phones do not know: it is ignored.`,
      ),
    ),
  ];
}

/** Members that were given and not read, as paths; a list's own places are left out. */
function unknownMembers(given: unknown, read: unknown): string[] {
  if (typeof given !== 'object' || given === null || typeof read !== 'object' || read === null) return [];
  const names = Object.entries(given).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (!Object.hasOwn(read, name)) return [name];
    const inner = unknownMembers(value, (read as Record<string, unknown>)[name]);
    return inner.map((one) => (Array.isArray(given) ? one : `${name}.${one}`));
  });
  return [...new Set(names)];
}

function sizeWarnings(contestant: Contestant): string[] {
  const { max } = contestant.manifest.players;
  const room = openRoom(contestant, { players: makePlayers(max), seed: 4 });
  const chance = chanceFrom(4);
  let most = 0;
  for (let part = 0; part < 12 && !room.runner.result(); part += 1) {
    most = Math.max(most, JSON.stringify(room.runner.snapshot()).length);
    play(room, { steps: 100, chance, restless: 0.4 });
  }
  // More than fit is a broken promise.
  if (most < LARGE_STATE_BYTES || most >= MOST_STATE_BYTES) return [];
  return [
    `The state takes ${Math.round(most / 1_000)} kB with ${max} players; ${MOST_STATE_BYTES / 1_000} fit.`,
  ];
}

function timeWarnings(contestant: Contestant, nowMs: () => number): string[] {
  const { max } = contestant.manifest.players;
  const room = openRoom(contestant, { players: makePlayers(max), seed: 5 });
  const chance = chanceFrom(5);
  play(room, { steps: WARM_STEPS, chance, restless: 0.3 });
  const took: number[] = [];
  while (took.length < MEASURED_STEPS && !room.runner.result()) {
    play(room, { steps: 1, chance, restless: 0.3, deed: stir });
    if (room.runner.result()) break;
    const startMs = nowMs();
    room.runner.step();
    look(room);
    took.push(nowMs() - startMs);
  }
  const long = took.filter((ms) => ms > LONG_STEP_MS).toSorted((one, other) => one - other);
  const middle = long[Math.floor(long.length / 2)];
  if (middle === undefined || long.length * ONE_IN < took.length) return [];
  return [
    `With ${max} players ${long.length} of ${took.length} steps take longer than ${LONG_STEP_MS} ms, typically ` +
      `${middle.toFixed(1)}: there are 16 ms for a step and its picture, and a TV may be slower than this machine.`,
  ];
}
