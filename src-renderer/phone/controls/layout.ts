/** How a controller is laid out on this screen: chosen from what it holds, never by the game. */
import type { Controller } from '../../../src-shared/controller.ts';

/** What a button with this `icon` is: the cord of the waiting room. */
export const PLUCK_ICON = 'pluck';

/**
 * `words`: text alone. `pad`: sticks and buttons in thumb reach. `buttons`: nothing but buttons, as big as
 * there is room. `menu`: buttons that must be read, docked below their words, the first one foremost.
 * `list`: choices that may scroll, buttons docked below. `toy`: the cord, the rest docked.
 */
type Shape = 'words' | 'pad' | 'buttons' | 'menu' | 'list' | 'toy';

/** A label of more letters is read, not hit without looking. */
const BLIND_LABEL_LETTERS = 12;

export type Layout = {
  shape: Shape;
  orientation: 'portrait' | 'landscape';
  /** The game asks for the other way of holding the phone. */
  turn: 'none' | 'sideways' | 'upright';
  /** How many buttons stand side by side. */
  buttonColumns: number;
};

export type Screen = { width: number; height: number };

export function layoutOf(controller: Pick<Controller, 'controls' | 'layout'>, screen: Screen): Layout {
  const orientation = screen.width > screen.height ? 'landscape' : 'portrait';
  const shape = shapeOf(controller);
  const buttons = controller.controls.filter((control) => control.kind === 'button').length;
  return {
    shape,
    orientation,
    turn: turnFor(controller.layout, orientation),
    buttonColumns: buttonColumns(shape, orientation, buttons),
  };
}

function shapeOf({ controls }: Pick<Controller, 'controls'>): Shape {
  const has = (kind: string) => controls.some((control) => control.kind === kind);
  if (controls.some((control) => control.kind === 'button' && control.icon === PLUCK_ICON)) return 'toy';
  if (has('stick')) return 'pad';
  if (has('choices')) return 'list';
  if (!has('button')) return 'words';
  const isRead = controls.some(({ label = '' }) => label.length > BLIND_LABEL_LETTERS);
  return isRead ? 'menu' : 'buttons';
}

function turnFor(wanted: Controller['layout'], orientation: Layout['orientation']): Layout['turn'] {
  if (wanted === 'landscape' && orientation === 'portrait') return 'sideways';
  if (wanted === 'portrait' && orientation === 'landscape') return 'upright';
  return 'none';
}

function buttonColumns(shape: Shape, orientation: Layout['orientation'], buttons: number): number {
  // Beside a stick a thumb finds one above the other better than side by side.
  if (shape === 'pad' && orientation === 'landscape') return buttons > 2 ? 2 : 1;
  if (shape === 'pad') return Math.min(Math.max(buttons, 1), 2);
  if (shape === 'menu') return orientation === 'landscape' ? Math.min(buttons, 2) : 1;
  if (orientation === 'landscape') return Math.min(Math.max(buttons, 1), 4);
  return buttons > 3 ? 2 : 1;
}

/** How many choices stand side by side: as many as their longest label lets read in one or two lines. */
export function choiceColumns(labels: readonly string[], width: number): number {
  const longest = Math.max(0, ...labels.map((label) => label.length));
  // A word such as "Up to 16" has room in half of the smallest phone.
  const pair = longest <= 8 ? 240 : 340;
  const most = width >= 900 ? 4 : width >= 560 ? 3 : width >= pair ? 2 : 1;
  const byLabel = longest <= 14 ? most : longest <= 24 ? most - 1 : Math.floor(width / 420);
  // Few choices are better big.
  const byCount = labels.length <= 3 ? (width >= 560 ? labels.length : 1) : most;
  const columns = Math.max(1, Math.min(byLabel, byCount));
  // No row of one under rows of three.
  const rows = Math.max(1, Math.ceil(labels.length / columns));
  return Math.max(1, Math.ceil(labels.length / rows));
}
