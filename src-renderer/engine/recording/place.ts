/** Where on a tape one stands, and the move that lies there. */
import type { MoveTrack, Recording } from '../../../src-shared/recording.ts';

/** `row`: the index of the next move's first number; `movedAt`: the step of the last move. */
export type Place = { events: number; moves: number; row: number; movedAt: number };

export const FIRST_PLACE: Place = { events: 0, moves: 0, row: 0, movedAt: 0 };

/** The value of a stick, a tilt or a slider; `ageMs` is how long before its step the finger was there. */
export type Move = {
  playerId: string;
  control: string;
  value: number | { x: number; y: number };
  ageMs: number;
};

/** The step of the next move, or null at the end. */
export function nextMoveStep({ rows }: Recording['moves'], { row, movedAt }: Place): number | null {
  const wait = rows[row];
  return wait === undefined ? null : movedAt + wait;
}

/** The file contradicts itself: the message is a sentence. */
export class DamagedRecording extends Error {}

/** The move that lies here; throws a sentence where the numbers make none. */
export function moveAt({ tracks, rows }: Recording['moves'], { row }: Place): Move {
  const track = tracks[rows[row + 1] ?? -1];
  const [ageMs, x, y] = rows.slice(row + 2, row + 5);
  if (!track || ageMs === undefined || x === undefined || (track.axes === 2 && y === undefined)) {
    throw new DamagedRecording('This recording is damaged: its moves end in the middle.');
  }
  const { playerId, control, axes } = track;
  return { playerId, control, ageMs, value: axes === 1 ? x : { x, y: y ?? 0 } };
}

/** The place after the move that lies here. */
export function afterMove({ tracks, rows }: Recording['moves'], place: Place): Place {
  const { events, moves, row, movedAt } = place;
  return {
    events,
    moves: moves + 1,
    row: row + 3 + axesOf(tracks, rows[row + 1]),
    movedAt: movedAt + (rows[row] ?? 0),
  };
}

/** The place behind all that a recording holds. */
export function lastPlace({ events, moves }: Pick<Recording, 'events' | 'moves'>): Place {
  let place = { ...FIRST_PLACE, events: events.length };
  while (place.row < moves.rows.length) place = afterMove(moves, place);
  return place;
}

function axesOf(tracks: readonly MoveTrack[], index: number | undefined): number {
  return tracks[index ?? -1]?.axes ?? 2;
}
