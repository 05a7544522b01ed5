/**
 * A visit is one page of one tab, over its reloads. It has an id of its own and counts its hellos, so the host knows
 * a hello that is said twice, or that arrives late, from that of another page.
 */

export type Visit = {
  /** The visit's part of the next hello. */
  next(): { joinId: string; attempt: number };
  /** The seat is given up or lost: the next hello begins another visit. */
  end(): void;
};

/** The memory of this tab. */
export type VisitMemory = {
  visit(): string | null;
  keepVisit(visit: string | null): void;
};

/** `newId` makes an id that nobody can guess. */
export function createVisit(memory: VisitMemory, newId: () => string = randomId): Visit {
  // A memory that keeps nothing forgets the visit with the page, not before.
  const kept = /^([\w-]{22}) (\d+)$/.exec(memory.visit() ?? '');
  let joinId = kept?.[1] ?? null;
  let attempt = Number(kept?.[2] ?? 0);
  return {
    next() {
      joinId ??= newId();
      attempt += 1;
      memory.keepVisit(`${joinId} ${attempt}`);
      return { joinId, attempt };
    },
    end() {
      joinId = null;
      attempt = 0;
      memory.keepVisit(null);
    },
  };
}

/** 128 random bits in base64url. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .slice(0, 22);
}
