import { expect, test } from 'vitest';
import { openShell, playGame, type Opening } from '../testing/shell-bench.ts';
import { until } from '../testing/until.ts';
import type { ExtensionDeps, ShellExtension } from './shell-extension.ts';

/** An extension that the test plays; its word in each start is the game's id. */
function createExtension(change: Partial<ShellExtension> = {}) {
  const heard: unknown[] = [];
  const refusals: string[] = [];
  let deps: ExtensionDeps | null = null;
  const given = (): ExtensionDeps => {
    if (!deps) throw new Error('the shell has not opened it');
    return deps;
  };
  const extension = (handed: ExtensionDeps): ShellExtension => {
    deps = handed;
    return {
      seed: null,
      startOf: ({ gameId }) => ({ gameId }),
      onWord(word) {
        heard.push(word);
        return word === 'rubbish' ? 'bad-message' : null;
      },
      onStarted: () => heard.push('started'),
      openWindow: null,
      close: () => heard.push('closed'),
      ...change,
    };
  };
  const order = (wanted: Parameters<ExtensionDeps['order']>[0]) =>
    given().order(wanted, (reason) => refusals.push(reason));
  return { extension, heard, refusals, order, deps: given };
}

async function play(change: Partial<ShellExtension> = {}, opening: Opening = {}) {
  const fake = createExtension(change);
  return { ...fake, ...(await playGame({ ...opening, extension: fake.extension })) };
}

type Opened = Awaited<ReturnType<typeof play>>;
const startOf = ({ stage }: Pick<Opened, 'stage'>) =>
  stage().heard.flatMap((message) => (message.type === 'start' ? [message.data] : []))[0];

test('its word is in the start of each game, and it talks with its part on the stage', async () => {
  const opened = await play();
  expect(startOf(opened)).toMatchObject({ seed: 42, extension: { gameId: 'floe' } });
  expect(opened.heard).toEqual(['started']);
  opened.deps().tellStage('hello');
  expect(opened.stage().heard.at(-1)).toEqual({ type: 'extension', data: 'hello' });
  opened.stage().says({ type: 'extension', data: 'hi' });
  expect(opened.heard).toEqual(['started', 'hi']);
  opened.stage().says({ type: 'extension', data: 'rubbish' });
  expect(opened.shell.view().scene).toMatchObject({ at: 'problem' });
});

test('it may choose the seed, and say nothing to its part on the stage', async () => {
  const start = startOf(await play({ seed: 7, startOf: () => undefined }));
  expect(start?.seed).toBe(7);
  expect(start).not.toHaveProperty('extension');
});

test('a shell without an extension ignores words for one', async () => {
  const { shell, stage } = await playGame();
  stage().says({ type: 'extension', data: 'rubbish' });
  expect(shell.view().scene).toMatchObject({ at: 'playing' });
  expect(shell.orders.openExtension).toBeNull();
});

test('it may have the stage shown bare, until another game begins', async () => {
  const { shell, deps } = await play();
  expect(shell.view().bare).toBe(false);
  deps().setBare(true);
  expect(shell.view().bare).toBe(true);
  shell.orders.quit();
  expect(shell.view().bare).toBe(false);
});

test('8.10 its orders that come before the welcome are carried out after it, and a refusal is told', async () => {
  const { extension, order, refusals } = createExtension();
  const { shell, welcome } = await openShell({ isUp: false, extension });
  order({ type: 'pick', gameId: 'duel' });
  order({ type: 'start' });
  expect(shell.view().scene).toEqual({ at: 'lobby' });
  welcome();
  await until(() => expect(shell.view().scene).toMatchObject({ at: 'playing', gameId: 'duel' }));
  expect(refusals).toEqual([]);
  order({ type: 'start' });
  expect(refusals).toEqual(['not-now']);
});

test('an exhibit is not the party’s: the host hears nothing of it, and the scene before comes back', async () => {
  const opened = await play();
  const { shell, stage, stages, raise, order, sent, deps } = opened;
  stage().says({ type: 'result', data: { ranking: [], headline: 'Over' } });
  const { scene } = deps().state.now().show;
  if (scene.at !== 'result') throw new Error('no result');
  order({ type: 'exhibit', round: scene.round, exhibit: { language: 'pt-BR', start: { of: 'exhibit' } } });
  await raise(2);
  expect(startOf(opened)).toMatchObject({ language: 'pt-BR', extension: { of: 'exhibit' } });
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: true });
  order({ type: 'putAway' });
  expect(shell.view().scene).toMatchObject({ at: 'result', headline: 'Over' });
  expect(stages.at(-1)?.isRemoved).toBe(true);
  expect(sent('gameStarted')).toHaveLength(1);
  expect(sent('gameEnded')).toHaveLength(1);
});

test('its window is opened from the TV, and it is closed with the shell', async () => {
  let opened = 0;
  const { shell, heard } = await play({ openWindow: () => (opened += 1) });
  shell.orders.openExtension?.();
  expect(opened).toBe(1);
  shell.close();
  expect(heard.at(-1)).toBe('closed');
});
