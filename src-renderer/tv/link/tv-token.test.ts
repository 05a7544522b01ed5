import { expect, test } from 'vitest';
import { takeTvToken } from './tv-token.ts';

function page(href: string, kept: Record<string, string> = {}, state: unknown = null) {
  const shown: string[] = [];
  const history = {
    state,
    replaceState(next: unknown, _title: string, url?: string | URL | null) {
      history.state = next;
      shown.push(String(url));
    },
  };
  return {
    shown,
    kept,
    location: { href },
    history,
    storage: () => ({
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, value: string) => {
        kept[key] = value;
      },
    }),
  };
}

test('the token is taken out of the visible address, and the rest stays', () => {
  const first = page('http://127.0.0.1:7278/tv/?token=abc&debug=1#x');
  expect(takeTvToken(first)).toBe('abc');
  expect(first.shown).toEqual(['/tv/?debug=1#x']);
});

test('a reload still has it', () => {
  const first = page('http://127.0.0.1:7278/tv/?token=abc');
  takeTvToken(first);
  const again = page('http://127.0.0.1:7278/tv/', first.kept);
  expect(takeTvToken(again)).toBe('abc');
  expect(again.shown).toEqual([]);
});

test('a new token replaces the old one', () => {
  expect(takeTvToken(page('http://h/tv/?token=new', { 'partyline.tvToken': 'old' }))).toBe('new');
});

test('without any there is none', () => {
  expect(takeTvToken(page('http://h/tv/'))).toBeUndefined();
});

const blocked = () => {
  throw new DOMException('The user denied permission', 'SecurityError');
};
const full = () => ({
  getItem: () => null,
  setItem: () => {
    throw new DOMException('The quota has been exceeded', 'QuotaExceededError');
  },
});

test.each([
  ['blocked', blocked],
  ['full', full],
])(
  'where storage is %s the token leaves the address all the same, and a reload still has it',
  (_what, storage) => {
    const first = { ...page('http://127.0.0.1:7278/tv/?token=abc'), storage };
    expect(takeTvToken(first)).toBe('abc');
    expect(first.shown).toEqual(['/tv/']);
    const again = { ...page('http://127.0.0.1:7278/tv/', {}, first.history.state), storage };
    expect(takeTvToken(again)).toBe('abc');
  },
);

test('where it is stored, the history entry holds none', () => {
  const first = page('http://127.0.0.1:7278/tv/?token=abc');
  takeTvToken(first);
  expect(first.history.state).toBeNull();
});
