/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';
import { button } from '../button/exhibits.ts';
import { choices } from '../choices/exhibits.ts';
import { text } from '../text/exhibits.ts';

const HOUSE = [
  { color: '#171330', width: 0.03, points: [0.2, 0.9, 0.2, 0.45, 0.5, 0.15, 0.8, 0.45, 0.8, 0.9, 0.2, 0.9] },
  { color: '#ff6b57', width: 0.04, points: [0.44, 0.9, 0.44, 0.65, 0.58, 0.65, 0.58, 0.9] },
];

export const picture = (more: object = {}): Control => ({
  kind: 'picture',
  id: 'picture',
  alt: 'A house with a red door',
  strokes: HOUSE,
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.picture .draw-sheet'];

export const exhibits = (): Exhibit[] => [
  { name: 'picture', controller: show('Bruno drew this', picture()) },
  {
    name: 'picture, labelled',
    controller: show('Look at it', picture({ label: 'By Bruno', aspect: 16 / 9 })),
  },
  {
    name: 'picture that did not come',
    controller: show('Look at it', {
      kind: 'picture',
      id: 'picture',
      alt: 'A cow',
      image: 'gone.png',
      game: 'gone',
    }),
  },
  {
    name: 'picture and text',
    controller: show('What is it?', picture(), text({ maxLength: 40 })),
  },
  {
    name: 'picture and choices',
    controller: show('What is it?', picture(), choices(['A house', 'A barn', 'A church', 'A shed'])),
  },
  {
    name: 'picture and six buttons',
    controller: show('What is it?', picture(), ...'ABCDEF'.split('').map((id) => button(id, id))),
  },
];
