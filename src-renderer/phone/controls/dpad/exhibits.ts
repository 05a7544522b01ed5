/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';
import { button } from '../button/exhibits.ts';

export const dpad = (more: object = {}): Control => ({ kind: 'dpad', id: 'way', ...more });

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.dpad', '.dpad-well'];

export const exhibits = (): Exhibit[] => [
  { name: 'dpad', controller: show('Find the exit', dpad(), button('a', 'A'), button('b', 'B')) },
  {
    name: 'dpad, held to the upper right',
    controller: show('Find the exit', dpad({ label: 'Walk' })),
    poses: [{ do: 'hold', control: 'way', at: [0.68, 0.36] }],
  },
  { name: 'dpad, disabled', controller: show('Wait for the door', dpad({ disabled: true })) },
];
