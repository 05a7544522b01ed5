/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const swipe = (more: object = {}): Control => ({
  kind: 'swipe',
  id: 'throw',
  label: 'Throw',
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.swipe', '.swipe-puck'];

export const exhibits = (): Exhibit[] => [
  { name: 'swipe', controller: show('Throw at the cans', swipe()) },
  {
    name: 'swipe, on its way',
    controller: show('Throw at the cans', swipe()),
    poses: [{ do: 'hold', control: 'throw', at: [0.5, 0.6], to: [0.66, 0.3] }],
  },
];
