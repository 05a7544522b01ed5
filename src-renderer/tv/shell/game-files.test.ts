/** The stores of games, between the stage and the host. */
import { expect, test } from 'vitest';
import { openShell, playGame } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';

const kept = { best: 12 };
const startsOf = (heard: readonly { type: string; data: unknown }[]) =>
  heard.filter(({ type }) => type === 'start').map(({ data }) => data);

test('a game begins with what the host has kept for it, and no sooner', async () => {
  const { shell, link, stages, stage, sent } = await openShell();
  link.stores['floe'] = kept;
  link.answerStores(false);
  shell.orders.start();
  await until(() => expect(stages).toHaveLength(1));
  stage().says({ type: 'ready', data: {} });
  await until(() => expect(sent('openStore')).toEqual([{ type: 'openStore', data: { gameId: 'floe' } }]));
  link.onTold({ type: 'store', data: { gameId: 'duel', kept: { best: 99 } } });
  expect(startsOf(stage().heard)).toEqual([]);
  link.onTold({ type: 'store', data: { gameId: 'floe', kept } });
  await until(() => expect(startsOf(stage().heard)).toMatchObject([{ store: kept }]));
});

test('what the host was asked as the line broke is asked again', async () => {
  const { shell, link, stages, stage, sent, welcome } = await openShell();
  link.answerStores(false);
  shell.orders.start();
  await until(() => expect(stages).toHaveLength(1));
  stage().says({ type: 'ready', data: {} });
  await until(() => expect(sent('openStore')).toHaveLength(1));
  link.onLine('connecting');
  link.answerStores(true);
  welcome();
  await until(() => expect(sent('openStore')).toHaveLength(2));
  await until(() => expect(startsOf(stage().heard)).toHaveLength(1));
});

test('what rules keep is told to the host, and once more when it is back', async () => {
  const { stage, link, sent, welcome } = await playGame();
  stage().says({ type: 'store', data: { kept } });
  expect(sent('keepStore')).toEqual([{ type: 'keepStore', data: { gameId: 'floe', kept } }]);
  link.onLine('connecting');
  stage().says({ type: 'store', data: { kept: { best: 13 } } });
  expect(sent('keepStore')).toHaveLength(1);
  welcome();
  expect(sent('keepStore').at(-1)?.data).toEqual({ gameId: 'floe', kept: { best: 13 } });
});

test('the next start asks again, and does not repeat what the last game kept', async () => {
  const { shell, stage, sent, link, raise, welcome } = await playGame();
  stage().says({ type: 'store', data: { kept } });
  shell.orders.quit();
  shell.orders.start();
  await raise(2);
  expect(sent('openStore')).toHaveLength(2);
  link.onLine('connecting');
  welcome();
  expect(sent('keepStore')).toHaveLength(1);
});

test('deleting is an empty store for the host', async () => {
  const { shell, sent } = await openShell();
  shell.orders.forgetStore('floe');
  expect(sent('keepStore')).toEqual([{ type: 'keepStore', data: { gameId: 'floe', kept: {} } }]);
});
