/** Warnings break no promise: each has an odd game that is found, and the good game hears nothing. */
import { expect, test } from 'vitest';
import { gameWarnings, manifestWarnings } from '../../src-renderer/engine/contract/warnings.ts';
import { good, contestant } from './bad/good-game.ts';
import { ODD } from './bad/odd-games.ts';

const standing = () => 0;

test('the good game hears nothing', () => {
  expect(gameWarnings(contestant(), standing)).toEqual([]);
  expect(manifestWarnings(contestant().manifest)).toEqual([]);
});

test.each(ODD)('$what', ({ says, contestant: odd }) => {
  const warnings = gameWarnings(odd, standing);
  expect(warnings).toHaveLength(1);
  expect(warnings[0]).toContain(says);
});

test.each([
  [4.5, 1, true],
  [3.5, 1, false],
  // A step here and there is the system's.
  [50, 80, false],
])('steps of %d ms, one in %d: told is %s', (ms, oneIn, isTold) => {
  let nowMs = 0;
  let steps = 0;
  const slow = contestant({
    tick(state, dtMs, ctx) {
      good.tick?.(state, dtMs, ctx);
      steps += 1;
      if (steps % oneIn === 0) nowMs += ms;
    },
  });
  const warnings = gameWarnings(slow, () => nowMs);
  expect(warnings).toEqual(
    isTold
      ? [expect.stringMatching(/^With 6 players \d+ of \d+ steps take longer than 4 ms, typically 4\.5:/)]
      : [],
  );
});

test('members of game.json that nobody reads are named, an editor’s help is not', () => {
  const { manifest } = contestant();
  const odd = {
    ...manifest,
    $schema: './game.schema.json',
    autor: 'Ana',
    players: { min: 2, max: 6, best: 4 },
  };
  expect(manifestWarnings(odd)).toEqual([
    'game.json has a member "players.best", which no game.json has: it is ignored.',
    'game.json has a member "autor", which no game.json has: it is ignored.',
  ]);
});
