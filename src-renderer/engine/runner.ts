/** Drives the rules of one game: no DOM, no clock and no chance of its own, so every game can be replayed. */
import { isContinuous } from '../../src-shared/controls/controls.ts';
import type { StagePlayer } from '../../src-shared/stage-player.ts';
import { teamsOf } from '../sdk/context-teams.ts';
import type { Game, Player } from '../sdk/partyline.ts';
import { createBots } from './bots.ts';
import { createContexts } from './contexts.ts';
import { createControllerBoard } from './controller-board.ts';
import { createCrowd } from './crowd.ts';
import { createEffects } from './effects.ts';
import { createHands } from './hands.ts';
import { createMusicReader } from './music.ts';
import { createRandom } from './random.ts';
import { readResult } from './read-result.ts';
import { createRoster } from './roster.ts';
import type { Runner, RunnerSetup } from './runner-types.ts';
import { createScreens } from './screens.ts';
import { followSeats, parseSnapshot, type RunnerSnapshot } from './snapshot.ts';
import { createStore } from './store.ts';

/** One step of play time in ms. */
export const STEP_MS = 1000 / 60;
/** No press is believed to be older than this (the host has the same bound), in ms. */
const OLDEST_PRESS_MS = 1_000;
/** How far play time may lag behind the wall between two anchors, in ms: such a press is not from the future. */
const NEWEST_PRESS_MS = 250;

/** Begins a game, or goes on with the one of `setup.snapshot`; throws what the game throws. */
export function createRunner<State>(game: Game<State>, setup: RunnerSetup): Runner<State> {
  const saved = setup.snapshot == null ? null : parseSnapshot(setup.snapshot);
  const roster = createRoster(
    saved?.players ?? setup.players,
    saved?.audience ?? setup.audience,
    setup.teams,
  );
  const random = createRandom(saved?.random ?? setup.seed);
  const { onSlip = raise } = setup;
  const board = createControllerBoard(onSlip);
  const taken = new Map(Object.entries(saved?.taken ?? {}));
  const effects = createEffects({ ...setup, onSlip, t: (key) => ctx.t(key) });
  const keeper = createStore(saved?.store ?? setup.store ?? {}, saved !== null, onSlip);
  let steps = saved?.steps ?? 0;
  let hostTimeAtZero = 0;
  let pressedAt: number | null = null;

  const contexts = createContexts({ ...setup, onSlip }, ({ language, t, packs }) => ({
    get players() {
      return roster.players;
    },
    get teams() {
      return teamsOf(roster.players, setup.teams ?? 0, language);
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
    store: keeper.store,
    packs,
    t,
    effect: effects.send,
  }));
  const ctx = contexts.party;
  const state = saved ? (saved.state as State) : game.setup(ctx);

  const { playing, watching } = roster;
  const screens = createScreens({ game, state, onSlip }, roster, contexts);
  const crowd = createCrowd({ game, state, ctx }, screens, saved?.crowd);
  const result = () => readResult(game, state);
  const music = createMusicReader({ game, state, t: ctx.t, onSlip, soundFault: setup.soundFault });

  const hands = createHands(
    {
      screens,
      playing,
      isOver: () => result() !== null,
      tell(player, control, value) {
        game.input(state, player, control, value, ctx);
        bots.wake();
      },
    },
    saved?.held,
  );
  const bots = createBots({ game, state, ctx, roster, hands }, setup.standIns, saved);

  /** Steps lag behind the wall a little, so a press may lie after `now`. */
  function pressTime(hostTimeMs: number | undefined): number {
    if (hostTimeMs === undefined) return ctx.now;
    const playTimeMs = hostTimeMs - hostTimeAtZero;
    return Math.min(ctx.now + NEWEST_PRESS_MS, Math.max(ctx.now - OLDEST_PRESS_MS, playTimeMs));
  }

  function join(player: StagePlayer): void {
    if (playing(player.id) || watching(player.id)) return back(player.id);
    if (!game.join || roster.players.length >= setup.maxPlayers) return roster.watch(player);
    game.join(state, roster.seat(player), ctx);
    hands.letGoOfGone();
    bots.wake();
  }

  function setConnected(playerId: string, connected: boolean): void {
    const before = playing(playerId) ?? watching(playerId);
    if (!before || before.connected === connected) return;
    // The finger that held it is gone; what a bot held for somebody who is back was never theirs.
    if (playing(playerId)) hands.letGo(before);
    roster.change(playerId, { connected });
    const player = playing(playerId);
    if (!player) return;
    (connected ? game.back : game.drop)?.(state, player, ctx);
    if (!connected) bots.standIns.left(playerId, steps);
    else bots.standIns.returned(playerId);
    hands.letGoOfGone();
    bots.wake();
  }

  const back = (playerId: string) => setConnected(playerId, true);

  function leave(playerId: string): void {
    board.forget(playerId);
    if (!playing(playerId)) {
      crowd.forget(playerId);
      return roster.remove(playerId);
    }
    // Rules that know no leaving may go on counting on everybody: for them the player has only dropped.
    if (!game.leave) return setConnected(playerId, false);
    const before = playing(playerId);
    if (before) hands.letGo(before);
    const player = roster.change(playerId, { connected: false });
    roster.remove(playerId);
    if (player) game.leave(state, player, ctx);
    hands.letGoOfGone();
    bots.wake();
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
    get teams() {
      return ctx.teams;
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
      if (crowd.tell(steps)) bots.wake();
      bots.act(steps);
      game.tick?.(state, STEP_MS, ctx);
      hands.letGoOfGone();
    },
    input({ playerId, control, value, question, seq, at, pressedAt: playTimeMs }) {
      if (seq !== undefined) {
        if (seq <= (taken.get(playerId) ?? 0)) return false;
        taken.set(playerId, seq);
      }
      const player = playing(playerId);
      const watcher = watching(playerId);
      if (result()) return false;
      if (watcher) return crowd.say(watcher, { control, value, question });
      if (!player) return false;
      const shown = screens.control(player, control);
      // Presses from before the connection was lost count; the position of a stick does not.
      if (!shown || (!player.connected && isContinuous(shown.kind))) return false;
      pressedAt = playTimeMs ?? pressTime(at);
      const isTaken = screens.asks(player, { control, value, question }) && hands.act(player, control, value);
      pressedAt = null;
      if (isTaken && !player.connected) hands.letGo(player);
      // A real-time game has its next step for that.
      if (!game.tick) hands.letGoOfGone();
      return isTaken;
    },
    controlOf(playerId, control) {
      const player = playing(playerId);
      return player && screens.control(player, control);
    },
    pressTime,
    ...seats,
    allowStandIns(allowed) {
      bots.standIns.allowed = allowed;
    },
    autopilot: bots.autopilot,
    letGo() {
      const isPerson = (player: Player) => !player.bot && !bots.playedFor.includes(player.id);
      roster.players.filter(isPerson).forEach(hands.letGo);
      hands.letGoOfGone();
    },
    standIns: () => bots.playedFor,
    anchorHostTime(hostTimeMs) {
      hostTimeAtZero = hostTimeMs;
    },
    takeControllers: () => board.changes(screens.all(roster.players.filter((one) => !one.bot))),
    controllers: () => Object.fromEntries(screens.all(roster.players)),
    takeEffects: () => effects.take(roster.players),
    music,
    takeStore: keeper.take,
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
        held: hands.record(),
        ...bots.record(),
        crowd: crowd.record(),
        store: keeper.record(),
      };
      return JSON.parse(JSON.stringify(whole)) as RunnerSnapshot;
    },
  };
}

function raise(slip: Error): never {
  throw slip;
}
