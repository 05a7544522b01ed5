import { expect, test } from 'vitest';
import { createPress } from './press-edges.ts';

function watched() {
  const edges: string[] = [];
  const press = createPress({ press: () => edges.push('press'), release: () => edges.push('release') });
  const finger = (pointerId: number) =>
    ({ pointerId, button: 0, currentTarget: { setPointerCapture: () => {} } }) as unknown as PointerEvent;
  const key = (name: string, repeat = false) =>
    ({ key: name, repeat, preventDefault: () => {} }) as unknown as KeyboardEvent;
  const click = (detail: number) => ({ detail }) as unknown as MouseEvent;
  return { edges, press, on: press.handlers, finger, key, click };
}

test('a tap is a press and a release', () => {
  const { edges, on, finger } = watched();
  on.onPointerDown(finger(1));
  on.onPointerUp(finger(1));
  on.onLostPointerCapture(finger(1));
  expect(edges).toEqual(['press', 'release']);
});

test('two fingers on one button are one press, from the first to the last', () => {
  const { edges, on, finger } = watched();
  on.onPointerDown(finger(1));
  on.onPointerDown(finger(2));
  on.onPointerUp(finger(1));
  expect(edges).toEqual(['press']);
  on.onPointerUp(finger(2));
  expect(edges).toEqual(['press', 'release']);
});

test('a finger that the browser takes away is a release', () => {
  const { edges, on, finger } = watched();
  on.onPointerDown(finger(1));
  on.onPointerCancel(finger(1));
  expect(edges).toEqual(['press', 'release']);
});

test('a page that loses the focus lets go, once', () => {
  const { edges, press, on, finger } = watched();
  on.onPointerDown(finger(1));
  press.letGo();
  on.onPointerUp(finger(1));
  press.letGo();
  expect(edges).toEqual(['press', 'release']);
});

test('Space and Enter press, and holding them does not press again', () => {
  const { edges, on, key } = watched();
  on.onKeyDown(key(' '));
  on.onKeyDown(key(' ', true));
  on.onKeyUp(key(' '));
  on.onKeyDown(key('x'));
  expect(edges).toEqual(['press', 'release']);
});

test("a screen reader's click is a whole press, a finger's own click is none", () => {
  const { edges, on, click } = watched();
  on.onClick(click(1));
  expect(edges).toEqual([]);
  on.onClick(click(0));
  expect(edges).toEqual(['press', 'release']);
});
