import { expect, test } from 'vitest';
import { createControllerBoard } from './controller-board.ts';
import { readResult } from './read-result.ts';

const shows = (controller: unknown) => () =>
  createControllerBoard(() => {}).changes([['p1', controller as never]]);

test.each([
  [
    { controls: [{ kind: 'joystick', id: 'go' }] },
    /does not fit at "controls\.0\.kind" of the joystick "go": .* It is 'joystick'\.$/,
  ],
  [
    {
      controls: [
        { kind: 'button', id: 'go' },
        { kind: 'button', id: 'more', label: 'More', icon: 'rockett' },
      ],
    },
    /^The controller of p1 does not fit at "controls\.1\.icon" of the button "more": no icon has this name \(near it: "rocket"\)\. It is 'rockett'\.$/,
  ],
  [
    { controls: [{ kind: 'choices', id: 'pick', options: [{ id: 'a', label: 'A', icon: 'coin' }] }] },
    /at "controls\.0\.options\.0\.icon" of the choices "pick": no icon has this name \(docs\/icons.md lists all\)\. It is 'coin'\.$/,
  ],
  [{ color: 'red', controls: [] }, /does not fit at "color": .* It is 'red'\.$/],
  [
    { controls: [{ kind: 'button', id: 7 }] },
    /at "controls\.0\.id": .*expected string, received number\. It is 7\.$/,
  ],
  [
    { controls: {} },
    /^The controller of p1 does not fit at "controls": .*expected array, received object\.$/,
  ],
  [undefined, /^The controller of p1 does not fit: .*expected object, received undefined\.$/],
])('a controller %o is named with the member, why, and what is there', (controller, sentence) => {
  expect(shows(controller)).toThrow(sentence);
});

test.each([
  [
    { headline: 'Ana wins' },
    /^The result does not fit at "ranking": .*expected array, received undefined\.$/,
  ],
  [{ ranking: [], headline: undefined }, /^The result does not fit at "headline": /],
  [{ ranking: [{ playerId: 'a', score: NaN }], headline: '' }, /at "ranking\.0\.score": .* It is NaN\.$/],
])('a result %o is, too', (result, sentence) => {
  expect(() => readResult({ result: () => result as never }, {})).toThrow(sentence);
});

test('a result that fits is passed on, and none is none', () => {
  const result = { ranking: [{ playerId: 'a', score: 1 }], headline: 'Ana wins' };
  expect(readResult({ result: () => result }, {})).toEqual({ ...result, awards: [] });
  expect(readResult({ result: () => null, awards: () => [{ playerId: 'a', key: 'early' }] }, {})).toBeNull();
});

test('awards that do not fit are a sentence for their maker', () => {
  const result = () => ({ ranking: [], headline: 'Ana wins' });
  const awards = (): never => [{ playerId: 'a' }] as never;
  expect(() => readResult({ result, awards }, {})).toThrow(/^The list of awards does not fit at "0\.key": /);
});
