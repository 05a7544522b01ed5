/** The gallery's exhibits of this kind: every state. */
import type { Control } from '../../../../src-shared/controller.ts';
import { GLYPH_NAMES, type Glyph } from '../../../../src-shared/glyphs.ts';
import { show, type Exhibit } from '../../gallery/exhibit.ts';

export const choices = (labels: string[], more: object = {}): Control => ({
  kind: 'choices',
  id: 'pick',
  options: labels.map((label, index) => ({ id: `o${index}`, label })),
  ...more,
});

const iconed = (icons: readonly Glyph[], more: object = {}): Control => ({
  kind: 'choices',
  id: 'pick',
  options: icons.map((icon) => ({ id: icon, label: icon, icon })),
  ...more,
});
const PLACES = ['The harbour', 'The lighthouse', 'Grandmother’s cat', 'Nowhere'];
const IMAGES = ['wide.svg', 'tall.svg', 'square.svg', 'gone.svg'];
const LONG = 'Where we slept on the night before the ferry was late';
/** As many as are asked for, each with an image; every fourth does not come. */
const pictured = (
  count: number,
  more: { label?: string; pick?: { min: number; max: number } } = {},
): Control => ({
  kind: 'choices',
  id: 'pick',
  game: 'show',
  options: Array.from({ length: count }, (_, index) => ({
    id: `o${index}`,
    label: more.label ?? PLACES[index % 4] ?? '',
    image: IMAGES[index % 4] ?? '',
  })),
  ...(more.pick && { pick: more.pick }),
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
  {
    name: 'choices with icons',
    controller: show('The weather there', iconed(['sun', 'cloud', 'rain', 'snow', 'lightning'])),
    poses: [{ do: 'tap', control: 'pick', at: [0.25, 0.4] }],
  },
  ...[0, 1].map((half) => ({
    name: `choices, every icon, ${half + 1}`,
    controller: show('Every icon', iconed(GLYPH_NAMES.filter((_, index) => Math.floor(index / 40) === half))),
  })),
  ...[1, 2, 3, 4, 6, 8].map((count) => ({
    name: `choices, ${count} with images`,
    controller: show('Where was this?', pictured(count)),
    poses: [{ do: 'tap' as const, control: 'pick', at: [0.5, 0.3] as [number, number] }],
  })),
  {
    name: 'choices, four with images and long labels',
    controller: show('Where was this?', pictured(4, { label: LONG })),
    poses: [{ do: 'tap', control: 'pick', at: [0.5, 0.3] }],
  },
  {
    name: 'choices, eight with images and long labels, two of them',
    controller: show('Where was this?', pictured(8, { label: LONG, pick: { min: 2, max: 2 } })),
    poses: [{ do: 'tap', control: 'pick', at: [0.5, 0.5] }],
  },
  {
    name: 'choices, four with images and labels of two lines',
    controller: show('Where was this?', pictured(4, { label: 'The night of the late ferry' })),
  },
];
