import {
  converter,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  wcagContrast,
  type Color,
} from 'culori';
import { expect, test } from 'vitest';
import { CORDS } from './cords.ts';
import { GameManifest } from './game-manifest.ts';
import { smallestTeam, teamCount, teamCounts, TEAMS } from './teams.ts';

const distance = differenceCiede2000();
const toRgb = converter('rgb');
const EYES: ((color: Color) => Color)[] = [
  (color) => color,
  filterDeficiencyProt(1),
  filterDeficiencyDeuter(1),
  filterDeficiencyTrit(1),
];

test('no team looks like another one, in any eyes', () => {
  const looks = TEAMS.flatMap(({ color }) => toRgb(color) ?? []);
  expect(looks).toHaveLength(TEAMS.length);
  for (const eye of EYES) {
    for (const [index, one] of looks.entries()) {
      for (const other of looks.slice(index + 1)) {
        expect(distance(eye(one), eye(other)), JSON.stringify([one, other])).toBeGreaterThan(30);
      }
    }
  }
  expect(new Set(TEAMS.map(({ pattern }) => pattern)).size).toBe(TEAMS.length);
});

test('no team has the colour of a cord, and ink can be read on each', () => {
  for (const { color } of TEAMS) {
    for (const cord of CORDS)
      expect(distance(color, cord.color), `${color}, ${cord.color}`).toBeGreaterThan(13);
    expect(wcagContrast(color, '#171330')).toBeGreaterThan(4.5);
  }
});

test('a game may be for teams, for teams alone, or for none', () => {
  expect(teamCounts(undefined)).toEqual([0]);
  expect(teamCounts({ min: 2, max: 4 })).toEqual([0, 2, 3, 4]);
  expect(teamCounts({ min: 2, max: 3, only: true })).toEqual([2, 3]);
  expect(teamCount({ min: 2, max: 3 }, 4)).toBe(0);
  expect(teamCount({ min: 2, max: 3, only: true }, 0)).toBe(2);
  expect(teamCount(undefined, 2)).toBe(0);
  const { teams } = GameManifest.shape;
  expect(teams.safeParse({ min: 2, max: 4 }).success).toBe(true);
  expect(teams.safeParse({ min: 3, max: 2 }).success).toBe(false);
  expect(teams.safeParse({ min: 2, max: 5 }).success).toBe(false);
});

test('who comes joins the smallest team', () => {
  expect(smallestTeam([], 2)).toBe(0);
  expect(smallestTeam([{ id: 'a', team: 0 }], 3)).toBe(1);
  expect(smallestTeam([{ id: 'a', team: 0 }, { id: 'b', team: 1 }, { id: 'c' }], 2)).toBe(0);
});
