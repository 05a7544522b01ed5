import { expect, test } from 'vitest';
import type { StudioScene } from '../../../src-shared/studio-link.ts';
import { afterScene, comingIn, secondsLeft } from './late-join.ts';

function live(step: number): StudioScene {
  return {
    at: 'live',
    gameId: 'floe',
    seed: 1,
    firstStep: 0,
    step,
    lastStep: step,
    marks: [],
    played: [],
    players: [],
    paused: false,
  };
}

test('a phone that is to come ten seconds into a game comes ten seconds of play time later', () => {
  let presence = comingIn(10, { at: 'none' });
  expect(afterScene(presence, { at: 'none' })).toBe(presence);
  presence = afterScene(presence, live(30));
  expect(afterScene(presence, live(30 + 599))).toBe(presence);
  expect(presence.at === 'late' && secondsLeft(presence, live(30 + 300))).toBe(5);
  expect(afterScene(presence, live(30 + 600))).toEqual({ at: 'here' });
});

test('where a game runs already it counts from now', () => {
  const presence = comingIn(10, live(6_000));
  expect(afterScene(presence, live(6_599))).toBe(presence);
  expect(afterScene(presence, live(6_600))).toEqual({ at: 'here' });
});

test('the next game counts again', () => {
  const presence = comingIn(10, live(6_000));
  const again = afterScene(presence, live(0));
  expect(afterScene(again, live(599))).toBe(again);
  expect(afterScene(again, live(600))).toEqual({ at: 'here' });
});

test('who is here stays', () => {
  const here = { at: 'here' } as const;
  expect(afterScene(here, live(0))).toBe(here);
});
