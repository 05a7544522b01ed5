import { expect, test } from 'vitest';
import { paperPlayer } from '../sdk/paper-player.ts';
import type { Context, Game, Player } from '../sdk/partyline.ts';
import { createRoster } from './roster.ts';
import { runOnPaper } from './runner-kit.ts';

const people = [paperPlayer('a'), paperPlayer('b')];

test('lists and people are frozen, and other ones after each change', () => {
  const roster = createRoster(people, [paperPlayer('w')]);
  const before = roster.players;
  expect(roster.seat(paperPlayer('c'))).toBe(roster.playing('c'));
  roster.change('b', { connected: false });
  roster.change('w', { name: 'Wanda' });
  roster.remove('a');
  expect(before.map(({ id, connected }) => [id, connected])).toEqual([
    ['a', true],
    ['b', true],
  ]);
  expect(roster.players).toMatchObject([{ id: 'b', connected: false }, { id: 'c' }]);
  expect(roster.watching('w')?.name).toBe('Wanda');
  for (const list of [roster.players, roster.audience]) {
    expect([list, ...list].map((one) => Object.isFrozen(one))).not.toContain(false);
  }
});

test('rules in plain JavaScript can neither send people home nor rename them', () => {
  const deeds: ((ctx: Context, player: Player) => void)[] = [
    (ctx) => (ctx.players as Player[]).splice(0),
    (ctx) => void Object.assign(ctx, { players: [] }),
    (_ctx, player) => void Object.assign(player, { name: 'Nobody' }),
    (_ctx, player) => void Object.assign(player, { score: 1 }),
  ];
  const game: Game<object> = {
    setup: () => ({}),
    input: (_state, player, _control, value, ctx) => deeds[Number(value)]?.(ctx, player),
    controller: () => ({ controls: [{ kind: 'slider', id: 'deed', min: 0, max: 9, step: 1, value: 0 }] }),
    result: () => null,
    mount: () => () => {},
  };
  const runner = runOnPaper(game, { players: people });
  deeds.forEach((_, value) => {
    expect(() => runner.input({ playerId: 'a', control: 'deed', value })).toThrow(TypeError);
  });
  expect(runner.players).toEqual(people);
});
