/**
 * Places everything: the TV at the top left and the phones at its right, all as large as can be. Below the TV is the
 * inspector, or more phones. Pure.
 */

export type Size = { width: number; height: number };
export type Rect = Size & { x: number; y: number };

export type Placement = {
  /** The TV's picture; `tools` is the strip below it. */
  tv: Rect;
  tools: Rect;
  /** Null where none is wanted. */
  inspector: Rect | null;
  /** In order; the screen lies below a head of HEAD_PX, as wide as the card. */
  phones: Rect[];
};

/** Two rows of a card above its screen, in px. */
export const HEAD_PX = 54;
export const TOOLS_PX = 64;
const GAP_PX = 10;
/** Lower, and the inspector shows nothing. */
const LEAST_INSPECTOR_PX = 190;
/** Only where one phone is large do others get so narrow: their heads then hold no more than a name. */
const LEAST_PX = 64;
const STEP_PX = 2;
/** It is worth so much more to see the phones than the TV: there is one TV, but its picture is large. */
const PHONES_COUNT = 1.25;

export type Wishes = {
  /** The index of the phone that is shown at its real size, in a column of its own; null is none. */
  large: number | null;
  isInspecting: boolean;
};

export function placeAll(room: Size, phones: readonly Size[], { large, isInspecting }: Wishes): Placement {
  const big = large === null ? undefined : phones[large];
  if (!big) return placeAround({ ...room, isInspecting }, phones);
  const bigRect = rightColumn(room, big);
  const rest = placeAround(
    { width: Math.max(1, bigRect.x - GAP_PX), height: room.height, isInspecting },
    phones.filter((_, index) => index !== large),
  );
  return { ...rest, phones: phones.map((_, index) => (index === large ? bigRect : takeFirst(rest.phones))) };
}

function rightColumn(room: Size, phone: Size): Rect {
  const most = Math.min(1, (room.height - HEAD_PX) / phone.height, (room.width * 0.45) / phone.width);
  const width = Math.floor(phone.width * most);
  return { x: room.width - width, y: 0, width, height: HEAD_PX + Math.floor(phone.height * most) };
}

function takeFirst(rects: Rect[]): Rect {
  const first = rects.shift();
  if (!first) throw new Error('a phone has no place');
  return first;
}

type Room = Size & { isInspecting: boolean };
type Grid = { cell: Size; columns: number; tv: Size };

function placeAround(room: Room, phones: readonly Size[]): Placement {
  const grid = bestGrid(room, phones);
  const tv: Rect = { x: 0, y: 0, ...grid.tv };
  const tools: Rect = { x: 0, y: tv.height, width: tv.width, height: TOOLS_PX };
  const cells = cellsOf(room, grid).slice(0, phones.length);
  const below = tv.height + TOOLS_PX + GAP_PX;
  const inspector = room.isInspecting
    ? { x: 0, y: below, width: tv.width, height: Math.max(0, room.height - below) }
    : null;
  return { tv, tools, inspector, phones: cells.map((cell, index) => within(cell, phones[index] ?? cell)) };
}

/** Tries every number of columns beside the TV and every width of a card; the best view wins. */
function bestGrid(room: Room, phones: readonly Size[]): Grid {
  let best: Grid = { cell: { width: LEAST_PX, height: HEAD_PX }, columns: 0, tv: tvIn(room, room.width) };
  if (phones.length === 0) return best;
  let bestWorth = -Infinity;
  const aspect = middle(phones.map(({ width, height }) => width / height));
  const widest = Math.max(...phones.map(({ width }) => width));
  for (let columns = 0; columns <= phones.length; columns += 1) {
    for (let width = LEAST_PX; width <= widest; width += STEP_PX) {
      const grid = {
        cell: { width, height: Math.round(width / aspect) + HEAD_PX },
        columns,
        tv: tvIn(room, room.width - columns * (width + GAP_PX)),
      };
      if (grid.tv.width < LEAST_PX || cellsOf(room, grid).length < phones.length) continue;
      const worth = Math.log(grid.tv.width) + PHONES_COUNT * Math.log(width);
      if (worth > bestWorth) [best, bestWorth] = [grid, worth];
    }
  }
  return bestWorth > -Infinity ? best : crowded(room, phones.length, aspect);
}

/** A room too small for all of it: half of it is the TV's, and the phones overflow. */
function crowded(room: Room, count: number, aspect: number): Grid {
  const columns = Math.ceil(count / 2);
  const cell = { width: LEAST_PX, height: Math.round(LEAST_PX / aspect) + HEAD_PX };
  return { cell, columns, tv: tvIn(room, room.width / 2) };
}

function tvIn(room: Room, width: number): Size {
  const kept = TOOLS_PX + (room.isInspecting ? GAP_PX + LEAST_INSPECTOR_PX : 0);
  const most = Math.floor(Math.min(width, ((room.height - kept) * 16) / 9));
  return { width: most, height: Math.floor((most * 9) / 16) };
}

/** All the cells that such a grid has: beside the TV first, then below it. */
function cellsOf(room: Room, { cell, columns, tv }: Grid): Rect[] {
  const pitch = { x: cell.width + GAP_PX, y: cell.height + GAP_PX };
  const below = tv.height + TOOLS_PX + GAP_PX;
  const at = (x: number, y: number): Rect => ({ x, y, ...cell });
  const besides = Math.floor((room.height + GAP_PX) / pitch.y);
  const rowsBelow = room.isInspecting ? 0 : Math.floor((room.height - below + GAP_PX) / pitch.y);
  const columnsBelow = Math.floor((tv.width + GAP_PX) / pitch.x);
  const cells: Rect[] = [];
  for (let row = 0; row < besides; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      cells.push(at(tv.width + GAP_PX + column * pitch.x, row * pitch.y));
    }
  }
  for (let row = 0; row < rowsBelow; row += 1) {
    for (let column = 0; column < columnsBelow; column += 1) {
      cells.push(at(column * pitch.x, below + row * pitch.y));
    }
  }
  return cells;
}

/** The card of this phone in a cell that was made for others. */
function within(cell: Rect, phone: Size): Rect {
  const scale = Math.min(cell.width / phone.width, (cell.height - HEAD_PX) / phone.height, 1);
  return {
    x: cell.x,
    y: cell.y,
    width: cell.width,
    height: HEAD_PX + Math.round(phone.height * scale),
  };
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 1;
}
