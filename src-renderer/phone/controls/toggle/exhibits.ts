/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const toggle = (more: object = {}): Control => ({
  kind: 'toggle',
  id: 'ready',
  label: 'Ready',
  value: false,
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.toggle', '.toggle-slot', '.toggle-lever'];

export const exhibits = (): Exhibit[] => [
  {
    name: 'toggles',
    controller: show(
      'House rules',
      toggle(),
      toggle({ id: 'fast', label: 'Fast rounds', value: true }),
      toggle({ id: 'bells', label: 'Bells', value: true, icon: 'bell' }),
      toggle({ id: 'ghosts', label: 'Ghosts walk at night, and nobody is told', icon: 'ghost' }),
      toggle({ id: 'x', label: 'Only the host may change this one', value: true, disabled: true }),
    ),
  },
];
