/** How a controller is laid out on this screen: chosen from what it holds, never by the game. */
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
  /** How many buttons stand side by side. */
  buttonColumns: number;
};

export function layoutOf(
  controller: Pick<Controller, 'controls' | 'layout'>,
  screen: Screen,
  leftHanded = false,
): Layout {
  const landscape = screen.width > screen.height;
  const orientation = landscape ? 'landscape' : 'portrait';
  const zones = zonesOf(controller.controls);
  const shape = shapeOf(zones);
  const grid = gridOf({
    counts: countsOf(zones),
    buttonsDocked: shape !== 'pad' && shape !== 'buttons',
    landscape,
    headInside:
      landscape && screen.height <= SHORT_PX && shape !== 'words' && shape !== 'buttons' && shape !== 'menu',
    leftHanded,
  });
  const isSplit = grid.areas.some((row) => row.includes('left'));
  return {
    shape,
    orientation,
    turn: turnFor(controller.layout, orientation),
    grid,
    thumbs: !isSplit ? null : leftHanded ? ['right', 'left'] : ['left', 'right'],
    buttonColumns: isSplit
      ? betweenThumbs(zones.buttons.length, screen.width)
      : buttonColumns(shape, orientation, zones.buttons.length),
  };
}

function shapeOf(zones: Zones): Shape {
  const has = (name: ZoneName) => zones[name].length > 0;
  if (has('toys')) return 'toy';
  if (has('draw')) return 'draw';
  if (has('surfaces')) return 'pad';
  if (has('buzzers')) return 'buzz';
  if (has('hand')) return 'hand';
  if (has('read') || has('tunes')) return 'list';
  if (!has('buttons')) return 'words';
  const isRead = zones.buttons.some(({ label = '' }) => label.length > BLIND_LABEL_LETTERS);
  return isRead ? 'menu' : 'buttons';
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
  if (shape !== 'buttons' && orientation === 'landscape') return 1;
  return buttons > 3 ? 2 : 1;
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
