import { expect, test } from 'vitest';
import { readRecording } from '../../../src-shared/recording.ts';
import { game as floe } from '../../games/floe/game.ts';
import texts from '../../games/floe/texts.en.json' with { type: 'json' };
import type { Player } from '../../sdk/partyline.ts';
import { createRunner, type Runner } from '../runner.ts';
import { createKeyframes } from './keyframes.ts';
import { createRecorder } from './recorder.ts';
import { createReplay } from './replay.ts';
import { replayWhole } from './replay-whole.ts';
import { createTape } from './tape.ts';

const player = (seat: number, change: Partial<Player> = {}): Player => ({
  id: `p${seat}`,
  name: `P${seat}`,
  iconIndex: seat,
  cordIndex: seat,
  color: '#ffffff',
  seat,
  connected: true,
  bot: false,
  ...change,
});

test('measure', () => {
  const setup = {
    players: Array.from({ length: 16 }, (_, i) => player(i)),
    audience: [],
    maxPlayers: 16,
    seed: 5,
    options: {},
    language: 'en',
    standIns: true,
    snapshot: null,
  };
  const runner = createRunner(floe, { ...setup, texts }) as Runner<unknown>;
  const keyframes = createKeyframes();
  const tape = createTape({ game: { id: 'floe', version: '1' }, recordedAt: 'x', start: setup });
  const recorder = createRecorder({ runner, tape, keyframes, standIns: true, hostTimeMs: 0 });
  const r = recorder.runner;
  let seed = 1;
  const rnd = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const t0 = performance.now();
  let n = 0;
  r.anchorHostTime(1e12);
  for (let s = 0; s < 36000 && !r.result(); s++) {
    for (let i = 0; i < 16; i++) {
      r.input({
        playerId: `p${i}`,
        control: 'move',
        value: { x: rnd() * 1.4 - 0.7, y: rnd() * 1.4 - 0.7 },
        at: 1e12 + r.now - 5,
      });
      n++;
    }
    if (s === 500) r.drop('p3');
    if (s === 1200) r.back('p3');
    if (s === 700) r.leave('p4');
    r.step();
  }
  const t1 = performance.now();
  const recording = recorder.recording();
  const text = JSON.stringify(recording);
  console.log(
    'steps',
    r.steps,
    'result',
    !!r.result(),
    'inputs',
    n,
    'ms',
    t1 - t0,
    'bytes',
    text.length,
    'rows',
    recording.moves.rows.length,
    'checks',
    recording.checks.length,
  );
  const t2 = performance.now();
  const read = readRecording(JSON.parse(text));
  if ('problem' in read) throw new Error(read.problem);
  const t3 = performance.now();
  const again = replayWhole({ game: floe as never, recording: read.recording, texts });
  const t4 = performance.now();
  console.log('parse', t3 - t2, 'replay', t4 - t3, again.parting, again.threw, again.steps);
  let worst = 0;
  for (let i = 0; i < 60; i++) {
    const to = Math.floor(rnd() * r.steps);
    const a = performance.now();
    const from = keyframes.before(to);
    const replay = createReplay({ game: floe as never, tape, texts, ...(from ? { from } : {}) });
    replay.advance(to);
    worst = Math.max(worst, performance.now() - a);
    if (replay.parting()) console.log('parted', replay.parting());
  }
  console.log('worst jump', worst);
  expect(again.parting).toBe(null);
});
