import { expect, test } from 'vitest';
import type { Control } from '../../../src-shared/controller.ts';
import { CONTROL_KINDS, descriptorOf, type ControlKind } from '../../../src-shared/controls/controls.ts';
import { widthOf } from './grid.ts';
import { gridStyle, layoutOf, type Layout } from './layout.ts';
import { zonesOf } from './layout.ts';

const PORTRAIT = { width: 390, height: 844 };
const LANDSCAPE = { width: 844, height: 390 };
const stick: Control = { kind: 'stick', id: 'move' };
const button = (id: string): Control => ({ kind: 'button', id });
const pluck: Control = { kind: 'cord', id: 'pluck' };
const choices: Control = { kind: 'choices', id: 'pick', options: [{ id: 'a', label: 'A' }] };
const shape = (...controls: Control[]) => layoutOf({ controls }, PORTRAIT).shape;

test('the shape follows from the controls', () => {
  expect(shape()).toBe('words');
  expect(shape(stick, button('dash'))).toBe('pad');
  expect(shape(stick)).toBe('pad');
  expect(shape(choices, button('start'))).toBe('list');
  expect(shape(button('a'), button('b'))).toBe('buttons');
  expect(shape(pluck)).toBe('toy');
  expect(shape(pluck, choices, button('start'))).toBe('toy');
});

test('the shape does not change with the way the phone is held', () => {
  expect(layoutOf({ controls: [stick, button('dash')] }, LANDSCAPE).shape).toBe('pad');
  expect(layoutOf({ controls: [stick] }, LANDSCAPE).orientation).toBe('landscape');
});

test('a game that wants the phone held otherwise is obeyed in words only', () => {
  expect(layoutOf({ controls: [], layout: 'landscape' }, PORTRAIT).turn).toBe('sideways');
  expect(layoutOf({ controls: [], layout: 'portrait' }, LANDSCAPE).turn).toBe('upright');
  expect(layoutOf({ controls: [], layout: 'landscape' }, LANDSCAPE).turn).toBe('none');
  expect(layoutOf({ controls: [], layout: 'auto' }, PORTRAIT).turn).toBe('none');
});

test('two buttons under a stick stand side by side, beside it one above the other', () => {
  const controls = [stick, button('a'), button('b')];
  expect(layoutOf({ controls }, PORTRAIT).buttonColumns).toBe(2);
  expect(layoutOf({ controls }, LANDSCAPE).buttonColumns).toBe(1);
});

test('buttons that must be read make a menu, buttons that are hit blind stay big', () => {
  const button = (id: string, label: string) => ({ kind: 'button' as const, id, label });
  const phone = { width: 390, height: 844 };
  const menu = [button('rematch', 'Rematch'), button('lobby', 'Back to the lobby')];
  expect(layoutOf({ controls: menu }, phone).shape).toBe('menu');
  expect(layoutOf({ controls: [button('a', 'Fire'), button('b', 'Jump')] }, phone).shape).toBe('buttons');
});

const example = (kind: ControlKind): Control => ({ ...descriptorOf(kind).examples[0], id: kind });
const control = Object.fromEntries(CONTROL_KINDS.map((kind) => [kind, example(kind)])) as Record<
  ControlKind,
  Control
>;
const all = Object.values(control);
const SCREENS = [
  { width: 320, height: 568 },
  { width: 390, height: 844 },
  { width: 568, height: 320 },
  { width: 844, height: 390 },
  { width: 768, height: 1024 },
  { width: 1024, height: 768 },
];
const areasOf = ({ grid }: Layout) => grid.areas.map((row) => row.join(' '));
const phoneSideways = { width: 844, height: 390 };
const tabletSideways = { width: 1024, height: 768 };

test('any mixture of one to six controls has a place for each of them, on any screen', () => {
  const wrong = new Set<string>();
  let seed = 1;
  const chance = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  for (let round = 0; round < 1_000; round += 1) {
    const controls = Array.from({ length: 1 + Math.floor(chance() * 6) }, (_, index) => {
      const one = all[Math.floor(chance() * all.length)] ?? control.button;
      return { ...one, id: `c${index}` };
    });
    for (const screen of SCREENS) {
      const asked = controls.map((one): Control => {
        const group = ([undefined, undefined, 'row', 'column'] as const)[Math.floor(chance() * 4)];
        return { ...one, primary: chance() < 0.1, ...(group && { group }) };
      });
      const problem = problemOf(layoutOf({ controls: asked }, screen, chance() < 0.5), asked);
      if (problem) wrong.add(`${controls.map((one) => one.kind).join(' ')} on ${screen.width}: ${problem}`);
    }
  }
  expect([...wrong]).toEqual([]);
});

function problemOf({ grid, thumbs }: Layout, controls: Control[]): string | null {
  const { areas, columns, rows } = grid;
  const named = new Set<string>(areas.flat());
  if (rows.length !== areas.length || areas.some((row) => row.length !== columns.length)) return 'ragged';
  if (!rows.join(' ').includes('fr')) return 'nothing stretches';
  if (!named.has('words')) return 'no words';
  for (const [zone, { length }] of Object.entries(zonesOf(controls))) {
    const place = zone === 'surfaces' && thumbs ? 'left' : zone;
    if (named.has(place) !== length > 0) return `${zone}: ${gridStyle(grid)['gridTemplateAreas']}`;
  }
  return [...named].find((area) => !isRectangle(areas, area)) ?? null;
}

/** CSS throws a whole grid away where an area is no rectangle. */
function isRectangle(areas: readonly string[][], name: string): boolean {
  const cells = areas.flatMap((row, y) => row.flatMap((area, x) => (area === name ? [{ x, y }] : [])));
  const span = (list: number[]) => Math.max(...list) - Math.min(...list) + 1;
  return cells.length === span(cells.map((cell) => cell.x)) * span(cells.map((cell) => cell.y));
}

test('sideways, what steers is under the left thumb, or under the right one of a left-handed guest', () => {
  const controls = [control.stick, control.button];
  expect(areasOf(layoutOf({ controls }, phoneSideways))).toEqual(['head words', 'surfaces buttons']);
  expect(areasOf(layoutOf({ controls }, phoneSideways, true))).toEqual([
    'head surfaces',
    'words surfaces',
    'buttons surfaces',
  ]);
  expect(areasOf(layoutOf({ controls }, tabletSideways))).toEqual(['surfaces words', 'surfaces buttons']);
});

test('a left-handed guest has what is hit on the left, and what is read where it was', () => {
  const left = (one: Control) => areasOf(layoutOf({ controls: [one] }, phoneSideways, true));
  expect(left(control.buzzer)).toEqual(['head words', 'buzzers words']);
  expect(left(control.choices)).toEqual(areasOf(layoutOf({ controls: [control.choices] }, phoneSideways)));
});

test('two sticks have a thumb each, and the rest between', () => {
  const controls = [control.stick, control.dpad, control.button];
  const layout = layoutOf({ controls }, phoneSideways);
  expect(areasOf(layout)).toEqual(['head words words', 'left buttons right']);
  expect(layout.thumbs).toEqual(['left', 'right']);
  expect(layoutOf({ controls }, phoneSideways, true).thumbs).toEqual(['right', 'left']);
  expect(layoutOf({ controls }, PORTRAIT).thumbs).toBeNull();
});

test('upright, words are on top and what is hit is at the thumb', () => {
  const layout = layoutOf({ controls: [control.button, control.slider, control.stick] }, PORTRAIT);
  expect(areasOf(layout)).toEqual(['words', 'surfaces', 'tunes', 'buttons']);
  expect(layout.grid.rows[1]).toBe('minmax(150px, 1fr)');
});

test('a sheet of paper, a hand of cards and a text are beside their words', () => {
  for (const kind of ['draw', 'cards', 'text'] as const) {
    const areas = layoutOf({ controls: [control[kind], control.toggle] }, phoneSideways).grid.areas;
    expect(new Set(areas.map((row) => row.length))).toEqual(new Set([2]));
  }
});

test('who you are has the width of the column that it stands over', () => {
  const controls = [control.stick, control.button];
  expect(widthOf(layoutOf({ controls }, phoneSideways).grid, 'head')).toBeCloseTo(1.2 / 2.2);
  expect(widthOf(layoutOf({ controls: [control.choices] }, phoneSideways).grid, 'head')).toBeCloseTo(1 / 2.6);
  expect(widthOf(layoutOf({ controls }, PORTRAIT).grid, 'head')).toBe(1);
});

const buttons = (count: number) => Array.from({ length: count }, (_, index) => button(`b${index}`));
const long = { kind: 'button', id: 'long', label: 'A sentence of a button' } as const;

const inGroup = (group: 'row' | 'column', controls: Control[]) => controls.map((one) => ({ ...one, group }));

test('a game may have its buttons in a row, also where they would make a menu', () => {
  const row = (controls: Control[], screen = PORTRAIT) =>
    layoutOf({ controls: inGroup('row', controls) }, screen);
  expect(row([long, button('b')])).toMatchObject({ shape: 'buttons', buttonColumns: 2, mostBeside: 2 });
  expect(row(buttons(3)).buttonColumns).toBe(3);
  // Four do not fit side by side, and no one is left over.
  expect(row(buttons(4)).buttonColumns).toBe(2);
  expect(row(buttons(4), LANDSCAPE).buttonColumns).toBe(4);
  expect(row([stick, ...buttons(2)], LANDSCAPE).buttonColumns).toBe(1);
});

test('rows of three and of two are both as wide as the screen', () => {
  const layout = layoutOf({ controls: inGroup('row', buttons(5)) }, PORTRAIT);
  expect(layout).toMatchObject({ buttonColumns: 6, mostBeside: 3 });
  const [three, two] = ['auto / span 2', 'auto / span 3'];
  expect(layout.areas).toEqual([three, three, three, two, two]);
});

test('those that name the same group beside one another stand together', () => {
  const controls = [
    ...inGroup('row', buttons(2)),
    ...inGroup('column', [button('c'), button('d')]),
    button('e'),
  ];
  const layout = layoutOf({ controls }, PORTRAIT);
  expect(layout.buttonColumns).toBe(2);
  expect(layout.areas).toEqual(['', '', 'auto / span 2', 'auto / span 2', 'auto / span 2']);
  const column = layoutOf({ controls: inGroup('column', buttons(5)) }, PORTRAIT);
  expect(column).toMatchObject({ buttonColumns: 1, areas: ['', '', '', '', ''] });
  // Where the screen is low, no more than three stand one above another.
  const sideways = layoutOf({ controls: inGroup('column', buttons(4)) }, phoneSideways);
  expect(sideways).toMatchObject({ buttonColumns: 2, areas: ['', '', '', ''] });
});

test('a picture has the room that its question leaves, and is beside it sideways', () => {
  const controls = [control.picture, control.text, control.button];
  const { grid } = layoutOf({ controls }, PORTRAIT);
  expect(areasOf(layoutOf({ controls }, PORTRAIT))).toEqual(['words', 'pictures', 'read', 'buttons']);
  expect(grid.rows.slice(1)).toEqual(['minmax(96px, 1fr)', 'fit-content(60%)', 'max-content']);
  expect(areasOf(layoutOf({ controls }, phoneSideways))[0]).toBe('head words');
});

test('the primary control has most of the room', () => {
  const go: Control = { ...button('go'), primary: true };
  const { areas, rows: heights } = layoutOf({ controls: [control.choices, go] }, PORTRAIT).grid;
  expect(heights[areas.findIndex(([area]) => area === 'buttons')]).toBe('minmax(min-content, 3fr)');
  const sideways = layoutOf({ controls: [stick, go] }, LANDSCAPE).grid;
  expect(widthOf(sideways, 'buttons')).toBeGreaterThan(0.6);
});

test('the primary button has a row to itself, and the others share the rest', () => {
  const foremost = (id: string) => buttons(4).map((one) => ({ ...one, primary: one.id === id }));
  const { areas, buttonColumns } = layoutOf({ controls: foremost('b1') }, PORTRAIT);
  expect(buttonColumns).toBe(2);
  expect(areas).toEqual(['auto / span 2', 'auto / 1 / span 3 / -1', '', '']);
});
