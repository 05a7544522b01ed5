import { expect, test } from 'vitest';
import { runOnPaper } from '../engine/runner-kit.ts';
import { paperPlayer } from './paper-player.ts';
import type { Game, Team } from './partyline.ts';

const idle: Game<object> = {
  setup: () => ({}),
  join: () => {},
  leave: () => {},
  input: () => {},
  controller: (_state, player, { teams }) => ({
    title: teams[player.team ?? -1]?.name ?? 'alone',
    controls: [],
  }),
  result: () => null,
  mount: () => () => {},
};

const people = (team: number | undefined, ...ids: string[]) =>
  ids.map((id) => paperPlayer(id, team === undefined ? {} : { team }));
const sides = (teams: readonly Team[]) => teams.map(({ players }) => players.map(({ id }) => id).join(' '));

test('everybody is in a team: where the lobby has put them, or in the smallest', () => {
  const runner = runOnPaper(idle, {
    teams: 2,
    players: [...people(1, 'a', 'b'), ...people(undefined, 'c', 'd', 'e')],
  });
  expect(sides(runner.teams)).toEqual(['c d e', 'a b']);
  expect(runner.players.at(-1)).toMatchObject({ id: 'e', team: 0 });
});

test('who comes late joins the smallest, and a team that everybody left is still there', () => {
  const runner = runOnPaper(idle, {
    teams: 2,
    players: [...people(0, 'a', 'b'), ...people(1, 'c')],
    maxPlayers: 9,
  });
  runner.join(paperPlayer('late'));
  expect(sides(runner.teams)).toEqual(['a b', 'c late']);
  runner.leave('c');
  runner.leave('late');
  expect(sides(runner.teams)).toEqual(['a b', '']);
  runner.join(paperPlayer('later'));
  expect(sides(runner.teams)).toEqual(['a b', 'later']);
});

test('a kept game goes on in its teams', () => {
  const runner = runOnPaper(idle, { teams: 3, players: people(undefined, 'a', 'b', 'c', 'd') });
  const again = runOnPaper(idle, {
    teams: 3,
    players: people(undefined, 'd', 'c', 'b', 'a'),
    snapshot: runner.snapshot(),
  });
  expect(sides(again.teams)).toEqual(sides(runner.teams));
});

test('a team is called in the language of the phone', () => {
  const players = [...people(0, 'a'), paperPlayer('b', { team: 0, language: 'pt-BR' }), ...people(1, 'c')];
  const runner = runOnPaper(idle, { teams: 2, players, texts: { en: {}, 'pt-BR': {} } });
  const shown = Object.entries(runner.controllers()).map(([id, { title }]) => `${id}: ${title}`);
  expect(shown).toEqual(['a: Stars', 'b: Estrelas', 'c: Hearts']);
});

test('without teams nobody is in one', () => {
  const runner = runOnPaper(idle);
  expect(runner.teams).toEqual([]);
  expect(runner.players.map(({ team }) => team)).toEqual([undefined, undefined]);
});
