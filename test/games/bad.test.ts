/** A check that cannot fail checks nothing: for each there is a bad game, and it is found. */
import { expect, test } from 'vitest';
import { CONTRACT } from '../../src-renderer/engine/contract/contract.ts';
import { BAD as BAD_GAMES } from './bad/bad-games.ts';
import { BAD_AUDIENCE } from './bad/bad-audience.ts';
import { BAD_HOW_TOS, BAD_PACKS } from './bad/bad-how-to.ts';
import { BAD_COMINGS } from './bad/bad-comings.ts';
import { BAD_RECORDINGS } from './bad/bad-recordings.ts';
import { BAD_SLIPS } from './bad/bad-slips.ts';
import { contestant } from './bad/good-game.ts';

const BAD = [
  ...BAD_GAMES,
  ...BAD_AUDIENCE,
  ...BAD_COMINGS,
  ...BAD_HOW_TOS,
  ...BAD_PACKS,
  ...BAD_RECORDINGS,
  ...BAD_SLIPS,
];

test.each(CONTRACT)('the good game keeps its promise: it $title', ({ run }) => {
  expect(() => run(contestant())).not.toThrow();
});

test.each(BAD)('"$check" finds $what', ({ check, says, contestant: bad }) => {
  const found = CONTRACT.find((one) => one.title === check);
  expect(() => found?.run(bad)).toThrow(says);
});

test('every check has a bad game', () => {
  const proven = new Set(BAD.map((one) => one.check));
  expect(CONTRACT.map((one) => one.title).filter((title) => !proven.has(title))).toEqual([]);
});
