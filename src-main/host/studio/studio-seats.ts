/** Gives back the seats of simulated phones whose Studio has gone: its window is closed, and nobody will come for them. */

/** A Studio that is loaded again has its seats again by then, on a slow machine, too. */
const GRACE_MS = 10_000;

export type StudioSeatsDeps = {
  /** These are seats of simulated phones; remembered with the party. */
  mark(playerIds: readonly string[]): void;
  /** Gives up all of them that no phone sits in, without those `held`. */
  giveBack(held: ReadonlySet<string>): void;
};

export type StudioSeats<Desk> = {
  /** All that this Studio has now. */
  hold(desk: Desk, playerIds: readonly string[]): void;
  gone(desk: Desk): void;
  close(): void;
};

/** A host that starts may have seats of an earlier evening: their Studio has as long to come back. */
export function createStudioSeats<Desk>({ mark, giveBack }: StudioSeatsDeps): StudioSeats<Desk> {
  const heldBy = new Map<Desk, readonly string[]>();
  const timers = new Set<NodeJS.Timeout>();

  function giveBackSoon(): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      giveBack(new Set([...heldBy.values()].flat()));
    }, GRACE_MS);
    timers.add(timer);
  }

  giveBackSoon();
  return {
    hold(desk, playerIds) {
      heldBy.set(desk, playerIds);
      mark(playerIds);
    },
    gone(desk) {
      if (heldBy.delete(desk)) giveBackSoon();
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
