import { expect, test } from 'vitest';
import { lostInJson } from './plain-state.ts';

class Card {
  suit = 'hearts';
}

const circle: { next?: unknown } = {};
circle.next = { back: circle };

test.each([
  [{ hands: new Map() }, 'state.hands is a Map'],
  [{ seen: [1, new Set()] }, 'state.seen.1 is a Set'],
  [{ since: new Date(0) }, 'state.since is a Date'],
  [{ deck: { top: new Card() } }, 'state.deck.top is a Card'],
  [{ x: NaN }, 'state.x is NaN'],
  [{ x: Infinity }, 'state.x is Infinity'],
  [{ winner: undefined }, 'state.winner is undefined'],
  [{ act: () => {} }, 'state.act is a function'],
  [{ big: 1n }, 'state.big is a bigint'],
  [undefined, 'state is undefined'],
  [circle, 'state.next.back is the same object that it is a part of'],
])('%o is lost', (state, sentence) => {
  expect(lostInJson(state)).toBe(`${sentence}: the state must be plain JSON, or a restart loses it.`);
});

test('what JSON keeps is fine, the same object twice and groups among it', () => {
  const twice = { x: 0 };
  const groups = Object.assign(Object.create(null) as object, { red: [1, 2] });
  expect(lostInJson({ a: null, b: [true, 'x', -1.5, twice, twice], groups })).toBeNull();
});
