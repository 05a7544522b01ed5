/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const button = (id: string, label: string, more: object = {}): Control => ({
  kind: 'button',
  id,
  label,
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.press'];

export const exhibits = (): Exhibit[] => [
  { name: 'buttons', controller: show('Four ways out', ...'ABCD'.split('').map((id) => button(id, id))) },
];
