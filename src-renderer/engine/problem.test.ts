import { expect, test } from 'vitest';
import { describeProblem } from './problem.ts';
import { reportedError } from '../stage/reported-error.ts';

const ORIGIN = 'http://127.0.0.1:7278';

function thrown(stack: string, message = 'state.puck is undefined'): Error {
  return Object.assign(new TypeError(message), { stack: `TypeError: ${message}\n${stack}` });
}

test('the place is the first one in the files of the game, as its maker calls them', () => {
  const error = thrown(`    at send (${ORIGIN}/stage/assets/runner-x.js:1:99)
    at shove (${ORIGIN}/games/floe/rules/ice.js:12:7)
    at Object.tick (${ORIGIN}/games/floe/game.js?at=1795470450036:40:3)`);
  expect(describeProblem(error)).toBe('TypeError: state.puck is undefined\nat shove (rules/ice.js:12:7)');
  expect(describeProblem(thrown(`    at ${ORIGIN}/games/floe/game.js?at=1795470450036:40:3`))).toMatch(
    /\nat game.js:40:3$/,
  );
});

test('who checks a folder says where it is', () => {
  const error = thrown('    at Object.tick (file:///games/coin/game.js:40:3)');
  expect(describeProblem(error, /file:\/\/\/games\/coin\//)).toMatch(/\nat Object.tick \(game.js:40:3\)$/);
});

test('a file that is not there has no place', () => {
  const message = `Failed to fetch dynamically imported module: ${ORIGIN}/games/x/game.js?at=1`;
  const error = thrown(`    at begin (${ORIGIN}/stage/assets/index-x.js:1:99)`, message);
  expect(describeProblem(error)).toBe('TypeError: game.js is not there, or a file that it imports.');
});

test('a syntax error has the place that the window reports of it', () => {
  const error = Object.assign(new SyntaxError('Unexpected token'), {
    stack: 'SyntaxError: Unexpected token',
  });
  const event = { message: '', filename: `${ORIGIN}/games/x/game.js?at=1`, lineno: 3, colno: 9, error };
  expect(describeProblem(reportedError(event))).toBe('SyntaxError: Unexpected token\nat game.js:3:9');
  expect(reportedError({ ...event, error: null, message: 'Script error.' })).toBe('Script error.');
});

test('what a release of React has no words for is said in ours', () => {
  const error = (number: number) =>
    thrown('', `Minified React error #${number}; visit https://react.dev/errors`);
  expect(describeProblem(error(31))).toBe(
    'TypeError: The picture puts an object where React wants text or an element: write out its members, or turn it into a string. (React error #31)',
  );
  expect(describeProblem(error(999))).toContain('Minified React error #999');
});

test('what is no error is said as it is', () => {
  expect(describeProblem('three is a crowd')).toBe('three is a crowd');
});
