/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const choices = (labels: string[], more: object = {}): Control => ({
  kind: 'choices',
  id: 'pick',
  options: labels.map((label, index) => ({ id: `o${index}`, label })),
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.choice', '.choice .socket'];

export const exhibits = (): Exhibit[] => [
  {
    name: 'choices',
    controller: show(
      'Which of these was a real job?',
      choices(['Knocker-up', 'Moon painter', 'Herring polisher']),
    ),
    poses: [{ do: 'tap', control: 'pick', at: [0.5, 0.3] }],
  },
  {
    name: 'choices, two of many',
    controller: show(
      'Vote',
      choices(['Ana', 'Bruno', 'Clara', 'Davi', 'Maximiliana-Wong', 'Eva'], { pick: { min: 2, max: 2 } }),
    ),
    poses: [{ do: 'tap', control: 'pick', at: [0.25, 0.4] }],
  },
];
