import { expect, test } from 'vitest';
import { samplePlayer } from '../testing/samples.ts';
import { develop, heard, moment, openDeveloped, orders, recording, told } from './testing/studio-kit.ts';

test('keep asks the running game; of one that is over the last recording is there', async () => {
  const { studio, stage } = await develop();
  studio.say({ type: 'keep', data: {} });
  expect(orders(stage())).toEqual([{ do: 'keep' }]);
  stage().says(told(recording));
  expect(studio.words('recording')).toEqual([{ type: 'recording', data: { recording } }]);
  stage().says(told({ ...recording, steps: 700 }));
  expect(studio.words('recording')).toHaveLength(1);
  stage().says({ type: 'result', data: { ranking: [], headline: 'Over' } });
  studio.say({ type: 'keep', data: {} });
  expect(studio.words('recording').at(-1)?.data.recording.steps).toBe(700);
});

test('after the result the slider still goes back, and comes back to the result', async () => {
  const { studio, stage, stages, shell, raise, sent } = await develop();
  stage().says(told(recording));
  stage().says({ type: 'result', data: { ranking: [], headline: 'Over' } });
  expect(studio.scene()).toMatchObject({ at: 'over', lastStep: 600, marks: [{ step: 300, phase: 'play' }] });
  studio.say({ type: 'scrub', data: { step: 30 } });
  await raise(2);
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({
    players: [{ id: 'p1' }, { id: 'p2' }],
    extension: { show: { steps: 600 }, paper: false },
  });
  expect(orders(stage())).toEqual([{ do: 'scrub', step: 30 }]);
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: true });
  stage().says(moment({ past: true, step: 30, lastStep: 600 }));
  expect(studio.scene()).toMatchObject({ at: 'past', step: 30 });
  studio.say({ type: 'scrub', data: { step: null } });
  expect(shell.view().scene).toMatchObject({ at: 'result', headline: 'Over' });
  expect(stages.at(-1)?.isRemoved).toBe(true);
  expect(sent('gameStarted')).toHaveLength(1);
  expect(sent('gameEnded')).toHaveLength(1);
});

test('a file is shown with players of paper: nobody of this party plays, and the host keeps nothing', async () => {
  const { shell, raise, stage, sent, link, timers, attach } = await openDeveloped();
  const studio = attach();
  studio.say({ type: 'show', data: { recording: JSON.parse(JSON.stringify(recording)) } });
  await raise();
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({ language: 'pt-BR', extension: { paper: true } });
  stage().says(moment({ past: true, step: 600, lastStep: 600 }));
  expect(studio.scene()).toMatchObject({
    at: 'past',
    seed: 5,
    players: [{ id: 'x1' }, { id: 'x2' }, { id: 'x3' }],
  });
  link.onTold({ type: 'playerJoined', data: samplePlayer('p3') });
  studio.say({ type: 'playFrom', data: { step: 100 } });
  stage().says({ type: 'snapshot', data: { state: { turn: 1 }, taken: {} } });
  expect(shell.view().scene).toMatchObject({ at: 'playing', paused: false });
  expect(heard(stage(), 'playerJoined')).toEqual([]);
  expect(sent('snapshot')).toEqual([]);
  timers.advance(1);
  studio.say({ type: 'quit', data: {} });
  expect(shell.view().scene).toEqual({ at: 'lobby' });
  expect([...sent('gameStarted'), ...sent('gameEnded'), ...sent('snapshotDone')]).toEqual([]);
});

test('what was shown and is played on is reloaded from its latest state', async () => {
  const { raise, stage, attach } = await openDeveloped();
  const studio = attach();
  studio.say({ type: 'show', data: { recording } });
  await raise();
  stage().says(moment({ past: true, step: 600, lastStep: 600 }));
  studio.say({ type: 'reload', data: {} });
  await raise(2);
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({
    snapshot: null,
    extension: { show: { steps: 600 } },
  });
  stage().says(moment({ past: true, step: 600, lastStep: 600 }));
  studio.say({ type: 'playFrom', data: { step: 100 } });
  stage().says({ type: 'snapshot', data: { state: { turn: 1 }, taken: {} } });
  studio.say({ type: 'reload', data: {} });
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  await raise(3);
  expect(heard(stage(), 'start')[0]?.data).toMatchObject({
    snapshot: { turn: 2 },
    extension: { show: null, paper: true },
  });
});

test.each<[string, unknown, RegExp]>([
  ['rubbish', 'hello', /^This is no recording of Partyline\.$/],
  ['another version', { ...recording, version: 3 }, /of version 3; only version 1/],
  ['a damaged one', { ...recording, steps: -1 }, /^This recording is damaged at "steps"/],
  [
    'one of a game that is not here',
    { ...recording, game: { id: 'gone', version: '1' } },
    /There is no game "gone" here/,
  ],
])('%s is not shown', async (_what, raw, sentence) => {
  const { shell, attach } = await openDeveloped();
  const studio = attach();
  studio.say({ type: 'show', data: { recording: raw } });
  expect(studio.problem()).toMatch(sentence);
  expect(shell.view().scene).toEqual({ at: 'lobby' });
});

test('two reloads at once open the new code once, and nothing after the game has ended', async () => {
  const { studio, stage, stages, raise, timers } = await develop();
  stage().says({ type: 'snapshot', data: { state: { turn: 1 }, taken: {} } });
  studio.say({ type: 'reload', data: {} });
  studio.say({ type: 'reload', data: {} });
  stage().says({ type: 'snapshot', data: { state: { turn: 2 }, taken: {} } });
  await raise(2);
  timers.advance(1_000);
  expect(stages).toHaveLength(2);
  studio.say({ type: 'reload', data: {} });
  studio.say({ type: 'reload', data: {} });
  studio.say({ type: 'quit', data: {} });
  timers.advance(1_000);
  expect(stages).toHaveLength(2);
});
