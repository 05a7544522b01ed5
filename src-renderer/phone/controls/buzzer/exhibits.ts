/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const buzzer = (more: object = {}): Control => ({ kind: 'buzzer', id: 'buzz', ...more });

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.buzzer', '.buzzer-dome'];

export const exhibits = (): Exhibit[] => [
  { name: 'buzzer', controller: show('Which planet has the most moons?', buzzer()) },
  {
    name: 'buzzer, pressed',
    controller: show('Which planet has the most moons?', buzzer({ label: 'I know' })),
    poses: [{ do: 'hold', control: 'buzz', at: [0.5, 0.5] }],
  },
  {
    name: 'buzzer, locked',
    controller: show('Bruno was first', buzzer({ label: 'Locked', disabled: true })),
  },
];
