/** The parts of a recording while it grows, and how it is cut. */
import type { MoveTrack, RecordedCheck, RecordedEvent, Recording } from '../../../src-shared/recording.ts';
import { lastPlace, type Move, type Place } from './place.ts';

export type TapeHead = Pick<Recording, 'game' | 'recordedAt' | 'start'>;

export type Tape = Pick<Recording, 'start' | 'events' | 'moves' | 'checks'> & {
  /** Where the tape ends now. */
  place(): Place;
  addEvent(step: number, event: RecordedEvent): void;
  addMove(step: number, move: Move): void;
  addCheck(check: RecordedCheck): void;
  /** Roughly how many bytes of memory it is. */
  size(): number;
  /** Forgets what came after this place, and every check after this step. */
  cutAfter(place: Place, step: number): void;
  /** Begins at this place instead, with the snapshot that was taken there. */
  cutBefore(place: Place, step: number, start: Recording['start']): void;
  recording(ending: Pick<Recording, 'steps' | 'end' | 'ranking' | 'threw'>): Recording;
};

const BYTES_A_NUMBER = 8;
const BYTES_AN_EVENT = 200;
const BYTES_A_CHECK = 800;

/** An empty tape, or one that goes on with a recording. */
export function createTape(head: TapeHead, from?: Recording): Tape {
  let { start } = head;
  const events = [...(from?.events ?? [])];
  const tracks: MoveTrack[] = [...(from?.moves.tracks ?? [])];
  const rows = from?.moves.rows.slice() ?? [];
  const checks = [...(from?.checks ?? [])];
  const trackIndexes = new Map(tracks.map((track, index) => [nameOf(track), index]));
  let { moves, movedAt } = from ? lastPlace(from) : { moves: 0, movedAt: 0 };
  let eventBytes = events.reduce((sum, { event }) => sum + bytesOf(event), 0);

  function trackIndex(track: MoveTrack): number {
    const name = nameOf(track);
    const known = trackIndexes.get(name);
    if (known !== undefined) return known;
    trackIndexes.set(name, tracks.length);
    return tracks.push(track) - 1;
  }

  return {
    get start() {
      return start;
    },
    events,
    moves: { tracks, rows },
    checks,
    place: () => ({ events: events.length, moves, row: rows.length, movedAt }),
    addEvent(step, event) {
      events.push({ step, moves, event });
      eventBytes += bytesOf(event);
    },
    addMove(step, { playerId, control, value, ageMs }) {
      const [axes, values] =
        typeof value === 'number' ? [1 as const, [value]] : [2 as const, [value.x, value.y]];
      rows.push(step - movedAt, trackIndex({ playerId, control, axes }), ageMs, ...values);
      movedAt = step;
      moves += 1;
    },
    addCheck: (check) => void checks.push(check),
    size: () => eventBytes + rows.length * BYTES_A_NUMBER + checks.length * BYTES_A_CHECK,
    cutAfter(place, step) {
      events.length = place.events;
      rows.length = place.row;
      ({ moves, movedAt } = place);
      checks.splice(checks.findLastIndex((check) => check.step <= step) + 1);
      eventBytes = events.reduce((sum, { event }) => sum + bytesOf(event), 0);
    },
    cutBefore(place, step, nextStart) {
      start = nextStart;
      events.splice(0, place.events);
      for (const one of events) one.moves -= place.moves;
      rows.splice(0, place.row);
      moves -= place.moves;
      // The first row counts from step 0.
      if (rows[0] === undefined) movedAt = 0;
      else rows[0] += place.movedAt;
      checks.splice(0, checks.findLastIndex((check) => check.step <= step) + 1);
      eventBytes = events.reduce((sum, { event }) => sum + bytesOf(event), 0);
    },
    recording: (ending) => ({
      kind: 'partyline-recording',
      version: 1,
      game: head.game,
      recordedAt: head.recordedAt,
      start,
      events: events.map((one) => ({ ...one })),
      moves: { tracks: [...tracks], rows: rows.slice() },
      checks: [...checks],
      ...ending,
    }),
  };
}

function nameOf({ playerId, control, axes }: MoveTrack): string {
  return JSON.stringify([playerId, control, axes]);
}

function bytesOf(event: RecordedEvent): number {
  return BYTES_AN_EVENT + (event.type === 'input' ? JSON.stringify(event.value).length * 2 : 0);
}
