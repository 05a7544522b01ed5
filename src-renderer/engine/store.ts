/** The store that rules read and write: it begins as the host kept it, and says when there is something new to keep. */
import { STORE_BYTES, STORE_KEY_UNITS, type GameStore } from '../../src-shared/game-store.ts';
import type { Store } from '../sdk/partyline.ts';
import { lossIn } from './recording/plain-state.ts';

export type StoreKeeper = {
  readonly store: Store;
  record(): GameStore;
  /** All of it, where it changed since the last call; else null. */
  take(): GameStore | null;
};

/** Reports what cannot be kept to `onSlip`. `isUntold`: the host may not have heard of `first`. */
export function createStore(first: GameStore, isUntold: boolean, onSlip: (slip: Error) => void): StoreKeeper {
  /** JSON by key. */
  const texts = new Map(Object.entries(first).map(([key, value]) => [key, JSON.stringify(value)]));
  let isNew = isUntold && texts.size > 0;

  function slipIn(key: unknown, value: unknown): string | null {
    if (typeof key !== 'string' || key === '' || key.length > STORE_KEY_UNITS)
      return `ctx.store.set was given the key ${JSON.stringify(key)}. A key is a string of 1 to ${STORE_KEY_UNITS} characters.`;
    const loss = value === undefined ? null : lossIn(value, `ctx.store "${key}"`);
    if (loss !== null) return `${loss}: what is kept must be plain JSON.`;
    const text = value === undefined ? undefined : JSON.stringify(value);
    const bytes = bytesOf(new Map(texts).set(key, text ?? ''));
    if (text !== undefined && bytes > STORE_BYTES)
      return `ctx.store.set("${key}") would make ${bytes} bytes of this game’s store; ${STORE_BYTES} is the most.`;
    return null;
  }

  return {
    store: {
      get(key) {
        const text = texts.get(key);
        return text === undefined ? undefined : (JSON.parse(text) as unknown);
      },
      set(key, value) {
        const slip = slipIn(key, value);
        if (slip !== null) return onSlip(new Error(slip));
        const text = value === undefined ? undefined : JSON.stringify(value);
        if (texts.get(key) === text) return;
        if (text === undefined) texts.delete(key);
        else texts.set(key, text);
        isNew = true;
      },
    },
    record,
    take() {
      if (!isNew) return null;
      isNew = false;
      return record();
    },
  };

  function record(): GameStore {
    return Object.fromEntries([...texts].map(([key, text]) => [key, JSON.parse(text) as unknown]));
  }
}

/** As the JSON of one object. */
function bytesOf(texts: ReadonlyMap<string, string>): number {
  const members = [...texts].map(([key, text]) => `${JSON.stringify(key)}:${text}`);
  return new TextEncoder().encode(`{${members.join(',')}}`).length;
}
