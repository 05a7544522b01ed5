/** One value that is replaced, never changed, and its listeners. */
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

/** The part of it that `select` takes: only when that is another one, it is rendered again. */
export function useStore<Value, Part = Value>(
  store: Readable<Value>,
  select: (value: Value) => Part = (value) => value as unknown as Part,
): Part {
  return useSyncExternalStore(store.onChange, () => select(store.now()));
}
