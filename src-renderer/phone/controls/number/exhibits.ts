/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const number = (more: object = {}): Control => ({
  kind: 'number',
  id: 'guess',
  label: 'Your guess',
  min: 0,
  max: 500,
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.number-paper', '.number-step'];

export const exhibits = (): Exhibit[] => [
  { name: 'number', controller: show('How many bones has a python?', number()) },
  {
    name: 'number, sent',
    controller: show(
      'How far is the moon?',
      number({ min: 0, max: 1_000_000, step: 100, unit: 'km', value: 384_400 }),
    ),
  },
  {
    name: 'number with two digits after the point',
    controller: show('How tall is the cow?', number({ min: 0, max: 4, digits: 2, unit: 'm' })),
  },
  {
    name: 'number, few and closed',
    controller: show('How many of us will guess it?', number({ max: 8, value: 3, disabled: true })),
  },
];
