import { expect, test } from 'vitest';
import { createMemory } from './memory.ts';

function fakeStorage(entries: Record<string, string> = {}): Storage {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: (key) => void map.delete(key),
    clear: () => map.clear(),
    key: () => null,
    get length() {
      return map.size;
    },
  };
}

test('gives back what was kept, and forgets a token on request', () => {
  const memory = createMemory(fakeStorage());
  memory.keepToken('t');
  memory.keepProfile({ name: 'Ana', iconIndex: 4 });
  memory.keepLanguage('pt-BR');
  expect([memory.token(), memory.profile(), memory.language()]).toEqual([
    't',
    { name: 'Ana', iconIndex: 4 },
    'pt-BR',
  ]);
  memory.keepToken(null);
  expect(memory.token()).toBeNull();
});

test('takes spoilt entries for nothing', () => {
  const memory = createMemory(fakeStorage({ 'partyline.profile': '{"name":7', 'partyline.language': 'xx' }));
  expect(memory.profile()).toBeNull();
  expect(memory.language()).toBeNull();
});

test('3.14 what waits for the host is this tab’s own', () => {
  const shared = fakeStorage();
  const tabs = [fakeStorage(), fakeStorage()];
  const [one, other] = tabs.map((tab) => createMemory(shared, tab));
  one?.keepUntaken('one');
  other?.keepUntaken('other');
  expect(tabs.map((tab) => createMemory(shared, tab).untaken())).toEqual(['one', 'other']);
});
