/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';
import { button } from '../button/exhibits.ts';

export const sort = (labels: string[], more: object = {}): Control => ({
  kind: 'sort',
  id: 'sort',
  label: 'The oldest first',
  items: labels.map((label, index) => ({ id: `i${index}`, label })),
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.sort-row'];

const PLANETS = ['Mars', 'Venus', 'Earth', 'Neptune', 'Saturn', 'Jupiter', 'Uranus', 'Mercury'];

export const exhibits = (): Exhibit[] => [
  {
    name: 'sort',
    controller: show('Which came first?', sort(['The fork', 'The umbrella', 'The wheel', 'Chewing gum'])),
  },
  {
    name: 'sort, dragged',
    controller: show('Which came first?', sort(['The fork', 'The umbrella', 'The wheel', 'Chewing gum'])),
    poses: [{ do: 'hold', control: 'sort', at: [0.3, 0.25], to: [0.3, 0.85] }],
  },
  {
    name: 'sort of eight and a button',
    controller: show(
      'From the sun outwards',
      sort(PLANETS, { label: 'The nearest first' }),
      button('ok', 'Done'),
    ),
  },
  {
    name: 'sort, closed',
    controller: show('Pens down', sort(['A long answer that needs two lines', 'B', 'C'], { disabled: true })),
  },
];
