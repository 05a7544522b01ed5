import { expect, test } from 'vitest';
import { MOST_STATE_BYTES as CHECKED } from '../../engine/contract/controllers.ts';
import { MOST_STATE_BYTES, nearnessOf, sizeText } from './limits-of.ts';

const calm = { stepMs: 0.3, worstStepMs: 0.9, slowSteps: 0, controllerBytes: 2_000, stateBytes: 14_000 };

test('a size is near its limit from six tenths of it on; of steps their share above 4 ms counts, not one that the machine held up', () => {
  expect(nearnessOf(calm)).toEqual({ step: 'fine', controller: 'fine', state: 'fine' });
  expect(nearnessOf({ ...calm, worstStepMs: 17 }).step).toBe('fine');
  expect(nearnessOf({ ...calm, slowSteps: 0.03 }).step).toBe('near');
  expect(nearnessOf({ ...calm, slowSteps: 0.06 }).step).toBe('over');
  expect(nearnessOf({ ...calm, controllerBytes: 600 * 1024 }).controller).toBe('near');
  expect(nearnessOf({ ...calm, controllerBytes: 961 * 1024 }).controller).toBe('over');
  expect(nearnessOf({ ...calm, stateBytes: 900_001 }).state).toBe('over');
});

test('the limit of the state is that of the check of games', () => {
  expect(MOST_STATE_BYTES).toBe(CHECKED);
});

test('sizes are short', () => {
  expect([312, 4_120, 210_400, 1_230_000].map(sizeText)).toEqual(['312 B', '4.1 kB', '210 kB', '1.2 MB']);
});
