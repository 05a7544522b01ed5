import { expect, test } from 'vitest';
import type { Control } from '../../src-shared/controller.ts';
import { ShownControls } from './shown-controls.ts';

const button: Control = { kind: 'button', id: 'go' };
const ask = (...labels: string[]): Control => ({
  kind: 'choices',
  id: 'answer',
  options: labels.map((label, index) => ({ id: String(index), label })),
});

test('a control is shown since it came without a break, whatever else changes', () => {
  const shown = new ShownControls();
  shown.show('p1', { title: 'one', controls: [button, ask('Yes', 'No')] }, 1_000);
  expect(shown.sinceMs('p1', 'go')).toBe(-Infinity);
  shown.show('p1', { title: 'told', controls: [button] }, 2_000);
  shown.show('p1', { title: 'two', controls: [{ ...button, disabled: true }, ask('Yes', 'No')] }, 3_000);
  expect([shown.sinceMs('p1', 'go'), shown.sinceMs('p1', 'answer')]).toEqual([-Infinity, 3_000]);
  shown.show('p1', { title: 'two', text: 'One has answered', controls: [ask('Yes', 'No')] }, 4_000);
  expect(shown.sinceMs('p1', 'answer')).toBe(3_000);
});

test('a choice among other options is another question, a text or a button of the same name is not', () => {
  const shown = new ShownControls();
  shown.show('p1', { controls: [ask('Yes', 'No')] }, 1_000);
  shown.show('p1', { controls: [ask('Rome', 'Oslo')] }, 2_000);
  expect(shown.sinceMs('p1', 'answer')).toBe(2_000);
  shown.show('p1', { controls: [{ kind: 'button', id: 'answer' }] }, 3_000);
  expect(shown.sinceMs('p1', 'answer')).toBe(3_000);
});
