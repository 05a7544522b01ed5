/**
 * The four teams, in the order in which they are made, each with an emblem and a pattern of its own: colour is never alone.
 * Their colours were searched for: far from every cord's, and from one another in all three colour blindnesses.
 * teams.test.ts holds the numbers. Games get this file with the SDK, so it has no schemas.
 */

export type TeamLook = {
  id: 'stars' | 'hearts' | 'clouds' | 'leaves';
  color: `#${string}`;
  /** For whatever is filled with the colour. */
  pattern: 'plain' | 'stripes' | 'dots' | 'checks';
};

export const TEAMS: readonly TeamLook[] = [
  { id: 'stars', color: '#b1f758', pattern: 'plain' },
  { id: 'hearts', color: '#dd56b8', pattern: 'stripes' },
  { id: 'clouds', color: '#f8dff5', pattern: 'dots' },
  { id: 'leaves', color: '#7b865d', pattern: 'checks' },
];

/** How many teams a game can be played in, as its manifest says: everybody for themselves as well, unless it is `only` for teams. */
export type TeamRange = { min: number; max: number; only?: boolean | undefined };

/** The numbers of teams that may be chosen, in order; 0 is everybody for themselves. */
export function teamCounts(range: TeamRange | undefined): number[] {
  if (!range) return [0];
  const counts = Array.from({ length: range.max - range.min + 1 }, (_, more) => range.min + more);
  return range.only ? counts : [0, ...counts];
}

/** The number of teams that this wish comes to in a game. */
export function teamCount(range: TeamRange | undefined, wanted: number): number {
  const counts = teamCounts(range);
  return counts.includes(wanted) ? wanted : (counts[0] ?? 0);
}

type Member = { id: string; team?: number | undefined };

/** The smallest team, the first of several. */
export function smallestTeam(members: readonly Member[], count: number): number {
  const sizes = Array.from({ length: count }, (_, team) => members.filter((one) => one.team === team).length);
  return sizes.indexOf(Math.min(...sizes));
}
