import { expect, test } from 'vitest';
import { safeStorage, type TextStorage } from './safe-storage.ts';

const shut = () => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};
const full = () => {
  throw new DOMException('It is full.', 'QuotaExceededError');
};

function keeping(entries: Record<string, string> = {}): TextStorage {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
  };
}

test('keeps what the browser keeps', () => {
  const browser = keeping({ old: 'one' });
  const storage = safeStorage(() => browser);
  storage.setItem('new', 'two');
  storage.removeItem('old');
  expect([browser.getItem('new'), browser.getItem('old')]).toEqual(['two', null]);
});

test.each([
  ['a getter that throws', shut],
  ['no storage at all', () => null],
  [
    'a storage that throws at each touch',
    () => ({ getItem: shut, setItem: shut, removeItem: shut }) satisfies TextStorage,
  ],
])('with %s it remembers for this page', (_what, open) => {
  const storage = safeStorage(open);
  expect(storage.getItem('name')).toBeNull();
  storage.setItem('name', 'Ana');
  expect(storage.getItem('name')).toBe('Ana');
  storage.removeItem('name');
  expect(storage.getItem('name')).toBeNull();
});

test('what no longer fits a full storage is remembered before what lies in it', () => {
  const browser = { ...keeping({ name: 'Ana' }), setItem: full };
  const storage = safeStorage(() => browser);
  storage.setItem('name', 'Bea');
  expect(storage.getItem('name')).toBe('Bea');
});

test('what fits again is in the storage alone', () => {
  const browser = keeping();
  const storage = safeStorage(() => browser);
  const { setItem } = browser;
  browser.setItem = full;
  storage.setItem('name', 'Ana');
  browser.setItem = setItem;
  storage.setItem('name', 'Bea');
  browser.setItem('name', 'Caio');
  expect(storage.getItem('name')).toBe('Caio');
});
