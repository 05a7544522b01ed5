/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import type { Glyph } from '../../../../src-shared/glyphs.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const button = (id: string, label: string, more: object = {}): Control => ({
  kind: 'button',
  id,
  label,
  ...more,
});

const sign = (icon: Glyph, more: object = {}): Control => ({
  kind: 'button',
  id: icon,
  icon,
  alt: icon,
  ...more,
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.press'];

export const exhibits = (): Exhibit[] => [
  {
    name: 'buttons with icons',
    controller: show(
      'Rock, paper, scissors',
      button('rock', 'Rock', { icon: 'fist' }),
      button('paper', 'Paper', { icon: 'hand' }),
      button('scissors', 'Scissors', { icon: 'peace' }),
    ),
  },
  {
    name: 'buttons, icons alone',
    controller: show(
      'Drive',
      ...(['arrow-left', 'arrow-up', 'arrow-right'] as const).map((icon) => sign(icon, { group: 'row' })),
    ),
  },
  { name: 'button, an icon alone', controller: show('Ready when you are', sign('rocket')) },
  {
    name: 'buttons with icons, one disabled',
    controller: show(
      'Your move',
      button('undo', 'Take it back', { icon: 'undo', disabled: true }),
      button('bomb', 'Bomb', { icon: 'bomb' }),
      button('shield', 'Shield', { icon: 'shield' }),
      button('sword', 'Sword', { icon: 'sword' }),
      sign('swap'),
      sign('bell'),
    ),
    poses: [{ do: 'hold', control: 'bomb', at: [0.5, 0.5] }],
  },
  {
    name: 'buttons with icons beside a stick',
    controller: show(
      'Fly',
      { kind: 'stick', id: 'fly' },
      button('fire', 'Fire', { icon: 'fire' }),
      sign('shield'),
    ),
  },
  { name: 'buttons', controller: show('Four ways out', ...'ABCD'.split('').map((id) => button(id, id))) },
];
