import { expect, test } from 'vitest';
import { createSight, type Sight } from './sight.ts';
import { createFakeTimers } from '../testing/fake-timers.ts';

function openSight({ isSeen = true } = {}) {
  const timers = createFakeTimers();
  const told: (string | number)[] = [];
  const game = { isPlaying: true, isLineOpen: true };
  let see: (seen: boolean) => void = () => {};
  const sight = createSight({
    timers,
    watchPage(listener) {
      see = listener;
      listener(isSeen);
      return () => (see = () => {});
    },
    isPlaying: () => game.isPlaying,
    isLineOpen: () => game.isLineOpen,
    onChange: (next: Sight) => told.push(next.is === 'returning' ? next.count : next.is),
  });
  return { sight, timers, told, game, see: (seen: boolean) => see(seen) };
}

test('8.9 a page that is covered says so at once, and counts 3, 2, 1 when it is seen again', () => {
  const { see, told, timers } = openSight();
  see(false);
  expect(told).toEqual(['covered']);
  timers.advance(600_000);
  expect(told).toEqual(['covered']);
  see(true);
  expect(told).toEqual(['covered', 3]);
  timers.advance(1_000);
  timers.advance(1_000);
  expect(told).toEqual(['covered', 3, 2, 1]);
  timers.advance(1_000);
  expect(told).toEqual(['covered', 3, 2, 1, 'seen']);
});

test('8.9 covered again during the count, it counts from three again', () => {
  const { see, told, timers } = openSight();
  see(false);
  see(true);
  timers.advance(1_500);
  see(false);
  timers.advance(10_000);
  see(true);
  timers.advance(3_000);
  expect(told).toEqual(['covered', 3, 2, 'covered', 3, 2, 1, 'seen']);
});

test('8.9 whatever else changes during the count, it goes on', () => {
  const { sight, see, told, timers } = openSight();
  see(false);
  see(true);
  timers.advance(500);
  sight.follow();
  timers.advance(2_500);
  expect(told).toEqual(['covered', 3, 2, 1, 'seen']);
});

test('8.9 where no game goes on, or somebody pauses it, nothing is counted', () => {
  const { sight, see, told, game, timers } = openSight();
  game.isPlaying = false;
  see(false);
  see(true);
  expect(told).toEqual(['covered', 'seen']);
  game.isPlaying = true;
  see(false);
  see(true);
  game.isPlaying = false;
  sight.follow();
  timers.advance(10_000);
  expect(told.slice(2)).toEqual(['covered', 3, 'seen']);
});

test('8.9 a page that is covered from the beginning says so', () => {
  const { see, told } = openSight({ isSeen: false });
  expect(told).toEqual(['covered']);
  see(true);
  expect(told).toEqual(['covered', 3]);
});

test('8.9 the count waits for the line to the host, and begins again where that is lost', () => {
  const { sight, see, told, game, timers } = openSight();
  see(false);
  game.isLineOpen = false;
  see(true);
  timers.advance(10_000);
  expect(told).toEqual(['covered']);
  game.isLineOpen = true;
  sight.follow();
  timers.advance(1_000);
  game.isLineOpen = false;
  sight.follow();
  timers.advance(10_000);
  expect(told).toEqual(['covered', 3, 2, 'covered']);
  game.isLineOpen = true;
  sight.follow();
  timers.advance(3_000);
  expect(told.slice(4)).toEqual([3, 2, 1, 'seen']);
});

test('8.9 after the machine slept, the count comes before the game', () => {
  const { told, timers } = openSight();
  timers.sleep(60_000);
  expect(told).toEqual([]);
  timers.advance(1);
  expect(told).toEqual(['covered', 3]);
  timers.advance(3_000);
  expect(told).toEqual(['covered', 3, 2, 1, 'seen']);
});

test('13.8 a machine whose clocks stood still while it slept: the host tells, and the count comes before the game', () => {
  const { sight, told, timers, see } = openSight();
  sight.slept();
  expect(told).toEqual(['covered', 3]);
  timers.advance(3_000);
  expect(told.at(-1)).toBe('seen');
  see(false);
  sight.slept();
  expect(told.at(-1)).toBe('covered');
});

test('8.9 a beat that is late by two seconds is a busy machine, and a hidden page’s slow timers are no sleep', () => {
  const { told, timers, see } = openSight();
  timers.sleep(2_000);
  timers.advance(1_000);
  expect(told).toEqual([]);
  see(false);
  timers.sleep(60_000);
  see(true);
  timers.advance(500);
  expect(told).toEqual(['covered', 3]);
});

test('closed, it counts no more', () => {
  const { sight, see, told, timers } = openSight();
  see(false);
  see(true);
  sight.close();
  timers.advance(10_000);
  expect(told).toEqual(['covered', 3]);
});
