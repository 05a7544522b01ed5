import type { Effect } from 'partyline';
import { expect, test } from 'vitest';
import type { Runner } from '../../engine/runner-types.ts';
import { isHeld } from './ice.ts';
import {
  dashOf,
  discOf,
  person,
  reach,
  runSeconds,
  runUntil,
  screens,
  send,
  start,
  throwOut,
} from './rules-kit.ts';
import { TIMES } from './rules.ts';
import { pointsFor } from './scoring.ts';
import { standingIce, type FloeState } from './state.ts';

/** Lets one player win the round that is being played. */
function winRound(runner: Runner<FloeState>, winner: string): void {
  reach(runner, 'play');
  for (const { id } of runner.players)
    if (id !== winner && runner.state.discs.some((one) => one.playerId === id)) throwOut(runner, id);
  runner.step();
  expect(runner.state.phase).toMatchObject({ at: 'roundOver', winners: [winner] });
}

test.each([2, 16])('a round in which none of %i players does anything ends within a minute', (count) => {
  const runner = start(count);
  reach(runner, 'play');
  const from = runner.now;
  reach(runner, 'roundOver');
  expect(runner.now - from).toBeLessThan(60_000);
  expect(runner.now - from).toBeGreaterThan(10_000);
});

test('everybody starts on the ice and apart from each other', () => {
  for (let count = 2; count <= 16; count++) {
    const { state } = start(count, count);
    for (const disc of state.discs) expect(isHeld(state.ice, disc, state.radius)).toBe(true);
    state.discs.forEach((a, index) => {
      for (const b of state.discs.slice(index + 1)) {
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2.2 * state.radius);
      }
    });
  }
});

test('nobody moves before the countdown is over', () => {
  const runner = start(3);
  const before = { ...discOf(runner, 'p0') };
  send(runner, 'p0', 'move', { x: 1, y: 0 });
  runSeconds(runner, 2);
  expect(discOf(runner, 'p0')).toMatchObject({ x: before.x, y: before.y });
  reach(runner, 'play');
  runSeconds(runner, 0.5);
  expect(discOf(runner, 'p0').x).toBeGreaterThan(before.x + 20);
});

test('a stick pushed into its corner is no faster than one pushed straight', () => {
  const runner = start(2);
  send(runner, 'p0', 'move', { x: 1, y: 1 });
  const { stick } = discOf(runner, 'p0');
  expect(Math.hypot(stick.x, stick.y)).toBeCloseTo(1, 9);
});

test('a dash pushes where the stick points, then rests for its cooldown with the button disabled', () => {
  const runner = start(2);
  reach(runner, 'play');
  expect(dashOf(runner, 'p0')?.disabled).toBeUndefined();
  Object.assign(discOf(runner, 'p0'), { x: 0, y: 150 });
  Object.assign(discOf(runner, 'p1'), { x: 200, y: 0 });
  send(runner, 'p0', 'move', { x: 0, y: -1 });
  send(runner, 'p0', 'dash', true);
  const speed = discOf(runner, 'p0').vy;
  expect(speed).toBeLessThan(-500);
  expect(dashOf(runner, 'p0')?.disabled).toBe(true);
  send(runner, 'p0', 'dash', true);
  expect(discOf(runner, 'p0').vy).toBe(speed);
  send(runner, 'p0', 'move', { x: 0, y: 0 });
  runSeconds(runner, TIMES.dashCooldownMs / 1000 - 0.1);
  expect(dashOf(runner, 'p0')?.disabled).toBe(true);
  runSeconds(runner, 0.2);
  expect(dashOf(runner, 'p0')?.disabled).toBeUndefined();
});

test('a held stick and a dash cost a phone two messages, not sixty a second', () => {
  const runner = start(2);
  reach(runner, 'play');
  runner.takeControllers();
  let messages = 0;
  send(runner, 'p0', 'dash', true);
  for (let step = 0; step < 150; step++) {
    send(runner, 'p0', 'move', { x: Math.sin(step) / 9, y: Math.cos(step) / 9 });
    runner.step();
    messages += runner.takeControllers().filter((news) => news.to.includes('p0')).length;
  }
  expect(messages).toBe(2);
});

test('the last on the ice takes the round; places go by the order of falling', () => {
  const runner = start(4);
  reach(runner, 'play');
  for (const playerId of ['p2', 'p0', 'p3']) {
    throwOut(runner, playerId);
    runner.step();
  }
  expect(runner.state.phase).toMatchObject({
    at: 'roundOver',
    winners: ['p1'],
    gained: { p1: 10, p3: 3, p0: 1, p2: 0 },
  });
  expect(runner.state.discs.map((disc) => disc.fell?.place ?? 1)).toEqual([3, 1, 4, 2]);
  expect(screens(runner).get('p1')?.title).toBe('The round is yours.');
  expect(screens(runner).get('p0')?.title).toBe('Ana 1 takes the round.');
});

test('who falls together shares the place, and the last to fall share the round', () => {
  const runner = start(3);
  reach(runner, 'play');
  throwOut(runner, 'p0');
  runner.step();
  throwOut(runner, 'p1');
  throwOut(runner, 'p2');
  runner.step();
  expect(runner.state.phase).toMatchObject({ winners: ['p1', 'p2'], gained: { p0: 0, p1: 10, p2: 10 } });
  expect(screens(runner).get('p1')?.title).toBe('You share the round.');
});

test('after a round nobody falls any more, wherever the winner steers', () => {
  const runner = start(2);
  winRound(runner, 'p0');
  send(runner, 'p0', 'move', { x: -1, y: 0 });
  runSeconds(runner, 4);
  expect(discOf(runner, 'p0').fell).toBe(null);
  expect(isHeld(standingIce(runner.state), discOf(runner, 'p0'), runner.state.radius)).toBe(true);
});

test('three rounds won end the game at once, and the winner leads the ranking', () => {
  const runner = start(3);
  for (const winner of ['p2', 'p1', 'p2', 'p2']) winRound(runner, winner);
  runUntil(runner, () => runner.result() !== null);
  expect(runner.state.round).toBe(4);
  expect(runner.result()?.ranking[0]).toEqual({ playerId: 'p2', score: 30 });
  expect(runner.result()?.headline).toBe('Ana 2 stayed dry.');
});

test('five rounds end the game even when nobody has won three', () => {
  const runner = start(5);
  for (const winner of ['p0', 'p1', 'p2', 'p3', 'p4']) winRound(runner, winner);
  runUntil(runner, () => runner.result() !== null);
  expect(runner.state.round).toBe(5);
  expect(runner.result()?.ranking).toHaveLength(5);
});

test('three wins beat whatever two wins can bring', () => {
  for (let count = 2; count <= 16; count++) {
    const best = pointsFor(1, count, count - 1);
    const second = pointsFor(2, count, count - 2);
    expect(3 * best).toBeGreaterThan(2 * best + 3 * second);
  }
});

test('a phone that drops lets go of its stick, and has it again when it is back', () => {
  const runner = start(2);
  reach(runner, 'play');
  send(runner, 'p0', 'move', { x: 1, y: 0 });
  runner.drop('p0');
  expect(discOf(runner, 'p0').stick).toEqual({ x: 0, y: 0 });
  send(runner, 'p0', 'move', { x: 0, y: 1 });
  expect(discOf(runner, 'p0').stick).toEqual({ x: 0, y: 0 });
  runner.back('p0');
  send(runner, 'p0', 'move', { x: 0, y: 1 });
  expect(discOf(runner, 'p0').stick).toEqual({ x: 0, y: 1 });
});

test('a late phone waits on a friendly screen and stands on the ice in the next round', () => {
  const runner = start(2);
  reach(runner, 'play');
  runner.join(person(7));
  expect(screens(runner).get('p7')?.title).toBe('You are in from the next round.');
  winRound(runner, 'p0');
  reach(runner, 'countdown');
  expect(discOf(runner, 'p7').fell).toBe(null);
  expect(runner.state.scores.find((score) => score.playerId === 'p7')?.points).toBe(0);
});

test('who fell swims: the stick paddles, a splash is seen, and the disc keeps to the picture', () => {
  const runner = start(3);
  reach(runner, 'play');
  throwOut(runner, 'p0');
  runner.step();
  expect(screens(runner).get('p0')?.title).toBe('Out in place 3');
  runSeconds(runner, 1);
  expect(Math.abs(discOf(runner, 'p0').x)).toBeLessThanOrEqual(800);
  const seen = runner.state.momentCount;
  send(runner, 'p0', 'splash', true);
  expect(runner.state.momentCount).toBe(seen + 1);
  send(runner, 'p0', 'splash', true);
  expect(runner.state.momentCount).toBe(seen + 1);
});

test('the game ends when only one player is left in it', () => {
  const runner = start(3);
  reach(runner, 'play');
  runner.leave('p1');
  expect(runner.result()).toBe(null);
  runner.leave('p0');
  expect(runner.result()?.ranking).toEqual([{ playerId: 'p2', score: 0 }]);
});

test('a hard hit is felt on both phones and heard on the TV', () => {
  const runner = start(2);
  reach(runner, 'play');
  Object.assign(discOf(runner, 'p0'), { x: -100, y: 0, vx: 700, vy: 0 });
  Object.assign(discOf(runner, 'p1'), { x: 20, y: 0, vx: 0, vy: 0 });
  runner.takeEffects();
  runSeconds(runner, 0.2);
  const effects: (Effect & { to: unknown })[] = runner.takeEffects();
  expect(effects.filter((one) => one.haptic !== undefined).map((one) => one.to)).toEqual([['p0'], ['p1']]);
  expect(effects.some((one) => one.to === 'tv' && one.sound === 'thud')).toBe(true);
});

test('the countdown beeps three times and goes', () => {
  const runner = start(2);
  const heard: unknown[] = [];
  runUntil(runner, () => {
    heard.push(...runner.takeEffects().map((one) => one.sound));
    return runner.state.phase.at === 'play';
  });
  expect(heard).toEqual(['beep', 'beep', 'beep', 'go']);
});

test('the audience is for somebody in each round, and whoever had most of it is named at the end', () => {
  const runner = start(3, 1, 3);
  reach(runner, 'play');
  const cheer = (watcher: string, playerId: string) => send(runner, watcher, 'cheer', playerId);
  for (const watcher of ['p3', 'p4', 'p5']) expect(cheer(watcher, 'p0')).toBe(true);
  cheer('p5', 'p1');
  runSeconds(runner, 0.2);
  expect(runner.state.cheers).toEqual({ p0: 2, p1: 1, p2: 0 });
  throwOut(runner, 'p0');
  throwOut(runner, 'p1');
  reach(runner, 'roundOver');
  expect(cheer('p3', 'p1')).toBe(false);
  expect(screens(runner).get('p3')).toEqual({ title: 'That was the round.', controls: [] });
  reach(runner, 'play');
  expect(runner.state.cheers).toEqual({});
  runner.leave('p1');
  runner.leave('p2');
  expect(runner.result()?.awards).toEqual([{ playerId: 'p0', key: 'award.loved' }]);
});

test('without an audience nobody is its favourite', () => {
  const runner = start(2);
  runner.leave('p1');
  expect(runner.result()?.awards).toEqual([]);
});

test.each([3, 5, 7])('a game of %i rounds at most is decided by the majority of them', (rounds) => {
  const runner = start(2, 1, 0, rounds);
  for (let won = 1; won <= Math.ceil(rounds / 2); won += 1) {
    expect(runner.result()).toBeNull();
    reach(runner, 'play');
    throwOut(runner, 'p1');
    reach(runner, 'roundOver');
  }
  reach(runner, 'over');
  expect(runner.state.round).toBe(Math.ceil(rounds / 2));
});
