import { expect, test } from 'vitest';
import { ICON_NAMES } from '../src-renderer/ui/icon-names.ts';
import { Controller } from './controller.ts';
import { CONTROL_KINDS, DESCRIPTORS } from './controls/controls.ts';
import { GLYPH_NAMES, glyphsLike } from './glyphs.ts';
import { questionsOf } from './question.ts';

const sentences = (control: object) =>
  Controller.safeParse({ controls: [control] }).error?.issues.map(({ message }) => message) ?? [];
const button = (more: object) => sentences({ kind: 'button', id: 'it', label: 'It', ...more });
const option = (more: object) =>
  sentences({ kind: 'choices', id: 'it', options: [{ id: 'a', label: 'A', ...more }] });
const card = (more: object) =>
  sentences({ kind: 'cards', id: 'it', cards: [{ id: 'a', label: 'A', ...more }] });
const item = (more: object) =>
  sentences({
    kind: 'sort',
    id: 'it',
    items: [
      { id: 'a', label: 'A', ...more },
      { id: 'b', label: 'B' },
    ],
  });
const toggle = (more: object) => sentences({ kind: 'toggle', id: 'it', label: 'It', value: true, ...more });

test('no icon is listed twice, and each player’s icon is among them', () => {
  expect(new Set(GLYPH_NAMES).size).toBe(GLYPH_NAMES.length);
  expect(GLYPH_NAMES).toEqual(expect.arrayContaining([...ICON_NAMES]));
});

test.each([
  ['rockett', 'rocket'],
  ['Arrow_Up', 'arrow-up'],
  ['arrow-lft', 'arrow-left'],
  ['thumbs', 'thumbs-up'],
  ['fish-bone', 'fish'],
])('who wrote %s may have meant %s', (written, meant) => {
  expect(glyphsLike(written)[0]).toBe(meant);
});

test('nobody who wrote something else meant anything', () => {
  expect(glyphsLike('microphone')).toEqual([]);
  expect(glyphsLike('up')).toEqual(['arrow-up', 'thumbs-up']);
  expect(glyphsLike('arrow')).toHaveLength(3);
});

test.each([
  ['button', button],
  ['option', option],
  ['card', card],
  ['toggle', toggle],
  ['item to sort', item],
])('a %s may have each icon, and no other', (_kind, carries) => {
  for (const icon of GLYPH_NAMES) expect(carries({ icon }), icon).toEqual([]);
  expect(carries({ icon: 'rockett' })).toEqual(['no icon has this name (near it: "rocket")']);
  expect(carries({ icon: 'microphone' })).toEqual(['no icon has this name (docs/icons.md lists all)']);
  expect(carries({ icon: 7 })).toEqual(['an icon is given by its name']);
});

test.each(CONTROL_KINDS)('a %s may have each icon as its glyph, and no other', (kind) => {
  const [example] = DESCRIPTORS[kind].examples;
  const carries = (glyph: unknown) => sentences({ ...example, label: 'It', glyph });
  for (const glyph of GLYPH_NAMES) expect(carries(glyph), glyph).toEqual([]);
  expect(carries('rockett')).toEqual(['no icon has this name (near it: "rocket")']);
  // Beside the icon of its own it does no harm.
  expect(sentences({ ...example, label: 'It', icon: 'cow', glyph: 'fish' })).toEqual([]);
});

test('another glyph is another question on a button and a toggle alone, where no icon hides it', () => {
  const asks = (control: object) =>
    [...questionsOf(Controller.parse({ controls: [{ label: 'It', ...control }] })).values()].join();
  const changed = CONTROL_KINDS.filter((kind) => {
    const [example] = DESCRIPTORS[kind].examples;
    return asks({ ...example, glyph: 'cow' }) !== asks({ ...example, glyph: 'fish' });
  });
  expect(changed.toSorted()).toEqual(['button', 'toggle']);
  const go = { kind: 'button', id: 'it' };
  expect(asks({ ...go, glyph: 'cow' })).toBe(asks({ ...go, icon: 'cow' }));
  expect(asks({ ...go, icon: 'cow', glyph: 'fish' })).toBe(asks({ ...go, icon: 'cow' }));
});

test('an icon alone says in words what it is', () => {
  expect(button({ label: undefined, icon: 'rocket' })).toEqual([
    'an icon without a label needs an "alt", the words for those who do not see it',
  ]);
  expect(button({ label: '', icon: 'rocket' })).toHaveLength(1);
  expect(button({ label: undefined, glyph: 'rocket' })).toHaveLength(1);
  expect(button({ label: undefined, glyph: 'rocket', alt: 'Start' })).toEqual([]);
  expect(button({ label: undefined, icon: 'rocket', alt: 'Start' })).toEqual([]);
  expect(button({ label: undefined })).toEqual([]);
  expect(toggle({ label: undefined, glyph: 'bell' })).toHaveLength(1);
  expect(toggle({ label: undefined, icon: 'bell' })).toEqual(['an icon or an image needs a label beside it']);
});

test.each([
  ['option', option],
  ['card', card],
])('an %s has an icon or an image of the game’s folder, with a label', (_kind, carries) => {
  expect(carries({ image: 'assets/the cow.webp' })).toEqual([]);
  expect(carries({ image: '../other/cow.webp' })).toHaveLength(1);
  expect(carries({ icon: 'cow', image: 'cow.webp' })).toEqual([
    'there is room for an icon or an image, not for both',
  ]);
  expect(carries({ label: '', image: 'cow.webp' })).toEqual(['an icon or an image needs a label beside it']);
  expect(carries({ label: '' })).toEqual([]);
});
