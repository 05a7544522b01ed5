import { expect, test } from 'vitest';
import { sampleGame, samplePlayer, samplePlayers } from '../testing/samples.ts';
import { play, world as alone } from '../testing/show-kit.ts';
import { castPhones, followParty } from './cast.ts';
import type { Show, ShowEvent, ShowWorld } from './show-state.ts';
import { sidesInLobby } from './show.ts';
import { dealSides, NO_TEAMS, putInTeams, teamPlayIn } from './team-play.ts';

const world: ShowWorld = {
  ...alone,
  players: samplePlayers(5),
  games: [sampleGame('floe', { teams: { min: 2, max: 3 } }), sampleGame('duel')],
};
const lobby = (...events: ShowEvent[]): Show => play(events, world).show;
const sides = (show: Show, around = world) => sidesInLobby(show, around);
const teamsOf = (show: Show) =>
  show.scene.at === 'playing' ? show.scene.round.cast.players.map(({ id, team }) => [id, team]) : [];

test('teams are asked for in the lobby, and everybody is in one, as even as can be', () => {
  expect(sides(lobby())).toEqual({});
  expect(sides(lobby({ type: 'teams', count: 2 }))).toEqual({ p1: 0, p2: 1, p3: 0, p4: 1, p5: 0 });
  expect(sides(lobby({ type: 'teams', count: 3 }))).toEqual({ p1: 0, p2: 1, p3: 2, p4: 0, p5: 1 });
});

test('a game is played in no number of teams that it is not made for', () => {
  expect(sides(lobby({ type: 'teams', count: 4 }))).toEqual({});
  expect(sides(lobby({ type: 'teams', count: 2 }, { type: 'pick', gameId: 'duel' }))).toEqual({});
  expect(teamPlayIn({ teams: { min: 2, max: 3, only: true } }, NO_TEAMS).count).toBe(2);
});

test('who changes sides moves nobody else, and a shuffle deals them all', () => {
  const chosen = lobby({ type: 'teams', count: 2 }, { type: 'side', playerId: 'p1', team: 1 });
  expect(sides(chosen)).toEqual({ p1: 1, p2: 1, p3: 0, p4: 1, p5: 0 });
  expect(sides(lobby({ type: 'teams', count: 2 }, { type: 'side', playerId: 'p1', team: 7 }))).toMatchObject({
    p1: 0,
  });
  const dealt = sides(lobby({ type: 'teams', count: 2 }, { type: 'shuffleTeams' }));
  expect(Object.values(dealt).filter((team) => team === 0)).toHaveLength(3);
  const decks = [1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(dealSides(['a', 'b', 'c', 'd'], 2, seed)));
  expect(new Set(decks).size).toBeGreaterThan(2);
});

test('who comes into the lobby joins the smallest team, and who goes leaves the others where they are', () => {
  const show = lobby({ type: 'teams', count: 2 }, { type: 'side', playerId: 'p1', team: 1 });
  const more = { ...world, players: [...world.players, samplePlayer('p6')] };
  expect(sides(show, more)).toMatchObject({ p6: 0 });
  const fewer = { ...more, players: more.players.filter(({ playerId }) => playerId !== 'p2') };
  expect(sides(show, fewer)).toEqual({ p1: 1, p3: 0, p4: 1, p5: 0, p6: 0 });
});

test('a start takes the teams of the lobby, bots fill the smaller ones, and a rematch keeps them', () => {
  const events: ShowEvent[] = [
    { type: 'teams', count: 2 },
    { type: 'side', playerId: 'p1', team: 1 },
    { type: 'start', bots: 6 },
  ];
  const started = lobby(...events);
  const cast = [
    ['p1', 1],
    ['p2', 1],
    ['p3', 0],
    ['p4', 1],
    ['p5', 0],
    ['bot-1', 0],
  ];
  expect(teamsOf(started)).toEqual(cast);
  const again = lobby(...events, { type: 'ended', ranking: [], headline: '' }, { type: 'rematch' });
  expect(teamsOf(again)).toEqual(cast);
});

test('who joins during a game is in the smallest team, and nobody changes sides', () => {
  const cast = castPhones(samplePlayers(3), 16, new Set(), { count: 2, sides: { p1: 0, p2: 0, p3: 0 } });
  const next = followParty(cast, [...samplePlayers(3), samplePlayer('p4')]);
  expect(next.players.map(({ team }) => team)).toEqual([0, 0, 0, 1]);
  expect(followParty(next, [...samplePlayers(3), samplePlayer('p4')])).toBe(next);
});

test('a side that this number of teams does not have is none', () => {
  const players = castPhones(samplePlayers(2), 16).players;
  const placed = putInTeams(players, { count: 2, sides: { p1: 3 } });
  expect(placed.map(({ team }) => team)).toEqual([0, 1]);
});
