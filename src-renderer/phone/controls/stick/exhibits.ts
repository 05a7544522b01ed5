/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';
import { button } from '../button/exhibits.ts';

export const stick = (more: object = {}): Control => ({ kind: 'stick', id: 'move', ...more });

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.stick', '.stick-base', '.stick-knob'];

export const exhibits = (): Exhibit[] => [
  { name: 'stick', controller: show('Stay on the ice', stick({ label: 'Skate' }), button('dash', 'Dash')) },
  {
    name: 'stick, both thumbs down',
    controller: show('Stay on the ice', stick(), button('dash', 'Dash')),
    poses: [
      { do: 'hold', control: 'move', at: [0.4, 0.6], to: [0.62, 0.4] },
      { do: 'hold', control: 'dash', at: [0.5, 0.5] },
    ],
  },
  {
    name: 'stick and button, disabled',
    controller: show('You are out', stick({ disabled: true }), button('dash', 'Dash', { disabled: true })),
  },
];
