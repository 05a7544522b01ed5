/** For tests of games: a table with players of paper, whose phones are pressed by hand and whose time passes at once. */
import type { OptionValues } from '../../src-shared/game-options.ts';
import type { GameStore } from '../../src-shared/game-store.ts';
import type { GamePack } from '../../src-shared/game-pack.ts';
import type { Controller } from '../../src-shared/controller.ts';
import { createRunner, STEP_MS } from './runner.ts';
import { paperPlayer } from '../sdk/paper-player.ts';
import type { Game, Player, Result } from '../sdk/partyline.ts';

export type TableOptions = {
  /** How many players sit down: `p0`, `p1`…, named Ana, Bruno, Carla… */
  players: number;
  /** How many of them, the last ones, are bots. */
  bots?: number;
  /** The game's texts in one language, by key. */
  texts: Record<string, string>;
  language?: string;
  seed?: number;
  maxPlayers?: number;
  /** How many teams play; none without it. */
  teams?: number;
  /** What was chosen before the start. */
  options?: OptionValues;
  /** The store that the game kept on earlier evenings. */
  store?: GameStore;
  /** The content packs that were chosen. */
  packs?: readonly GamePack[];
  /** How many watch, beyond the players: `w0`, `w1`… */
  audience?: number;
};

export type Table<State> = {
  readonly state: State;
  readonly players: readonly Player[];
  /** Play time in ms. */
  readonly now: number;
  /** The controller of this player's phone now. */
  phone(playerId: string): Controller;
  /** A touch; `agoMs` is how long ago the finger came down. Nothing happens where the phone shows no such control. */
  press(playerId: string, control: string, value?: unknown, agoMs?: number): void;
  /** Play time passes, in seconds. */
  pass(seconds: number): void;
  /** Play time passes until something is so; throws after five minutes. */
  passUntil(isSo: () => boolean): void;
  join(playerId: string): void;
  drop(playerId: string): void;
  back(playerId: string): void;
  leave(playerId: string): void;
  /** The game's store now, by key. */
  kept(): GameStore;
  result(): Result | null;
};

const NAMES = ['Ana', 'Bruno', 'Carla', 'Davi', 'Elisa', 'Fabio', 'Gina', 'Hugo'];
const LONGEST_WAIT_MS = 5 * 60_000;

/** Begins a game with players of paper. */
export function sitDown<State>(game: Game<State>, options: TableOptions): Table<State> {
  const {
    players,
    bots = 0,
    texts,
    language = 'en',
    seed = 1,
    maxPlayers = 16,
    teams,
    audience = 0,
    options: chosen = {},
    store,
    packs = [],
  } = options;
  const runner = createRunner(game, {
    players: Array.from({ length: players }, (_, seat) => playerAt(seat, seat >= players - bots)),
    audience: Array.from({ length: audience }, (_, index) => paperPlayer(`w${index}`)),
    maxPlayers,
    teams,
    seed,
    options: chosen,
    store,
    packs,
    language,
    texts: { [language]: texts },
    standIns: true,
    snapshot: null,
  });
  const phones = new Map<string, Controller>();

  function look(): void {
    for (const { to, controller } of runner.takeControllers()) {
      for (const playerId of to) phones.set(playerId, controller);
    }
  }
  function after<Args extends unknown[]>(act: (...args: Args) => void): (...args: Args) => void {
    return (...args) => {
      act(...args);
      look();
    };
  }
  look();

  return {
    state: runner.state,
    get players() {
      return runner.players;
    },
    get now() {
      return runner.now;
    },
    phone(playerId) {
      const shown = phones.get(playerId);
      if (!shown) throw new Error(`${playerId} has no phone at this table.`);
      return shown;
    },
    press: after((playerId: string, control: string, value: unknown = true, agoMs = 0) =>
      runner.input({ playerId, control, value, at: runner.now - agoMs }),
    ),
    pass: after((seconds: number) => {
      for (let step = 0; step < Math.round((seconds * 1000) / STEP_MS); step += 1) runner.step();
    }),
    passUntil: after((isSo: () => boolean) => {
      for (const from = runner.now; !isSo(); runner.step()) {
        if (runner.now - from > LONGEST_WAIT_MS)
          throw new Error('Five minutes passed, and it is still not so.');
        if (runner.result()) throw new Error('The game is over, and it is still not so.');
      }
    }),
    join: after((playerId: string) =>
      runner.join({ ...playerAt(runner.players.length, false), id: playerId }),
    ),
    drop: after((playerId: string) => runner.drop(playerId)),
    back: after((playerId: string) => runner.back(playerId)),
    leave: after((playerId: string) => runner.leave(playerId)),
    kept: () => runner.snapshot().store ?? {},
    result: () => runner.result(),
  };
}

function playerAt(seat: number, bot: boolean): Player {
  const name = NAMES[seat % NAMES.length] ?? 'Ana';
  return paperPlayer(`p${seat}`, { name, iconIndex: seat, cordIndex: seat % 16, seat, bot });
}
