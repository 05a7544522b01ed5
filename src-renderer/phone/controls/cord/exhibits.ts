/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const cord = (more: object = {}): Control => ({ kind: 'cord', id: 'pluck', ...more });

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.toy'];

export const exhibits = (): Exhibit[] => [
  { name: 'cord', controller: show('You are on the line', cord()) },
  {
    name: 'cord, plucked',
    controller: show('You are on the line', cord({ label: 'Pluck it' })),
    poses: [{ do: 'hold', control: 'pluck', at: [0.5, 0.4], to: [0.8, 0.4] }],
  },
];
