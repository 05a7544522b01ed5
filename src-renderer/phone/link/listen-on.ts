/** Adds a listener; what it returns takes it away again. */
export function listenOn<Listener>(all: Set<Listener>, listener: Listener): () => void {
  all.add(listener);
  return () => all.delete(listener);
}
