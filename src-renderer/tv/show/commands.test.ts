import { expect, test } from 'vitest';
import { readCommand } from './commands.ts';

test.each([
  { name: 'pick', args: { gameId: 'floe' }, order: { type: 'pick', gameId: 'floe' } },
  { name: 'start', args: { bots: 4 }, order: { type: 'start', bots: 4 } },
  { name: 'start', args: {}, order: { type: 'start', bots: undefined } },
  { name: 'pause', args: {}, order: { type: 'pause' } },
  { name: 'rematch', args: {}, order: { type: 'rematch' } },
])('$name $args is for the show', ({ name, args, order }) => {
  expect(readCommand(name, args)).toEqual({ for: 'show', order });
});

test.each([
  { name: 'kick', args: { playerId: 'p1' } },
  { name: 'rename', args: { playerId: 'p1', name: 'Ana' } },
  { name: 'lock', args: { locked: true } },
])('$name is passed on to the host', ({ name, args }) => {
  expect(readCommand(name, args)).toEqual({ for: 'host', message: { type: name, data: args } });
});

test('an option is chosen by a message of its own', () => {
  const args = { gameId: 'floe', key: 'rounds', value: 7 };
  const data = { gameId: 'floe', option: 'rounds', value: 7 };
  expect(readCommand('setOption', args)).toEqual({ for: 'host', message: { type: 'option', data } });
});

test.each([
  { name: 'setOption', args: { gameId: 'floe', key: 'rounds', value: { a: 1 } } },
  { name: 'dance', args: {} },
  { name: 'toString', args: {} },
  { name: 'pick', args: {} },
  { name: 'start', args: { bots: 'many' } },
])('$name $args is no command', ({ name, args }) => {
  expect(readCommand(name, args)).toBeNull();
});
