/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const tilt = (more: object = {}): Control => ({ kind: 'tilt', id: 'lean', label: 'Balance', ...more });

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.tilt', '.tilt-glass', '.tilt-bubble'];

export const exhibits = (): Exhibit[] => [
  { name: 'tilt', controller: show('Carry the egg', tilt()) },
  {
    name: 'tilt, dragged',
    controller: show('Carry the egg', tilt()),
    poses: [{ do: 'hold', control: 'lean', at: [0.5, 0.5], to: [0.72, 0.42] }],
  },
];
