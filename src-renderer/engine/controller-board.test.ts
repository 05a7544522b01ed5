import { expect, test } from 'vitest';
import type { Controller } from '../../src-shared/controller.ts';
import { createControllerBoard } from './controller-board.ts';

function slipsOf(controller: Controller): string[] {
  const slips: string[] = [];
  const board = createControllerBoard((slip) => slips.push(slip.message));
  board.changes([['p1', controller]]);
  return slips;
}

test('two primary controls are a slip, and one is none', () => {
  const button = (id: string, primary: boolean) => ({ kind: 'button', id, primary }) as const;
  expect(slipsOf({ controls: [button('a', true), button('b', false)] })).toEqual([]);
  expect(slipsOf({ controls: [button('a', true), button('b', true)] })).toEqual([
    'The controller of p1 has two primary controls, "a" and "b".',
  ]);
});
