import { describe, expect, test } from 'vitest';
import { ana, away, bruno, carla, chance, davi, room } from './helpers-kit.ts';
import { paperPlayer } from './paper-player.ts';
import * as sdk from './partyline.ts';

describe('turns', () => {
  test('the turn goes round, and past who is away', () => {
    const turns = sdk.startTurns([ana, bruno, carla]);
    const here = room(ana, away(bruno), carla);
    expect(sdk.currentTurn(turns)).toBe('ana');
    expect(sdk.nextTurn(turns, here)).toBe('carla');
    expect(sdk.nextTurn(turns, here)).toBe('ana');
    expect(sdk.nextTurn(turns, room(ana, bruno, carla))).toBe('bruno');
  });

  test('a bot has its turn although it has no phone', () => {
    const turns = sdk.startTurns([ana, bruno]);
    expect(sdk.nextTurn(turns, room(ana, paperPlayer('bruno', { connected: false, bot: true })))).toBe(
      'bruno',
    );
  });

  test('the turn stays where nobody else is here, and nobody has one where nobody plays', () => {
    const turns = sdk.startTurns([ana, bruno]);
    expect(sdk.nextTurn(turns, room(ana, away(bruno)))).toBe('ana');
    expect(sdk.nextTurn(sdk.startTurns([]), room())).toBeNull();
  });

  test('a late comer waits longest', () => {
    const turns = sdk.startTurns([ana, bruno]);
    sdk.joinTurns(turns, carla);
    sdk.joinTurns(turns, carla);
    const all = room(ana, bruno, carla);
    expect(sdk.currentTurn(turns)).toBe('ana');
    expect([sdk.nextTurn(turns, all), sdk.nextTurn(turns, all), sdk.nextTurn(turns, all)]).toEqual([
      'bruno',
      'carla',
      'ana',
    ]);
  });

  test('the first of all joins an empty order and has the turn', () => {
    const turns = sdk.startTurns([]);
    sdk.joinTurns(turns, ana);
    expect(sdk.currentTurn(turns)).toBe('ana');
  });

  test.each(['ana', 'bruno', 'carla', 'davi'])('when %s leaves, the order of the others stays', (leaver) => {
    const players = [ana, bruno, carla, davi];
    const turns = sdk.startTurns(players);
    sdk.nextTurn(turns, room(...players));
    const rest = players.filter((one) => one.id !== leaver);
    sdk.leaveTurns(turns, { id: leaver }, room(...rest));
    expect(sdk.currentTurn(turns)).toBe(leaver === 'bruno' ? 'carla' : 'bruno');
    const round = rest.map(() => sdk.nextTurn(turns, room(...rest)));
    expect(round.toSorted((one, other) => (one ?? '').localeCompare(other ?? ''))).toEqual(
      rest.map((one) => one.id),
    );
  });

  test('when the last one leaves, nobody has the turn', () => {
    const turns = sdk.startTurns([ana]);
    sdk.leaveTurns(turns, ana, room());
    expect(sdk.currentTurn(turns)).toBeNull();
  });
});

describe('teams', () => {
  test.each([2, 3, 5, 16])('%i players are split as evenly as they can be', (count) => {
    const players = Array.from({ length: count }, (_, seat) => paperPlayer(`p${seat}`));
    for (const teamCount of [2, 3]) {
      const teams = sdk.splitTeams(players, teamCount, chance(count));
      const sizes = teams.map((team) => team.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(teams.flat().sort()).toEqual(players.map((one) => one.id).sort());
    }
  });

  test('who comes late joins the smallest team, once; who leaves is in none', () => {
    const teams: sdk.Teams = [['ana', 'bruno'], ['carla']];
    expect(sdk.joinSmallest(teams, davi)).toBe(1);
    expect(sdk.joinSmallest(teams, davi)).toBe(1);
    expect(teams).toEqual([
      ['ana', 'bruno'],
      ['carla', 'davi'],
    ]);
    sdk.leaveTeams(teams, ana);
    expect(sdk.teamOf(teams, 'ana')).toBe(-1);
    expect(sdk.teamOf(teams, 'bruno')).toBe(0);
  });
});
