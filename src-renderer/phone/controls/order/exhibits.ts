/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';
import { button } from '../button/exhibits.ts';

export const order = (labels: string[], more: object = {}): Control => ({
  kind: 'order',
  id: 'sort',
  label: 'The oldest first',
  items: labels.map((label, index) => ({ id: `i${index}`, label })),
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.order-row'];

const PLANETS = ['Mars', 'Venus', 'Earth', 'Neptune', 'Saturn', 'Jupiter', 'Uranus', 'Mercury'];

export const exhibits = (): Exhibit[] => [
  {
    name: 'order',
    controller: show('Which came first?', order(['The fork', 'The umbrella', 'The wheel', 'Chewing gum'])),
  },
  {
    name: 'order, dragged',
    controller: show('Which came first?', order(['The fork', 'The umbrella', 'The wheel', 'Chewing gum'])),
    poses: [{ do: 'hold', control: 'sort', at: [0.3, 0.25], to: [0.3, 0.85] }],
  },
  {
    name: 'order of eight and a button',
    controller: show(
      'From the sun outwards',
      order(PLANETS, { label: 'The nearest first' }),
      button('ok', 'Done'),
    ),
  },
  {
    name: 'order, closed',
    controller: show(
      'Pens down',
      order(['A long answer that needs two lines', 'B', 'C'], { disabled: true }),
    ),
  },
];
