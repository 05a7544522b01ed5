/** The evening as a file: what was recorded is the same game again, and so is any moment of it. */
import { readRecording, type Recording } from '../../../src-shared/recording.ts';
import { createKeyframes, type Keyframe } from '../recording/keyframes.ts';
import { createRecorder } from '../recording/recorder.ts';
import { createReplay, type Parting } from '../recording/replay.ts';
import { replayWhole } from '../recording/replay-whole.ts';
import { createTape } from '../recording/tape.ts';
import { chanceFrom } from './chance.ts';
import { choicesOf, fewOf, hold, type Check, type Contestant } from './contestant.ts';
import { makePlayers, openRoom, play, stir } from './room.ts';

const STEPS = 1200;

export const sameFromItsRecording: Check = {
  title: 'is the same game again from its recording, and from any moment of it',
  run(contestant) {
    const { game, manifest, texts } = contestant;
    const { recording, middle } = recordGame(contestant);
    const { parting, threw } = replayWhole({ game, recording, texts });
    hold(threw === null, () => `Played again from its recording it throws: ${threw}`);
    holdSame(parting, 'from its recording');
    if (!middle) return;
    const replay = createReplay({ game, tape: recording, texts, from: middle });
    replay.advance(recording.steps);
    holdSame(replay.parting(), `from what was kept at step ${middle.step}`);
    return `${manifest.id}: ${recording.checks.length + 1} checks`;
  },
};

function holdSame(parting: Parting | null, how: string): void {
  hold(parting === null, () => {
    const what = parting?.members.length ? ` (${parting.members.join(', ')})` : '';
    return `Played again ${how} it is another game at step ${parting?.step}${what}.`;
  });
}

/** A game of people who do this and that, and bots on every seat as well, where the game has them. */
export function recordGame(contestant: Contestant): { recording: Recording; middle: Keyframe | undefined } {
  const room = openRoom(contestant, { players: makePlayers(fewOf(contestant), 1), seed: 11 });
  const { players } = room.runner;
  const start: Recording['start'] = {
    players: structuredClone([...players]),
    audience: [],
    maxPlayers: contestant.manifest.players.max,
    teams: room.runner.teams.length,
    seed: 11,
    ...choicesOf(contestant),
    language: contestant.manifest.languages[0] ?? 'en',
    standIns: true,
    snapshot: null,
  };
  const game = { id: contestant.manifest.id, version: contestant.manifest.version };
  const tape = createTape({ game, recordedAt: '2026-11-23T20:00:00.000Z', start });
  const keyframes = createKeyframes();
  const recorder = createRecorder({
    runner: room.runner,
    tape,
    keyframes,
    standIns: true,
    hostTimeMs: 0,
  });
  const recorded = { ...room, runner: recorder.runner };
  if (contestant.game.bot) recorder.runner.autopilot(players.map(({ id }) => id));
  play(recorded, { steps: STEPS, chance: chanceFrom(31), restless: 0.4, deed: stir });
  const read = readRecording(JSON.parse(JSON.stringify(recorder.recording())));
  if ('problem' in read) throw new Error(read.problem);
  return { recording: read.recording, middle: keyframes.before(recorder.runner.steps / 2) };
}
