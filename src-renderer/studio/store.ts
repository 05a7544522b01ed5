/** One value that is replaced, never changed, and those who want to hear of it. */
import { useSyncExternalStore } from 'react';

export type Readable<Value> = {
  now(): Value;
  onChange(listener: () => void): () => void;
};
export type Store<Value> = Readable<Value> & { set(change: Partial<Value>): void };

export function createStore<Value extends object>(first: Value): Store<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    now: () => value,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(change) {
      value = { ...value, ...change };
      for (const listener of listeners) listener();
    },
  };
}

export function useStore<Value>(store: Readable<Value>): Value {
  return useSyncExternalStore(store.onChange, store.now);
}
