import { expect, test } from 'vitest';
import type { ShellToStage } from '../../../src-shared/stage-link.ts';
import { createFakeStage } from '../testing/fake-stage.ts';
import { createFakeTimers } from '../testing/fake-timers.ts';
import { talkToStage, type StageWord } from './stage-talk.ts';

const pause: ShellToStage = { type: 'pause', data: {} };
const ready = { type: 'ready', data: {} };
const started = { type: 'started', data: {} };

function open() {
  const timers = createFakeTimers();
  const stage = createFakeStage();
  const heard = { started: 0, words: [] as StageWord[], faults: [] as string[][] };
  const talk = talkToStage(stage.frame.port, timers, {
    begin: () => [pause],
    hostTimeMs: () => timers.now() + 250,
    onStarted: () => (heard.started += 1),
    onWord: (word) => heard.words.push(word),
    onExtensionWord: (word) => (word === 'rubbish' ? 'bad-message' : null),
    onFault: (...fault) => heard.faults.push(fault),
  });
  return { timers, stage, talk, heard };
}

/** A stage that answers pings for so many seconds. */
function answer({ timers, stage }: ReturnType<typeof open>, seconds: number): void {
  for (let second = 0; second < seconds; second += 1) {
    timers.advance(1000);
    stage.says({ type: 'pong', data: { sent: timers.now() } });
  }
}

test('a stage that is ready is told to begin, once', () => {
  const { stage } = open();
  stage.says(ready);
  stage.says(ready);
  expect(stage.heard).toEqual([pause]);
});

test('13.5 the stage hears host time with each ping', () => {
  const { timers, stage } = open();
  stage.says(ready);
  timers.advance(2_000);
  const pings = stage.heard.filter(({ type }) => type === 'ping');
  const told = (sent: number) => ({ type: 'ping', data: { sent, hostTimeMs: sent + 250 } });
  expect(pings).toEqual([told(timers.now() - 1_000), told(timers.now())]);
});

test('what is sent before the beginning is dropped', () => {
  const { stage, talk } = open();
  talk.send(pause);
  expect(stage.heard).toEqual([]);
});

test('the first picture is reported once', () => {
  const { stage, heard } = open();
  stage.says(started);
  stage.says(ready);
  stage.says(started);
  stage.says(started);
  expect(heard.started).toBe(1);
});

test('words are passed on parsed, without unknown members', () => {
  const { stage, heard } = open();
  stage.says({ type: 'effect', data: { to: 'tv', sound: 'bell', extra: 1 } });
  stage.says({ type: 'snapshot', data: { state: { ice: 1 }, taken: { p1: 7 } } });
  expect(heard.words).toEqual([
    { type: 'effect', data: { to: 'tv', sound: 'bell' } },
    { type: 'snapshot', data: { state: { ice: 1 }, taken: { p1: 7 } } },
  ]);
});

test.each([
  null,
  'hello',
  { type: 'kick', data: { playerId: 'p1' } },
  { type: 'toString', data: {} },
  { type: 'result', data: { ranking: 'me' } },
  {
    type: 'controllers',
    data: { list: [{ to: ['p1'], controller: { controls: [{ kind: 'lever', id: 'a' }] } }] },
  },
  { type: 'controllers', data: { list: [{ to: 'all', controller: { controls: [] } }] } },
  { type: 'effect', data: { to: 'all', flash: 'url(//evil)' } },
])('rubbish ends the talk: %j', (rubbish) => {
  const { stage, heard } = open();
  stage.says(ready);
  stage.says(rubbish);
  stage.says(started);
  expect(heard.faults).toEqual([['rubbish', expect.any(String)]]);
  expect(heard.started).toBe(0);
  expect(stage.isClosed).toBe(true);
});

test.each([
  ['a flood of small words', { type: 'effect', data: { to: 'tv', sound: 'bell' } }, 3_000],
  ['a few large ones', { type: 'snapshot', data: { state: Array(1_000_000).fill(0), taken: {} } }, 5],
])('%s ends the talk, and as many in their time do not', (_what, word, most) => {
  const flooded = open();
  for (let count = 0; count <= most; count += 1) flooded.stage.says(word);
  expect(flooded.heard.faults).toEqual([['rubbish', expect.any(String)]]);
  expect(flooded.heard.words.length).toBeLessThanOrEqual(most);

  const fine = open();
  fine.stage.says(ready);
  fine.stage.says(started);
  for (let second = 0; second < 4; second += 1) {
    for (let count = 0; count < most / 3 - 1; count += 1) fine.stage.says(word);
    answer(fine, 1);
  }
  expect(fine.heard.faults).toEqual([]);
});

test('a word for the extension goes there as it is, and ends the talk where that cannot read it', () => {
  const { stage, heard } = open();
  stage.says({ type: 'extension', data: { any: 'thing' } });
  expect(heard.faults).toEqual([]);
  expect(heard.words).toEqual([]);
  stage.says({ type: 'extension', data: 'rubbish' });
  expect(heard.faults).toEqual([['rubbish', 'it said extension: bad-message']]);
  expect(stage.isClosed).toBe(true);
});

test('what is no plain JSON ends the talk', () => {
  const { stage, heard } = open();
  stage.says({ type: 'snapshot', data: { state: { count: 1n }, taken: {} } });
  expect(heard.faults).toEqual([['rubbish', expect.any(String)]]);
});

test('a game that threw says why', () => {
  const { stage, heard } = open();
  stage.says({ type: 'problem', data: { message: 'x is null' } });
  expect(heard.faults).toEqual([['threw', 'x is null']]);
});

test('a stage that answers its pings is let play', () => {
  const opened = open();
  opened.stage.says(ready);
  opened.stage.says(started);
  answer(opened, 60);
  expect(opened.heard.faults).toEqual([]);
});

test('a stage that does not answer for five seconds is given up', () => {
  const opened = open();
  opened.stage.says(ready);
  opened.stage.says(started);
  answer(opened, 3);
  opened.timers.advance(5_000);
  expect(opened.heard.faults).toEqual([]);
  opened.timers.advance(1_000);
  expect(opened.heard.faults).toEqual([['no-answer', expect.any(String)]]);
  expect(opened.stage.isClosed).toBe(true);
});

test('13.6 pongs that answer no ping keep no stage that hangs', () => {
  const opened = open();
  opened.stage.says(ready);
  opened.stage.says(started);
  answer(opened, 3);
  for (let second = 0; second < 6; second += 1) {
    for (const sent of [0, 1e300, opened.timers.now() - 500])
      opened.stage.says({ type: 'pong', data: { sent } });
    opened.timers.advance(1_000);
  }
  expect(opened.heard.faults).toEqual([['no-answer', expect.any(String)]]);
});

test('a frame without a first picture is given up after twenty seconds', () => {
  const { timers, heard } = open();
  timers.advance(19_999);
  expect(heard.faults).toEqual([]);
  timers.advance(1);
  expect(heard.faults).toEqual([['no-start', expect.any(String)]]);
});

test('13.2 a machine that sleeps while the stage loads does not use up its time', () => {
  const { timers, heard } = open();
  timers.advance(5_000);
  timers.sleep(600_000);
  timers.advance(13_000);
  expect(heard.faults).toEqual([]);
  timers.advance(2_000);
  expect(heard.faults).toEqual([['no-start', expect.any(String)]]);
});

test('after the close nothing is said nor heard any more', () => {
  const { timers, stage, talk, heard } = open();
  stage.says(ready);
  talk.close();
  talk.send(pause);
  stage.says({ type: 'problem', data: { message: 'late' } });
  timers.advance(60_000);
  expect(stage.heard).toEqual([pause]);
  expect(heard.faults).toEqual([]);
});
