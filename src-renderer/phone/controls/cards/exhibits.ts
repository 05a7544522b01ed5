/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { GLYPHS, type Glyph } from '../../../../src-shared/glyphs.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

const SUITS = ['hearts', 'spades', 'diamonds', 'clubs'];
export const hand = (count: number, more: object = {}): Control => ({
  kind: 'cards',
  id: 'hand',
  cards: Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    label: ['A', 'K', 'Q', 'J', '10', '9', '7', '4', '2'][index % 9] ?? '5',
    suit: SUITS[index % 4] ?? 'hearts',
    playable: index % 5 !== 3,
  })),
  ...more,
});
const WORDS = [
  'A suspicious sandwich',
  'The neighbour, again',
  'Eleven penguins in a lift',
  'My other phone',
  'Tax',
  'A very long silence at the far end of the table',
];
const answers = (): Control => ({
  kind: 'cards',
  id: 'hand',
  cards: WORDS.map((label, index) => ({ id: `w${index}`, label })),
});

const animals = (icons: readonly Glyph[], label: (icon: Glyph, index: number) => string): Control => ({
  kind: 'cards',
  id: 'hand',
  cards: icons.map((icon, index) => ({ id: icon, label: label(icon, index), icon, playable: index !== 3 })),
});
const IMAGES = ['wide.svg', 'tall.svg', 'square.svg', 'gone.svg'];
const pictured = (labels: readonly string[]): Control => ({
  kind: 'cards',
  id: 'hand',
  game: 'show',
  cards: labels.map((label, index) => ({ id: `p${index}`, label, image: IMAGES[index % 4] ?? '' })),
});

/** Elements whose edges must stay visible, in forced colours too. */
export const edges = ['.card-face'];

export const exhibits = (): Exhibit[] => [
  { name: 'cards', controller: show('Your turn', hand(5)) },
  {
    name: 'cards, one lifted',
    controller: show('Follow hearts', hand(7, { label: 'Spades is trump' })),
    poses: [{ do: 'tap', control: 'hand', at: [0.55, 0.75] }],
  },
  {
    name: 'cards, fourteen and three to pick',
    controller: show('Pass three cards to the left', hand(14, { pick: { min: 3, max: 3 } })),
    poses: [
      { do: 'tap', control: 'hand', at: [0.12, 0.75] },
      { do: 'tap', control: 'hand', at: [0.38, 0.75] },
    ],
  },
  {
    name: 'cards with words',
    controller: show('What is under the bed?', answers()),
    poses: [{ do: 'tap', control: 'hand', at: [0.4, 0.75] }],
  },
  {
    name: 'cards with icons',
    controller: show(
      'Feed one',
      animals(GLYPHS.animals.slice(0, 5), (_icon, index) => `${index + 2}`),
    ),
    poses: [{ do: 'tap', control: 'hand', at: [0.5, 0.75] }],
  },
  {
    name: 'cards with icons and words',
    controller: show(
      'Who comes along?',
      animals(GLYPHS.animals.slice(0, 4), (icon) => `A suspicious ${icon}`),
    ),
    poses: [{ do: 'tap', control: 'hand', at: [0.4, 0.75] }],
  },
  {
    name: 'cards with images',
    controller: show('Which one is it?', pictured(['Sea', 'Lighthouse', 'Cat', 'Nowhere'])),
    poses: [{ do: 'tap', control: 'hand', at: [0.4, 0.75] }],
  },
  {
    name: 'cards with images and many words',
    controller: show('What is under the bed?', pictured(WORDS)),
    poses: [{ do: 'tap', control: 'hand', at: [0.4, 0.75] }],
  },
  { name: 'cards, none', controller: show('You are out of cards', hand(0)) },
  { name: 'cards, not your turn', controller: show('Bruno plays', hand(6, { disabled: true })) },
];
