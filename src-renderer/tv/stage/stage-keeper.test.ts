import { expect, test } from 'vitest';
import type { StageFiles } from './keeper-steps.ts';
import { createFakeStage, type FakeStage } from '../testing/fake-stage.ts';
import { createFakeTimers } from '../testing/fake-timers.ts';
import { createStageKeeper } from './stage-keeper.ts';

const somewhere = {} as HTMLElement;
const elsewhere = {} as HTMLElement;
const files = Promise.resolve<StageFiles>({ texts: { en: { title: 'Floe' } }, store: {}, packs: [] });

function open() {
  const timers = createFakeTimers();
  const stages: FakeStage[] = [];
  const faults: string[][] = [];
  const keeper = createStageKeeper({
    timers,
    hostTimeMs: timers.now,
    openFrame(_parent, onLeft) {
      const stage = createFakeStage(onLeft);
      stages.push(stage);
      return stage.frame;
    },
  });
  const act = (found = files) => ({
    files: found,
    begin: () => [{ type: 'resume' as const, data: {} }],
    onStarted() {},
    onWord() {},
    onExtensionWord: () => null,
    onFault: (...fault: string[]) => faults.push(fault),
  });
  return { timers, stages, faults, keeper, act };
}

test('a frame opens once there is an element, and begins once there are its files', async () => {
  const { keeper, act, stages } = open();
  keeper.open(act());
  expect(stages).toHaveLength(0);
  keeper.setParent(somewhere);
  expect(stages).toHaveLength(1);
  stages[0]?.says({ type: 'ready', data: {} });
  expect(stages[0]?.heard).toEqual([]);
  await files;
  expect(stages[0]?.heard).toEqual([{ type: 'resume', data: {} }]);
});

test('a frame that is slower than the files begins once it is ready', async () => {
  const { keeper, act, stages } = open();
  keeper.setParent(somewhere);
  keeper.open(act());
  await files;
  expect(stages[0]?.heard).toEqual([]);
  stages[0]?.says({ type: 'ready', data: {} });
  expect(stages[0]?.heard).toEqual([{ type: 'resume', data: {} }]);
});

test('an element that is taken and given back at once leaves the game alone', async () => {
  const { timers, stages, keeper, act } = open();
  keeper.setParent(somewhere);
  keeper.open(act());
  await files;
  keeper.setParent(null);
  keeper.setParent(somewhere);
  timers.advance(10);
  expect(stages).toHaveLength(1);
  expect(stages[0]?.isRemoved).toBe(false);
});

test('an element that stays away takes the frame with it, and another one gets a new frame', async () => {
  const { timers, stages, keeper, act } = open();
  keeper.setParent(somewhere);
  keeper.open(act());
  await files;
  keeper.setParent(null);
  timers.advance(1);
  expect(stages[0]?.isRemoved).toBe(true);
  keeper.setParent(elsewhere);
  expect(stages).toHaveLength(2);
  expect(stages[1]?.isRemoved).toBe(false);
});

test('a frame that goes to another page is removed', async () => {
  const { stages, faults, keeper, act } = open();
  keeper.setParent(somewhere);
  keeper.open(act());
  await files;
  stages[0]?.leaves();
  expect(faults).toEqual([['left', expect.any(String)]]);
  expect(stages[0]?.isRemoved).toBe(true);
});

test('a stage with a fault is removed', async () => {
  const { stages, faults, keeper, act } = open();
  keeper.setParent(somewhere);
  keeper.open(act());
  await files;
  stages[0]?.says('rubbish');
  expect(faults).toEqual([['rubbish', 'it said something: bad-message']]);
  expect(stages[0]?.isRemoved).toBe(true);
});

test('a game whose files cannot be read is a fault, not silence', async () => {
  const { faults, keeper, act } = open();
  keeper.setParent(somewhere);
  const missing = Promise.reject(new Error('404'));
  keeper.open(act(missing));
  await missing.catch(() => {});
  await Promise.resolve();
  expect(faults).toEqual([['no-start', 'Error: 404']]);
});

test('files that come after the game was closed begin nothing', async () => {
  const { stages, keeper, act } = open();
  keeper.setParent(somewhere);
  keeper.open(act());
  stages[0]?.says({ type: 'ready', data: {} });
  keeper.close();
  await files;
  expect(stages).toHaveLength(1);
  expect(stages[0]).toMatchObject({ isRemoved: true, heard: [] });
});

test('the picture of a game stays until its new code has one, however often it is loaded again', async () => {
  const { stages, keeper, act } = open();
  keeper.setParent(somewhere);
  keeper.open(act());
  await files;
  stages[0]?.says({ type: 'ready', data: {} });
  stages[0]?.says({ type: 'started', data: {} });
  for (const _save of [1, 2, 3]) {
    keeper.open(act());
    expect(stages[0]).toMatchObject({ isAside: true, isClosed: true, isRemoved: false });
    expect(stages[0]?.heard.at(-1)).toEqual({ type: 'pause', data: {} });
  }
  expect(stages.map(({ isRemoved }) => isRemoved)).toEqual([false, true, true, false]);
  await files;
  stages[3]?.says({ type: 'ready', data: {} });
  expect(stages[0]?.isRemoved).toBe(false);
  stages[3]?.says({ type: 'started', data: {} });
  expect(stages.map(({ isRemoved }) => isRemoved)).toEqual([true, true, true, false]);
});

test('new code that does not start takes the last picture with it', async () => {
  const { stages, keeper, act, faults } = open();
  keeper.setParent(somewhere);
  keeper.open(act());
  await files;
  stages[0]?.says({ type: 'ready', data: {} });
  stages[0]?.says({ type: 'started', data: {} });
  keeper.open(act());
  await files;
  stages[1]?.says({ type: 'problem', data: { message: 'no' } });
  expect(faults).toEqual([['threw', 'no']]);
  expect(stages.map(({ isRemoved }) => isRemoved)).toEqual([true, true]);
});
