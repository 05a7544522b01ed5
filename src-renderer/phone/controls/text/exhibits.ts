/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const text = (more: object = {}): Control => ({
  kind: 'text',
  id: 'say',
  label: 'Finish the sentence',
  maxLength: 60,
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.text-paper', '.text-send'];

export const exhibits = (): Exhibit[] => [
  { name: 'text', controller: show('My grandmother never told me that she', text({ placeholder: 'once…' })) },
  {
    name: 'text, typed',
    controller: show('My grandmother never told me that she', text({ maxLength: 40 })),
    poses: [{ do: 'type', text: 'flew a balloon over the town hall, tw' }],
  },
  {
    name: 'text, closed',
    controller: show('Pens down', text({ disabled: true, value: 'danced with a bear' })),
  },
];
