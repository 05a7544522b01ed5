/** A browser's storage that never throws. Where it is shut (cookies blocked) or full, this page alone remembers, while it is open. */

/** The part of a browser's storage that we use. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** `open` may throw, as the getters of `window` do, or give nothing. */
export function safeStorage(open: () => TextStorage | null): TextStorage {
  /** The entry that could not be kept; null where an entry could not be removed. */
  const own = new Map<string, string | null>();
  let storage: TextStorage | null = null;
  try {
    storage = open();
  } catch {
    // Shut.
  }

  function write(key: string, value: string | null): void {
    try {
      if (storage === null) own.set(key, value);
      else if (value === null) storage.removeItem(key);
      else storage.setItem(key, value);
      if (storage !== null) own.delete(key);
    } catch {
      own.set(key, value);
    }
  }

  return {
    getItem(key) {
      const kept = own.get(key);
      if (kept !== undefined) return kept;
      try {
        return storage === null ? null : storage.getItem(key);
      } catch {
        return null;
      }
    },
    setItem: (key, value) => write(key, value),
    removeItem: (key) => write(key, null),
  };
}
