import { expect, test } from 'vitest';
import type { SavedGame } from '../../../src-shared/party.ts';
import { openShell, playGame } from '../testing/shell-bench.ts';

test('5.11 the host hears who plays, as long as they play or may have their rematch', async () => {
  const { sent, stage, shell } = await playGame();
  const told = () => sent('playing').map(({ data }) => data.players);
  expect(told()).toEqual([[], ['p1', 'p2']]);
  const ranking = [
    { playerId: 'p1', score: 3 },
    { playerId: 'p2', score: 1 },
  ];
  stage().says({ type: 'result', data: { ranking, headline: 'Ana wins' } });
  expect(told()).toHaveLength(2);
  shell.orders.quit();
  expect(told()).toEqual([[], ['p1', 'p2'], []]);
});

test('5.11 each new line hears it again', async () => {
  const { sent, link, welcome } = await playGame();
  link.onLine('connecting');
  welcome();
  expect(sent('playing').map(({ data }) => data.players)).toEqual([[], ['p1', 'p2'], ['p1', 'p2']]);
});

test('5.11 a TV that is to go on with a kept game says nothing before it knows who plays', async () => {
  const { sent, stage } = await playGame();
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  const saved = sent('snapshot').at(-1)?.data;
  if (!saved) throw new Error('nothing was saved');
  const reloaded = await openShell({ savedGame: JSON.parse(JSON.stringify(saved)) as SavedGame });
  expect(reloaded.sent('playing').map(({ data }) => data.players)).toEqual([['p1', 'p2']]);
});
