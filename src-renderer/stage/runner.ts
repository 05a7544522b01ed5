/** Drives the rules of one game: no DOM, no clock and no chance of its own, so every game can be replayed. */
import type { Input } from '../../src-shared/bridge.ts';
import { parseControlValue } from '../../src-shared/controller-values.ts';
import type { Controller, ControlValue } from '../../src-shared/controller.ts';
import type { StageStart } from '../../src-shared/stage-link.ts';
import type { Context, Effect, Game, Player, Result } from '../sdk/partyline.ts';
import { createControllerBoard, type ControllerNews } from './controller-board.ts';
import { createRandom } from './random.ts';
import { createStandIns } from './stand-ins.ts';
import { compareSeats, parseSnapshot, type RunnerSnapshot } from './snapshot.ts';
import { createTranslate, waitingController } from './translate.ts';

/** One step of play time in ms. */
export const STEP_MS = 1000 / 60;
/** No press is believed to be older than this (the host has the same bound), in ms. */
const OLDEST_PRESS_MS = 1_000;
/** How far play time may lag behind the wall between two anchors, in ms: such a press is not from the future. */
const NEWEST_PRESS_MS = 250;

export type RunnerSetup = Pick<
  StageStart,
  'players' | 'audience' | 'maxPlayers' | 'seed' | 'options' | 'language' | 'texts' | 'standIns' | 'snapshot'
>;

/** To phones by id, to all of them, or to the TV's own loudspeaker. */
type EffectNews = Effect & { to: 'all' | 'tv' | string[] };

export type Runner<State> = {
  readonly state: State;
  readonly players: readonly Player[];
  readonly audience: readonly Player[];
  /** Play time in ms. */
  readonly now: number;
  readonly realTime: boolean;
  readonly t: Context['t'];
  /** Passes one step of play time: bots, then `tick`. */
  step(): void;
  /**
   * Dropped without a word where the player does not show that control, or the value does not fit it, or where its
   * `seq` says that it was here before. `at` is the host's time of the press in ms; without it, now.
   */
  input(input: Pick<Input, 'playerId' | 'control' | 'value' | 'seq'> & { at?: number }): void;
  join(player: Player): void;
  drop(playerId: string): void;
  back(playerId: string): void;
  leave(playerId: string): void;
  change(player: Player): void;
  /** Whether bots may play for who is away. */
  allowStandIns(allowed: boolean): void;
  /** For whom a bot plays now, by id. */
  standIns(): readonly string[];
  /** Tells which host time it is at this play time. */
  anchorHostTime(hostTimeMs: number): void;
  takeControllers(): ControllerNews[];
  takeEffects(): EffectNews[];
  result(): Result | null;
  snapshot(): RunnerSnapshot;
};

/** Begins a game, or goes on with the one of `setup.snapshot`; throws what the game throws. */
export function createRunner<State>(game: Game<State>, setup: RunnerSetup): Runner<State> {
  const saved = setup.snapshot == null ? null : parseSnapshot(setup.snapshot);
  const players: Player[] = (saved?.players ?? setup.players).map((player) => ({ ...player }));
  const audience: Player[] = (saved?.audience ?? setup.audience).map((player) => ({ ...player }));
  const random = createRandom(saved?.random ?? setup.seed);
  const t = createTranslate(setup.language, setup.texts);
  const board = createControllerBoard();
  const taken = new Map(Object.entries(saved?.taken ?? {}));
  const standIns = createStandIns(saved?.away ?? {}, setup.standIns);
  let effects: EffectNews[] = [];
  let steps = saved?.steps ?? 0;
  let hostTimeAtZero = 0;
  let botsMayAct = true;
  let playedFor: readonly string[] = [];
  let pressedAt: number | null = null;

  const ctx: Context = {
    players,
    random: random.next,
    get now() {
      return steps * STEP_MS;
    },
    get pressedAt() {
      return pressedAt ?? ctx.now;
    },
    hostTime: (playTimeMs) => Math.round(hostTimeAtZero + playTimeMs),
    language: setup.language,
    options: setup.options,
    t,
    effect(to: Player | 'all' | 'tv', effect: Effect) {
      effects.push({ ...effect, to: typeof to === 'string' ? to : [to.id] });
    },
  };
  const state = saved ? (saved.state as State) : game.setup(ctx);

  const playing = (playerId: string) => players.find((player) => player.id === playerId);
  const watching = (playerId: string) => audience.find((player) => player.id === playerId);
  const controllerOf = (player: Player): Controller => game.controller(state, player, ctx);
  const audienceController = () => game.audience?.(state, ctx) ?? waitingController(setup.language);

  function act(player: Player, control: string, value: unknown): void {
    const shown = controllerOf(player).controls.find((one) => one.id === control);
    const fitting: ControlValue | null = shown ? parseControlValue(shown, value) : null;
    if (fitting === null) return;
    game.input(state, player, control, fitting, ctx);
    botsMayAct = true;
  }

  /** The play time of a press; steps lag behind the wall a little, so it may lie after `now`. */
  function playTimeOf(hostTimeMs: number): number {
    const playTimeMs = hostTimeMs - hostTimeAtZero;
    return Math.min(ctx.now + NEWEST_PRESS_MS, Math.max(ctx.now - OLDEST_PRESS_MS, playTimeMs));
  }

  function letBotsAct(): void {
    if (!game.bot) return;
    const absent = standIns.among(players, steps);
    // Who is played for from now on is a change, too.
    if (absent.length > playedFor.length) botsMayAct = true;
    playedFor = absent.map((player) => player.id);
    if (!botsMayAct) return;
    // In a turn game each bot has one go for each change, so bots cannot chase each other forever in a step.
    botsMayAct = game.tick !== undefined;
    for (const player of [...players.filter((one) => one.bot), ...absent]) {
      const move = game.bot(state, player, ctx);
      if (move) act(player, move.control, move.value);
    }
  }

  function join(player: Player): void {
    if (playing(player.id) || watching(player.id)) return back(player.id);
    const own = { ...player };
    if (!game.join || players.length >= setup.maxPlayers) {
      audience.push(own);
      return;
    }
    players.push(own);
    game.join(state, own, ctx);
    botsMayAct = true;
  }

  function setConnected(playerId: string, connected: boolean): void {
    const watcher = watching(playerId);
    if (watcher) watcher.connected = connected;
    const player = playing(playerId);
    if (!player || player.connected === connected) return;
    player.connected = connected;
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
    const watchedAt = audience.findIndex((player) => player.id === playerId);
    if (watchedAt >= 0) audience.splice(watchedAt, 1);
    const player = playing(playerId);
    if (!player) return;
    // Rules that know no leaving may go on counting on everybody: for them the player has only dropped.
    if (!game.leave) return setConnected(playerId, false);
    player.connected = false;
    players.splice(players.indexOf(player), 1);
    game.leave(state, player, ctx);
    botsMayAct = true;
  }

  function change(player: Player): void {
    const known = playing(player.id) ?? watching(player.id);
    if (!known) return;
    const { name, iconIndex, cordIndex, color } = player;
    Object.assign(known, { name, iconIndex, cordIndex, color });
  }

  if (saved) {
    const comings = compareSeats([...players, ...audience], [...setup.players, ...setup.audience]);
    comings.renamed.forEach(change);
    for (const player of comings.gone) leave(player.id);
    for (const player of comings.dropped) setConnected(player.id, false);
    for (const player of comings.back) back(player.id);
    comings.come.forEach(join);
  }

  return {
    state,
    players,
    audience,
    get now() {
      return ctx.now;
    },
    realTime: game.tick !== undefined,
    t,
    step() {
      if (game.result(state)) return;
      steps += 1;
      letBotsAct();
      game.tick?.(state, STEP_MS, ctx);
    },
    input({ playerId, control, value, seq, at }) {
      if (seq !== undefined) {
        if (seq <= (taken.get(playerId) ?? 0)) return;
        taken.set(playerId, seq);
      }
      const player = playing(playerId);
      if (!player?.connected || game.result(state)) return;
      pressedAt = at === undefined ? null : playTimeOf(at);
      act(player, control, value);
      pressedAt = null;
    },
    join,
    drop: (playerId) => setConnected(playerId, false),
    back,
    leave,
    change,
    allowStandIns(allowed) {
      standIns.allowed = allowed;
    },
    standIns: () => playedFor,
    anchorHostTime(hostTimeMs) {
      hostTimeAtZero = hostTimeMs - ctx.now;
    },
    takeControllers() {
      const shown = players.filter((one) => !one.bot).map((one) => [one.id, controllerOf(one)] as const);
      const forAudience = audience.length > 0 ? audienceController() : null;
      const watched = forAudience ? audience.map((one) => [one.id, forAudience] as const) : [];
      return board.changes([...shown, ...watched]);
    },
    takeEffects() {
      const bots = new Set(players.filter((one) => one.bot).map((one) => one.id));
      const taken = effects.filter((one) => typeof one.to === 'string' || one.to.some((id) => !bots.has(id)));
      effects = [];
      return taken;
    },
    result: () => game.result(state),
    snapshot() {
      const whole: RunnerSnapshot = {
        version: 1,
        state,
        steps,
        random: random.state(),
        players,
        audience,
        taken: Object.fromEntries(taken),
        away: standIns.since(),
      };
      return JSON.parse(JSON.stringify(whole)) as RunnerSnapshot;
    },
  };
}
