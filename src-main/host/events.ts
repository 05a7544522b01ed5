/** Tells listeners what happens at the party. */

export type Events<Event> = {
  emit(event: Event): void;
  /** Returns the unsubscribe. */
  listen(listener: (event: Event) => void): () => void;
};

/** What is emitted before anybody listens is told to the first listener. */
export function createEvents<Event>(): Events<Event> {
  const listeners = new Set<(event: Event) => void>();
  let early: Event[] = [];
  return {
    emit(event) {
      if (listeners.size === 0) early.push(event);
      for (const listener of listeners) listener(event);
    },
    listen(listener) {
      listeners.add(listener);
      for (const event of early) listener(event);
      early = [];
      return () => listeners.delete(listener);
    },
  };
}
