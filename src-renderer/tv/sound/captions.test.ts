import { expect, test } from 'vitest';
import { addCaption, liveCaptions } from './captions.ts';

const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);

test('captions stand for a moment, in the order in which they came', () => {
  const list = addCaption(addCaption([], '[bell]', 0), '[pop]', 1_000);
  expect(texts(list)).toEqual(['[bell]', '[pop]']);
  expect(texts(liveCaptions(list, 2_600))).toEqual(['[pop]']);
  expect(liveCaptions(list, 3_600)).toEqual([]);
});

test('the same sound again keeps its place, and stands longer', () => {
  const list = addCaption(addCaption(addCaption([], '[bell]', 0), '[pop]', 100), '[bell]', 2_000);
  expect(texts(list)).toEqual(['[bell]', '[pop]']);
  expect(texts(liveCaptions(list, 4_000))).toEqual(['[bell]']);
});

test('of four at once the oldest is gone', () => {
  const list = ['a', 'b', 'c', 'd'].reduce<ReturnType<typeof addCaption>>(
    (all, one) => addCaption(all, one, 0),
    [],
  );
  expect(texts(list)).toEqual(['b', 'c', 'd']);
});
