/** Where the sixteen sockets are and where their cords come from, in rem (a hundredth of 1080p's height ~ 10.8 px). */

export const SOCKETS = 16;

/** Centre of a socket and the hole in the desk that its cord comes out of. */
export type SocketPlace = { x: number; y: number; holeX: number; holeY: number };

export type BoardLayout = { sockets: readonly SocketPlace[]; pitch: number };

/** Outer radius of a socket's rim, of a plug, and what a name tag and its signal take above a socket. */
export const SOCKET_RADIUS = 5.4;
export const PLUG_RADIUS = 4.2;
export const TAG_HEIGHT = 8.4;

/** Sockets of one row. */
export const COLUMNS = 8;
/** The first players sit in the middle of the upper row, so that a small party is not lost in a corner. */
const FROM_THE_MIDDLE = [3, 4, 2, 5, 1, 6, 0, 7];

/** Two rows, the lower half a column to the right, so that the upper cords hang between its sockets. */
export function layoutBoard(width: number, height: number): BoardLayout {
  const margin = 2;
  const pitch = (width - margin * 2) / (COLUMNS + 0.5);
  const rowHeight = TAG_HEIGHT + SOCKET_RADIUS * 2;
  const spare = Math.max(0, height - rowHeight * 2);
  const gap = Math.min(5, spare * 0.2);
  const top = Math.min(3.2, spare * 0.16) + TAG_HEIGHT + SOCKET_RADIUS;
  const rows = [top, top + rowHeight + gap];
  const sockets = rows.flatMap((y, row) =>
    FROM_THE_MIDDLE.map((column) => {
      const x = margin + (column + (row === 0 ? 0.5 : 1)) * pitch;
      return { x, y, holeX: holeFor(x, width), holeY: height };
    }),
  );
  return { sockets, pitch };
}

/** Holes stand closer than sockets: cords fan out of the desk like a bouquet, and none crosses another. */
function holeFor(x: number, width: number): number {
  return width / 2 + (x - width / 2) * 0.92;
}
