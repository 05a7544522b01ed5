/** Drives the rules of one game: no DOM, no clock and no chance of its own, so every game can be replayed. */
import type { Input } from '../../src-shared/bridge.ts';
import { parseControlValue } from '../../src-shared/controller-values.ts';
import type { Control, Controller, ControlValue } from '../../src-shared/controller.ts';
import type { StageStart } from '../../src-shared/stage-link.ts';
import type { StagePlayer } from '../../src-shared/stage-player.ts';
import type { Context, Game, Player, Result } from '../sdk/partyline.ts';
import { createContexts } from './contexts.ts';
import { createControllerBoard, type ControllerNews } from './controller-board.ts';
import { createEffects, type EffectNews } from './effects.ts';
import { createRandom } from './random.ts';
import { readResult } from './read-result.ts';
import { createRoster, type Seating } from './roster.ts';
import { createStandIns } from './stand-ins.ts';
import { followSeats, parseSnapshot, type RunnerSnapshot } from './snapshot.ts';
import { waitingController } from './translate.ts';

/** One step of play time in ms. */
export const STEP_MS = 1000 / 60;
/** No press is believed to be older than this (the host has the same bound), in ms. */
const OLDEST_PRESS_MS = 1_000;
/** How far play time may lag behind the wall between two anchors, in ms: such a press is not from the future. */
const NEWEST_PRESS_MS = 250;

export type RunnerSetup = Pick<
  StageStart,
  'players' | 'audience' | 'maxPlayers' | 'seed' | 'options' | 'language' | 'texts' | 'standIns' | 'snapshot'
> & {
  /** Hears of a maker's slip that the game outlives, such as a text that is not there. Without it the slip is thrown. */
  onSlip?: (slip: Error) => void;
};

/** The press is at `at` of the host's time, or at `pressedAt` of play time, both in ms; without either, now. */
export type RunnerInput = Pick<Input, 'playerId' | 'control' | 'value' | 'seq'> & {
  at?: number;
  pressedAt?: number;
};

export type Runner<State> = Seating & {
  readonly state: State;
  readonly players: readonly Player[];
  readonly audience: readonly Player[];
  /** Play time in steps. */
  readonly steps: number;
  /** Play time in ms. */
  readonly now: number;
  readonly realTime: boolean;
  readonly t: Context['t'];
  /** Passes one step of play time: bots, then `tick`. */
  step(): void;
  /**
   * False, and dropped without a word, where the player does not show that control, or the value does not fit it, or
   * where its `seq` says that it was here before.
   */
  input(input: RunnerInput): boolean;
  /** What this player shows now under this name. */
  controlOf(playerId: string, control: string): Control | undefined;
  /** The play time in ms of a press at this host time; without one, now. */
  pressTime(hostTimeMs: number | undefined): number;
  /** Whether bots may play for who is away. */
  allowStandIns(allowed: boolean): void;
  /** Bots play for these, too, although they are there: their own touch counts as ever. */
  autopilot(playerIds: readonly string[]): void;
  /** For whom a bot plays now, by id. */
  standIns(): readonly string[];
  /** Tells which host time it was at play time zero. */
  anchorHostTime(hostTimeMs: number): void;
  takeControllers(): ControllerNews[];
  /** What everybody's phone shows now, by id: bots' as if they had one. */
  controllers(): Record<string, Controller>;
  takeEffects(): EffectNews[];
  result(): Result | null;
  snapshot(): RunnerSnapshot;
};

/** Begins a game, or goes on with the one of `setup.snapshot`; throws what the game throws. */
export function createRunner<State>(game: Game<State>, setup: RunnerSetup): Runner<State> {
  const saved = setup.snapshot == null ? null : parseSnapshot(setup.snapshot);
  const roster = createRoster(saved?.players ?? setup.players, saved?.audience ?? setup.audience);
  const random = createRandom(saved?.random ?? setup.seed);
  const { onSlip = raise } = setup;
  const board = createControllerBoard(onSlip);
  const taken = new Map(Object.entries(saved?.taken ?? {}));
  const standIns = createStandIns(saved?.away ?? {}, setup.standIns);
  if (!saved) for (const one of roster.players) if (!one.connected) standIns.left(one.id, 0);
  const effects = createEffects(onSlip);
  let steps = saved?.steps ?? 0;
  let hostTimeAtZero = 0;
  let botsMayAct = saved?.botsMayAct ?? true;
  let playedFor: readonly string[] = saved?.playedFor ?? [];
  let autopilot: ReadonlySet<string> = new Set(saved?.autopilot);
  let pressedAt: number | null = null;

  const contexts = createContexts({ ...setup, onSlip }, ({ language, t }) => ({
    get players() {
      return roster.players;
    },
    random: random.next,
    get now() {
      return steps * STEP_MS;
    },
    get pressedAt() {
      return pressedAt ?? ctx.now;
    },
    hostTime: (playTimeMs) => Math.round(hostTimeAtZero + playTimeMs),
    language,
    options: setup.options,
    t,
    effect: effects.send,
  }));
  const ctx = contexts.party;
  const state = saved ? (saved.state as State) : game.setup(ctx);

  const { playing, watching } = roster;
  // What a phone shows is in its own language; the rules themselves speak the party's.
  const controllerOf = (player: Player): Controller =>
    game.controller(state, player, contexts.of(player.language));
  const result = () => readResult(game.result(state));

  /** One controller for all who watch in the same language. */
  function watched(): (readonly [string, Controller])[] {
    const shown = new Map<Context, Controller>();
    return roster.audience.map((one) => {
      const context = contexts.of(one.language);
      const controller =
        shown.get(context) ?? game.audience?.(state, context) ?? waitingController(context.language);
      shown.set(context, controller);
      return [one.id, controller];
    });
  }
  const seenBy = (people: readonly Player[]) => [
    ...people.map((one) => [one.id, controllerOf(one)] as const),
    ...watched(),
  ];

  const shownTo = (player: Player, control: string) =>
    controllerOf(player).controls.find((one) => one.id === control);

  function act(player: Player, control: string, value: unknown): boolean {
    const shown = shownTo(player, control);
    const fitting: ControlValue | null = shown ? parseControlValue(shown, value) : null;
    if (fitting === null) return false;
    game.input(state, player, control, fitting, ctx);
    botsMayAct = true;
    return true;
  }

  /** Steps lag behind the wall a little, so a press may lie after `now`. */
  function pressTime(hostTimeMs: number | undefined): number {
    if (hostTimeMs === undefined) return ctx.now;
    const playTimeMs = hostTimeMs - hostTimeAtZero;
    return Math.min(ctx.now + NEWEST_PRESS_MS, Math.max(ctx.now - OLDEST_PRESS_MS, playTimeMs));
  }

  function letBotsAct(): void {
    if (!game.bot) return;
    const absent = standIns.among(roster.players, steps, autopilot);
    // Who is played for from now on is a change, too.
    if (absent.length > playedFor.length) botsMayAct = true;
    playedFor = absent.map((player) => player.id);
    if (!botsMayAct) return;
    // In a turn game each bot has one go for each change, so bots cannot chase each other forever in a step.
    botsMayAct = game.tick !== undefined;
    for (const player of [...roster.players.filter((one) => one.bot), ...absent]) {
      const move = game.bot(state, player, ctx);
      if (move) act(player, move.control, move.value);
    }
  }

  function join(player: StagePlayer): void {
    if (playing(player.id) || watching(player.id)) return back(player.id);
    if (!game.join || roster.players.length >= setup.maxPlayers) return roster.watch(player);
    game.join(state, roster.seat(player), ctx);
    botsMayAct = true;
  }

  function setConnected(playerId: string, connected: boolean): void {
    const before = playing(playerId) ?? watching(playerId);
    if (!before || before.connected === connected) return;
    roster.change(playerId, { connected });
    const player = playing(playerId);
    if (!player) return;
    (connected ? game.back : game.drop)?.(state, player, ctx);
    if (!connected) standIns.left(playerId, steps);
    else if (standIns.returned(playerId, steps)) letGo(player);
    botsMayAct = true;
  }

  /** What a bot held for this player is not held any more: the thumb has not touched it yet. */
  function letGo(player: Player): void {
    for (const control of controllerOf(player).controls) {
      if (control.kind === 'stick' || control.kind === 'dpad' || control.kind === 'tilt')
        act(player, control.id, { x: 0, y: 0 });
      if (control.kind === 'button') act(player, control.id, false);
    }
  }
  const back = (playerId: string) => setConnected(playerId, true);

  function leave(playerId: string): void {
    board.forget(playerId);
    if (!playing(playerId)) return roster.remove(playerId);
    // Rules that know no leaving may go on counting on everybody: for them the player has only dropped.
    if (!game.leave) return setConnected(playerId, false);
    const player = roster.change(playerId, { connected: false });
    roster.remove(playerId);
    if (player) game.leave(state, player, ctx);
    botsMayAct = true;
  }

  function change({ id, connected: _connected, bot: _bot, seat: _seat, ...looks }: StagePlayer): void {
    roster.change(id, looks);
  }

  const drop = (playerId: string) => setConnected(playerId, false);
  const seats = { join, drop, back, leave, change };
  if (saved)
    followSeats(seats, [...roster.players, ...roster.audience], [...setup.players, ...setup.audience]);

  return {
    state,
    get players() {
      return roster.players;
    },
    get audience() {
      return roster.audience;
    },
    get steps() {
      return steps;
    },
    get now() {
      return ctx.now;
    },
    realTime: game.tick !== undefined,
    t: ctx.t,
    step() {
      if (result()) return;
      steps += 1;
      letBotsAct();
      game.tick?.(state, STEP_MS, ctx);
    },
    input({ playerId, control, value, seq, at, pressedAt: playTimeMs }) {
      if (seq !== undefined) {
        if (seq <= (taken.get(playerId) ?? 0)) return false;
        taken.set(playerId, seq);
      }
      const player = playing(playerId);
      if (!player?.connected || result()) return false;
      pressedAt = playTimeMs ?? pressTime(at);
      const isTaken = act(player, control, value);
      pressedAt = null;
      return isTaken;
    },
    controlOf(playerId, control) {
      const player = playing(playerId);
      return player && shownTo(player, control);
    },
    pressTime,
    ...seats,
    allowStandIns(allowed) {
      standIns.allowed = allowed;
    },
    autopilot(playerIds) {
      const released = roster.players.filter((one) => autopilot.has(one.id) && !playerIds.includes(one.id));
      autopilot = new Set(playerIds);
      botsMayAct = true;
      if (game.bot && !result()) released.filter((one) => one.connected).forEach(letGo);
    },
    standIns: () => playedFor,
    anchorHostTime(hostTimeMs) {
      hostTimeAtZero = hostTimeMs;
    },
    takeControllers: () => board.changes(seenBy(roster.players.filter((one) => !one.bot))),
    controllers: () => Object.fromEntries(seenBy(roster.players)),
    takeEffects: () => effects.take(roster.players),
    result,
    snapshot() {
      const whole: RunnerSnapshot = {
        version: 1,
        state,
        steps,
        random: random.state(),
        players: [...roster.players],
        audience: [...roster.audience],
        taken: Object.fromEntries(taken),
        away: standIns.since(),
        botsMayAct,
        playedFor: [...playedFor],
        autopilot: [...autopilot],
      };
      return JSON.parse(JSON.stringify(whole)) as RunnerSnapshot;
    },
  };
}

function raise(slip: Error): never {
  throw slip;
}
