/** Floe: shove each other off a melting floe; who stands last takes the round, best of as many as were chosen. */
import {
  hypot,
  isPassing,
  isTimeUp,
  playerOf,
  type Context,
  type InputHandlers,
  type Player,
  type Result,
  type Tally,
} from 'partyline';
import { startPlaces } from './geometry.ts';
import { freezeFloe, isHeld } from './ice.ts';
import { moveDiscs, PHYSICS, type Hit } from './physics.ts';
import { bookRound, isDecided, keepLongest, rankingOf, readLongest } from './scoring.ts';
import {
  addMoment,
  isStanding,
  standingIce,
  WARN_MS,
  type Disc,
  type FloeContext,
  type FloeControls,
  type FloeState,
  type Point,
} from './state.ts';

export const TIMES = {
  firstCountdownMs: 4_600,
  countdownMs: 3_600,
  roundOverMs: 4_800,
  dashCooldownMs: 2_000,
  splashEveryMs: 600,
} as const;

/** How far swimmers get, in units of the floe. */
const WATER = { right: 800, top: -390, bottom: 440 } as const;

export function setup(ctx: FloeContext): FloeState {
  const state: FloeState = {
    phase: { at: 'countdown', until: 0 },
    round: 0,
    rounds: ctx.options.rounds,
    radius: 0,
    ice: [],
    meltMs: 0,
    discs: [],
    scores: ctx.players.map((player) => ({ playerId: player.id, points: 0, wins: 0, cheers: 0 })),
    moments: [],
    momentCount: 0,
    thudAt: 0,
    record: { ms: readLongest(ctx), winners: [] },
    cheers: {},
  };
  startRound(state, ctx);
  return state;
}

function startRound(state: FloeState, ctx: Context): void {
  state.round += 1;
  const countdown = state.round === 1 ? TIMES.firstCountdownMs : TIMES.countdownMs;
  state.phase = { at: 'countdown', until: ctx.now + countdown };
  state.ice = freezeFloe(ctx.random);
  state.meltMs = 0;
  state.radius = Math.max(34, 58 - 1.5 * ctx.players.length);
  const places = startPlaces(ctx.players.length, ctx.random() * Math.PI * 2);
  state.discs = ctx.players.map((player, index) => newDisc(player, places[index] ?? { x: 0, y: 0 }));
}

function newDisc(player: Player, { x, y }: Point): Disc {
  const far = hypot(x, y) || 1;
  return {
    playerId: player.id,
    x,
    y,
    vx: 0,
    vy: 0,
    stick: { x: 0, y: 0 },
    aim: { x: -x / far, y: -y / far },
    dashReadyAt: 0,
    dashedAt: -10_000,
    fell: null,
  };
}

/** They get a disc with the next round. */
export function join(state: FloeState, player: Player): void {
  state.scores.push({ playerId: player.id, points: 0, wins: 0, cheers: 0 });
}

export function leave(state: FloeState, player: Player, ctx: Context): void {
  state.discs = state.discs.filter((disc) => disc.playerId !== player.id);
  state.scores = state.scores.filter((score) => score.playerId !== player.id);
  if (ctx.players.length < 2 && state.phase.at !== 'over') finish(state, ctx);
}

/** A player who drops lets go of the stick; the disc drifts on. */
export function drop(state: FloeState, player: Player): void {
  withDisc(state, player, (disc) => (disc.stick = { x: 0, y: 0 }));
}

export const input: InputHandlers<FloeState, FloeControls> = {
  move: (state, player, value) => withDisc(state, player, (disc) => steer(disc, value)),
  dash(state, player, isPressed, ctx) {
    if (isPressed) withDisc(state, player, (disc) => dash(state, disc, ctx));
  },
  splash(state, player, isPressed, ctx) {
    if (isPressed) withDisc(state, player, (disc) => splash(state, disc, ctx));
  },
};

/** A player who came in the middle of a round has no disc yet. */
function withDisc(state: FloeState, player: Player, act: (disc: Disc) => void): void {
  const disc = state.discs.find((one) => one.playerId === player.id);
  if (disc) act(disc);
}

function steer(disc: Disc, value: Point): void {
  const length = hypot(value.x, value.y);
  // A square pad must not be faster along its diagonals.
  const most = Math.max(1, length);
  disc.stick = { x: value.x / most, y: value.y / most };
  if (length > 0.25) disc.aim = { x: value.x / length, y: value.y / length };
}

function dash(state: FloeState, disc: Disc, ctx: Context): void {
  if (disc.fell || disc.dashReadyAt > ctx.now) return;
  disc.dashReadyAt = ctx.now + TIMES.dashCooldownMs;
  disc.dashedAt = ctx.now;
  disc.vx += disc.aim.x * PHYSICS.dash;
  disc.vy += disc.aim.y * PHYSICS.dash;
  addMoment(state, { kind: 'dash', x: disc.x, y: disc.y, power: 1, playerId: disc.playerId });
  ctx.effect('tv', { sound: 'dash' });
  buzz(disc, 25, ctx);
}

/** A toy for those in the water: a splash at their place. */
function splash(state: FloeState, disc: Disc, ctx: Context): void {
  if (!disc.fell || disc.dashReadyAt > ctx.now) return;
  disc.dashReadyAt = ctx.now + TIMES.splashEveryMs;
  addMoment(state, { kind: 'splash', x: disc.x, y: disc.y, power: 0.5, playerId: disc.playerId });
  ctx.effect('tv', { sound: 'splash' });
}

/** The audience says who it is for; a new round asks again. */
export function crowd(state: FloeState, _control: string, { counts }: Tally): void {
  state.cheers = counts;
}

export function tick(state: FloeState, dtMs: number, ctx: Context): void {
  const { phase } = state;
  switch (phase.at) {
    case 'countdown':
      countDown(state, dtMs, ctx);
      return;
    case 'play':
      play(state, dtMs, ctx);
      return;
    case 'roundOver':
      glide(state, dtMs, ctx);
      if (!isTimeUp(phase, ctx)) return;
      if (isDecided(state)) finish(state, ctx);
      else startRound(state, ctx);
      return;
    case 'over':
      return;
  }
}

function countDown(state: FloeState, dtMs: number, ctx: Context): void {
  const { phase: clock } = state;
  if (clock.at !== 'countdown') return;
  if (isTimeUp(clock, ctx)) {
    state.phase = { at: 'play', since: ctx.now };
    ctx.effect('tv', { sound: 'go' });
    return;
  }
  const marks = [3000, 2000, 1000].map((leftMs) => clock.until - leftMs);
  if (marks.some((mark) => isPassing(mark, dtMs, ctx))) ctx.effect('tv', { sound: 'beep' });
}

function play(state: FloeState, dtMs: number, ctx: Context): void {
  melt(state, dtMs, ctx);
  for (const hit of move(state, dtMs, ctx)) strike(state, hit, ctx);
  const fallen = unheld(state);
  const left = state.discs.filter(isStanding).length - fallen.length;
  // Players who fall in the same step share a place.
  for (const disc of fallen) sink(state, disc, left + 1, ctx);
  if (left <= 1) endRound(state, ctx);
}

/** Discs that stand where there is no ice any more. */
function unheld(state: FloeState): Disc[] {
  const ice = standingIce(state);
  return state.discs.filter((disc) => isStanding(disc) && !isHeld(ice, disc, state.radius));
}

function melt(state: FloeState, dtMs: number, ctx: Context): void {
  const before = state.meltMs;
  state.meltMs += dtMs;
  const passed = (at: number) => at > before && at <= state.meltMs;
  if (state.ice.some((chunk) => passed(chunk.fallAt - WARN_MS))) ctx.effect('tv', { sound: 'crack' });
  for (const chunk of state.ice.filter((one) => passed(one.fallAt))) {
    addMoment(state, { kind: 'break', x: chunk.centre.x, y: chunk.centre.y, power: 1 });
  }
}

/** Swimmers keep to the open water and on the picture. */
function move(state: FloeState, dtMs: number, ctx: Context): Hit[] {
  const hits = moveDiscs(state.discs, state.radius, ctx.now, dtMs);
  const ice = standingIce(state);
  for (const disc of state.discs.filter((one) => one.fell)) {
    const far = hypot(disc.x, disc.y) || 1;
    const away = isHeld(ice, disc, state.radius * 3) ? dtMs * 0.7 : 0;
    disc.vx += (disc.x / far) * away;
    disc.vy += (disc.y / far) * away;
    disc.x = Math.min(WATER.right, Math.max(-WATER.right, disc.x));
    disc.y = Math.min(WATER.bottom, Math.max(WATER.top, disc.y));
  }
  return hits;
}

/** After a round nobody falls any more: who stands has won, and stays where the ice is. */
function glide(state: FloeState, dtMs: number, ctx: Context): void {
  const before = state.discs.map(({ x, y }) => ({ x, y }));
  move(state, dtMs, ctx);
  const ice = standingIce(state);
  state.discs.forEach((disc, index) => {
    if (disc.fell || isHeld(ice, disc, state.radius)) return;
    Object.assign(disc, before[index], { vx: 0, vy: 0 });
  });
}

function strike(state: FloeState, { a, b, x, y, speed }: Hit, ctx: Context): void {
  if (speed < 90) return;
  const power = Math.min(1, speed / 900);
  addMoment(state, { kind: 'hit', x, y, power });
  for (const disc of [a, b]) buzz(disc, Math.round(20 + power * 60), ctx);
  if (ctx.now - state.thudAt < 70) return;
  state.thudAt = ctx.now;
  ctx.effect('tv', { sound: power > 0.3 ? 'thud' : 'click' });
}

function sink(state: FloeState, disc: Disc, place: number, ctx: Context): void {
  disc.fell = { at: ctx.now, place };
  disc.dashReadyAt = ctx.now + TIMES.splashEveryMs;
  addMoment(state, { kind: 'fall', x: disc.x, y: disc.y, power: 1, playerId: disc.playerId });
  ctx.effect('tv', { sound: 'splash' });
  const player = playerOf(disc.playerId, ctx);
  if (player) ctx.effect(player, { haptic: [90, 50, 160], sound: 'lose' });
}

function buzz(disc: Disc, ms: number, ctx: Context): void {
  const player = playerOf(disc.playerId, ctx);
  if (player && !player.bot) ctx.effect(player, { haptic: ms });
}

function endRound(state: FloeState, ctx: Context): void {
  const winners = state.discs
    .filter((disc) => !disc.fell || disc.fell.place === 1)
    .map((one) => one.playerId);
  const gained = bookRound(state, winners);
  const isRecord = keepLongest(state, winners, ctx);
  for (const score of state.scores) score.cheers += state.cheers[score.playerId] ?? 0;
  state.cheers = {};
  for (const disc of state.discs.filter(isStanding)) disc.stick = { x: 0, y: 0 };
  state.phase = {
    at: 'roundOver',
    since: ctx.now,
    until: ctx.now + TIMES.roundOverMs,
    winners,
    gained,
    isRecord,
  };
  ctx.effect('tv', { sound: isDecided(state) ? 'fanfare' : 'bell', duck: true });
}

function finish(state: FloeState, ctx: Context): void {
  const ranking = rankingOf(state);
  const best = ranking.filter((one) => one.score === ranking[0]?.score);
  const winner = ctx.players.find((one) => one.id === best[0]?.playerId);
  const headline =
    winner && best.length === 1 ? ctx.t('headline.one', { name: winner.name }) : ctx.t('headline.draw');
  state.phase = { at: 'over', headline };
}

export function result(state: FloeState): Result | null {
  if (state.phase.at !== 'over') return null;
  return { ranking: rankingOf(state), headline: state.phase.headline };
}
