/** Keeps the events from before anybody listens for the first listener. */
export function createEvents<Event>() {
  const listeners = new Set<(event: Event) => void>();
  let early: Event[] = [];
  return {
    emit(event: Event): void {
      if (listeners.size === 0) early.push(event);
      for (const listener of listeners) listener(event);
    },
    listen(listener: (event: Event) => void): () => void {
      listeners.add(listener);
      for (const event of early) listener(event);
      early = [];
      return () => listeners.delete(listener);
    },
  };
}
