/** How a controller is laid out on this screen: chosen from what it holds, and from the little that a game may ask for. */
import type { Control, Controller } from '../../../src-shared/controller.ts';
import type { Screen } from './control-props.ts';
import { type Area, type Grid, gridOf, type ZoneName, ZONES } from './grid.ts';
import { kindOf } from './kinds.ts';

/**
 * The purpose of a controller, which decides how its words and buttons look. `words`: text alone. `pad`:
 * something to steer with. `buttons`: nothing but buttons, as big as there is room. `menu`: buttons that must
 * be read, docked below their words, the first one foremost. `list`: something to read, buttons docked below.
 * `draw`, `buzz`, `hand`: a sheet, a buzzer, cards. `toy`: the cord, the rest docked.
 */
export type Shape = 'words' | 'pad' | 'buttons' | 'menu' | 'list' | 'draw' | 'buzz' | 'hand' | 'toy';

/** A label of more letters is read, not hit without looking. */
const BLIND_LABEL_LETTERS = 12;
/** Below this, who you are lies over the corner of a sideways controller, in CSS pixels; held.css says the same. */
const SHORT_PX = 560;

export type Layout = {
  shape: Shape;
  orientation: 'portrait' | 'landscape';
  /** The game asks for the other way of holding the phone. */
  turn: 'none' | 'sideways' | 'upright';
  grid: Grid;
  /** The surfaces' own places in the grid, where each thumb has one. */
  thumbs: Area[] | null;
  /** The columns of the buttons' own grid. */
  buttonColumns: number;
  /** The most buttons that stand side by side. */
  mostBeside: number;
  /** The CSS grid area of each button; empty for one that takes the next free cell. */
  areas: string[];
};

export function layoutOf(
  controller: Pick<Controller, 'controls' | 'layout'>,
  screen: Screen,
  leftHanded = false,
): Layout {
  const landscape = screen.width > screen.height;
  const orientation = landscape ? 'landscape' : 'portrait';
  const zones = zonesOf(controller.controls);
  const primary = controller.controls.find((control) => control.primary);
  const primaryButton = zones.buttons.findIndex((control) => control === primary);
  const shape = shapeOf(zones, primaryButton >= 0 || zones.buttons.some(({ group }) => group !== undefined));
  const grid = gridOf({
    counts: countsOf(zones),
    buttonsDocked: shape !== 'pad' && shape !== 'buttons',
    landscape,
    headInside:
      landscape && screen.height <= SHORT_PX && shape !== 'words' && shape !== 'buttons' && shape !== 'menu',
    leftHanded,
    primary: (primary && kindOf(primary).zone) ?? null,
  });
  const isSplit = grid.areas.some((row) => row.includes('left'));
  /** Side by side, of so many beside one another that name this group. */
  const besideOf = (group: Control['group'], count: number): number => {
    if (isSplit) return betweenThumbs(count, screen.width);
    if (group && !(shape === 'pad' && landscape))
      return group === 'row'
        ? evenRows(count, screen.width)
        : Math.ceil(count / (screen.height <= SHORT_PX ? 3 : 6));
    // The others stand below or above it.
    if (primaryButton >= 0)
      return shape === 'buttons' && landscape ? evenRows(count, screen.width) : Math.min(count, 2);
    return buttonColumns(shape, orientation, count);
  };
  return {
    shape,
    orientation,
    turn: turnFor(controller.layout, orientation),
    grid,
    thumbs: !isSplit ? null : leftHanded ? ['right', 'left'] : ['left', 'right'],
    ...placesOf(zones.buttons, primaryButton, besideOf),
  };
}

/** `isArranged`: the game says how its buttons stand. */
function shapeOf(zones: Zones, isArranged: boolean): Shape {
  const has = (name: ZoneName) => zones[name].length > 0;
  if (has('toys')) return 'toy';
  if (has('draw')) return 'draw';
  if (has('surfaces')) return 'pad';
  if (has('buzzers')) return 'buzz';
  if (has('hand')) return 'hand';
  if (has('read') || has('tunes') || has('pictures')) return 'list';
  if (!has('buttons')) return 'words';
  const isRead = zones.buttons.some(({ label = '' }) => label.length > BLIND_LABEL_LETTERS);
  return isRead && !isArranged ? 'menu' : 'buttons';
}

function countsOf(zones: Zones): Record<ZoneName, number> {
  return Object.fromEntries(ZONES.map((name) => [name, zones[name].length])) as Record<ZoneName, number>;
}

function turnFor(wanted: Controller['layout'], orientation: Layout['orientation']): Layout['turn'] {
  if (wanted === 'landscape' && orientation === 'portrait') return 'sideways';
  if (wanted === 'portrait' && orientation === 'landscape') return 'upright';
  return 'none';
}

function buttonColumns(shape: Shape, orientation: Layout['orientation'], buttons: number): number {
  // Beside a stick a thumb finds one above the other better than side by side.
  if (shape === 'pad' && orientation === 'landscape') return buttons > 2 ? 2 : 1;
  if (shape === 'pad') return Math.min(Math.max(buttons, 1), buttons > 5 ? 3 : 2);
  if (shape === 'menu') return orientation === 'landscape' ? Math.min(buttons, 2) : 1;
  if (shape === 'draw' && orientation === 'portrait') return Math.min(Math.max(buttons, 1), 2);
  if (shape === 'buttons' && orientation === 'landscape') return Math.min(Math.max(buttons, 1), 4);
  return buttons > 3 ? 2 : 1;
}

/** More than three side by side are too narrow for words on a phone that is held upright. */
function evenRows(buttons: number, width: number): number {
  // No row of one under a row of three.
  return Math.ceil(buttons / Math.ceil(buttons / (width < 480 ? 3 : 4)));
}

/** Rows of buttons, each as wide as the screen: the primary one has one to itself, three times as high. */
function placesOf(
  buttons: readonly Control[],
  primary: number,
  besideOf: (group: Control['group'], count: number) => number,
): Pick<Layout, 'buttonColumns' | 'mostBeside' | 'areas'> {
  const isEnd = (index: number) =>
    index === buttons.length - 1 ||
    index + 1 === primary ||
    buttons[index]?.group !== buttons[index + 1]?.group;
  /** How many stand in the row of each. */
  const inRow: number[] = [];
  let count = 0;
  for (let index = 0; index < buttons.length; index += 1) {
    count += 1;
    if (index !== primary && !isEnd(index)) continue;
    const beside = index === primary ? 1 : besideOf(buttons[index]?.group, count);
    const left = count % beside;
    for (let place = 0; place < count; place += 1)
      inRow.push(left > 0 && place >= count - left ? left : beside);
    count = 0;
  }
  const columns = inRow.reduce((most, one) => (most * one) / common(most, one), 1);
  return {
    buttonColumns: columns,
    mostBeside: Math.max(1, ...inRow),
    areas: inRow.map((beside, index) => {
      if (index === primary) return 'auto / 1 / span 3 / -1';
      return beside === columns ? '' : `auto / span ${columns / beside}`;
    }),
  };
}

/** The greatest common divisor. */
function common(one: number, other: number): number {
  return other === 0 ? one : common(other, one % other);
}

/** Between two thumbs there is a third of the screen. */
function betweenThumbs(buttons: number, width: number): number {
  return width < 700 ? 1 : Math.min(Math.max(buttons, 1), 2);
}

/** The grid as CSS. */
export function gridStyle({ areas, columns, rows }: Grid): Record<string, string> {
  return {
    gridTemplateAreas: areas.map((row) => `'${row.join(' ')}'`).join(' '),
    gridTemplateColumns: columns.join(' '),
    gridTemplateRows: rows.join(' '),
  };
}

/** Puts controls into zones: each kind has one (kinds.ts), and within it the game's own order holds. */
type Zones = Record<ZoneName, Control[]>;

export function zonesOf(controls: readonly Control[]): Zones {
  const inZone = (name: ZoneName) => controls.filter((control) => kindOf(control).zone === name);
  return Object.fromEntries(ZONES.map((name) => [name, inZone(name)])) as Zones;
}
