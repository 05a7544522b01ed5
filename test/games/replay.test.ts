/** `npm run replay -- FILE`: a round of Floe that the stage recorded, and what people are told of it. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Recording } from '../../src-shared/recording.ts';
import { game as floe } from '../../src-renderer/games/floe/game.ts';
import texts from '../../src-renderer/games/floe/texts.en.json' with { type: 'json' };
import { benchPlayer, benchStudio, openStage } from '../../src-renderer/stage/testing/stage-bench.ts';

// A game is built and played in here.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'partyline-replay-'));
const { version } = JSON.parse(readFileSync(`${root}/src-renderer/games/floe/game.json`, 'utf8')) as {
  version: string;
};
let recording: Recording;
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

beforeAll(async () => {
  const players = [benchPlayer('a', { name: 'Ana' }), benchPlayer('z', { name: 'Zuzu', seat: 1, bot: true })];
  const stage = await openStage(floe, {
    texts: { en: texts },
    players,
    extension: { ...benchStudio, game: { id: 'floe', version } },
  });
  // Ana stays ashore after a while, so that it comes to an end soon.
  for (let seconds = 0; seconds < 400 && stage.words('result').length === 0; seconds += 1) {
    stage.pass(50, (index) => stage.touch('a', 'move', { x: Math.cos(index / 9), y: Math.sin(index / 9) }));
  }
  expect(stage.words('result')).toHaveLength(1);
  recording = stage.lastRecording();
});

type Said = { code: number; out: string; err: string };

function replay(content: unknown, ...args: string[]): Promise<Said> {
  const file = path.join(scratch, 'evening.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return run(file, ...args);
}

function run(...args: string[]): Promise<Said> {
  const env = { ...process.env, NO_COLOR: '1', INIT_CWD: scratch };
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/replay.mjs', ...args], { cwd: root, env }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

test('it says what was played, by whom, how long, who won, and that it is the same game', async () => {
  const said = await replay(recording);
  expect(said.err).not.toContain('Error');
  expect(said.code).toBe(0);
  const lines = said.out.trim().split('\n');
  expect(lines[0]).toMatch(/^Floe, played 2026-11-23 at 20:00 \(UTC\) by Ana and Zuzu \(a bot\)\.$/);
  expect(lines[1]).toMatch(/^It was over after \d:\d\d \(step \d+\)\.$/);
  expect(lines[2]).toMatch(/^ {3}1\. .+: \d+$/);
  expect(lines.at(-1)).toBe('The same game, step for step.');
});

test('a file that an editor has put a byte order mark in front of is read', async () => {
  expect(await replay(`\ufeff${JSON.stringify(recording)}`, '--to', '60')).toMatchObject({ code: 0 });
});

test('it says where another game begins, and what differs, and ends with 1', async () => {
  const other = structuredClone(recording);
  other.moves.rows = other.moves.rows.slice(0, 50);
  const said = await replay(other);
  expect(said.code).toBe(1);
  expect(said.out).toMatch(
    /Another game: the same until 0:00 \(step 0\), no more at 0:0\d \(step \d+\), in the phase "\w+"\. What differs in the state: .*discs/,
  );
});

test('it stops at a step, and tells the state there to programs', async () => {
  const said = await replay(recording, '--to', '600', '--json');
  expect(said.code).toBe(0);
  expect(JSON.parse(said.out)).toMatchObject({
    game: 'floe',
    steps: 600,
    same: true,
    state: { discs: [{}, {}] },
  });
});

test('it plays a game of the games folder', async () => {
  const games = path.join(scratch, 'games');
  mkdirSync(games);
  cpSync(`${root}/test/e2e/games/clumsy`, path.join(games, 'clumsy'), { recursive: true });
  const other = structuredClone(recording);
  other.game = { id: 'clumsy', version: '0.0.1' };
  const said = await replay(other, '--games', 'games');
  // Clumsy is another game, and throws: what matters is that it was found and played.
  expect([1, 2]).toContain(said.code);
  expect(said.out + said.err).toContain('Clumsy');
});

const damaged = (change: (copy: Recording) => unknown) => () => {
  const copy = structuredClone(recording);
  return change(copy) ?? copy;
};

test.each<[string, () => unknown, RegExp]>([
  ['rubbish', () => 'not JSON', /no recording of Partyline: it is not even JSON/],
  [
    'another file',
    () => ({ name: 'partyline', game: { id: 'floe' } }),
    /^This is no recording of Partyline\.$/m,
  ],
  ['a later version', damaged((copy) => ({ ...copy, version: 2 })), /^This recording is of version 2; only/m],
  [
    'a missing game',
    damaged((copy) => ({ ...copy, game: { id: 'gone', version: '1' } })),
    /The game "gone" .* is not here/,
  ],
  [
    'a game with a path for a name',
    damaged((copy) => ({ ...copy, game: { id: '../floe', version: '1' } })),
    /no recording of Partyline/,
  ],
  [
    'numbers that are none',
    damaged((copy) => ({ ...copy, moves: { tracks: [], rows: ['x'] } })),
    /damaged at "moves.rows"/,
  ],
  [
    'a track that is missing',
    damaged((copy) => ({ ...copy, moves: { ...copy.moves, tracks: [] } })),
    /damaged: its moves end/,
  ],
])('%s is one sentence and ends with 2', async (_what, make, sentence) => {
  const said = await replay(make());
  expect(said).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
  expect(
    said.err
      .trim()
      .split('\n')
      .filter((line) => line !== 'Building.'),
  ).toHaveLength(1);
});

test('a file that is not there, and words that it does not know, are one sentence and end with 2', async () => {
  expect(await run('nowhere.json')).toMatchObject({ code: 2, err: expect.stringContaining('nowhere.json') });
  expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('Say one file') });
  expect(await run('a.json', '--to', 'x')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--to wants a step'),
  });
});
