import { expect, test } from 'vitest';
import { playGame } from '../testing/shell-bench.ts';

/** The bench's host is a quarter of a second ahead of its TV. */
const AHEAD_MS = 250;

async function openGame() {
  const opened = await playGame();
  const press = (control: string, ageMs: number) => {
    const at = opened.timers.now() + AHEAD_MS - ageMs;
    opened.carrier.onTold({ type: 'input', data: { playerId: 'p1', control, value: true, at } });
  };
  return { ...opened, press };
}

test('a tap on a game’s own “quit” that was under way when the game was paused does not end it', async () => {
  const { shell, timers, press } = await openGame();
  shell.orders.pause();
  timers.advance(40);
  press('quit', 60);
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: true });
  timers.advance(300);
  press('quit', 60);
  expect(shell.view().scene.at).toBe('lobby');
});

test('one tap too many on a game’s own “start” does not begin the next game before anybody saw the result', async () => {
  const { shell, stage, timers, press } = await openGame();
  stage().says({ type: 'result', data: { ranking: [{ playerId: 'p1', score: 3 }], headline: 'Ana wins' } });
  timers.advance(40);
  press('start', 60);
  expect(shell.view().scene.at).toBe('result');
  timers.advance(300);
  press('rematch', 60);
  expect(shell.view().scene.at).toBe('playing');
});

test('a clock that was set back meanwhile makes no order late', async () => {
  const { shell, press } = await openGame();
  shell.orders.pause();
  press('quit', 300_000);
  expect(shell.view().scene.at).toBe('lobby');
});
