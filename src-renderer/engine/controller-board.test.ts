import { expect, test } from 'vitest';
import type { Controller } from '../../src-shared/controller.ts';
import { createControllerBoard } from './controller-board.ts';

function slipsOf(controller: Controller): string[] {
  const slips: string[] = [];
  const board = createControllerBoard((slip) => slips.push(slip.message));
  board.changes([['p1', controller]]);
  return slips;
}

test('a primary control that is not there is a slip, and one that is there is none', () => {
  const controls: Controller['controls'] = [{ kind: 'button', id: 'go' }];
  expect(slipsOf({ controls, primary: 'go' })).toEqual([]);
  expect(slipsOf({ controls, primary: 'gone' })).toEqual([
    'The controller of p1 has no control "gone", its primary.',
  ]);
});
