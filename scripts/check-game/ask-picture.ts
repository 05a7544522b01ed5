/** Has the picture mounted at every phase, by whoever started this process: it may start no browser itself. */
import { once } from 'node:events';
import type { Contestant } from '../../src-renderer/engine/contract/contestant.ts';
import { choicesOf, fewOf } from '../../src-renderer/engine/contract/contestant.ts';
import { momentsOf } from '../../src-renderer/engine/contract/moments.ts';
import { recordGame } from '../../src-renderer/engine/contract/recordings.ts';
import { makePlayers } from '../../src-renderer/engine/contract/room.ts';
import type { StudioStart } from '../../src-shared/studio-stage.ts';
import type { PictureAnswer, PictureCall, PictureStart } from './picture-call.ts';

export async function askPicture(starts: PictureStart[]): Promise<PictureAnswer> {
  if (!process.send) return { notChecked: 'nobody here has a browser' };
  const call: PictureCall = { starts };
  process.send(call);
  const [answer] = (await once(process, 'message')) as [PictureAnswer];
  return answer;
}

/** @throws what the rules throw on their way */
export function pictureStarts(contestant: Contestant): PictureStart[] {
  const { manifest, texts } = contestant;
  const common = {
    maxPlayers: manifest.players.max,
    ...choicesOf(contestant),
    language: manifest.languages[0] ?? 'en',
    texts,
    hostTimeMs: 0,
    standIns: true,
    soundGain: 0,
  };
  const players = makePlayers(fewOf(contestant));
  const first = { ...common, players, audience: [], seed: 51, reducedMotion: false, snapshot: null };
  const moments = momentsOf(contestant, { seed: 51 }).map(({ phase, room: { runner } }, index) => ({
    when: phase,
    start: {
      ...common,
      players: [...runner.players],
      audience: [...runner.audience],
      seed: 51,
      reducedMotion: index % 2 === 1,
      snapshot: runner.snapshot(),
    },
  }));
  return [{ when: 'at its start', start: first }, ...moments, { when: 'from its recording', start: again() }];

  /** The stage plays the recording, in its own engine for JavaScript, before it shows where it ended. */
  function again(): PictureStart['start'] {
    const { recording } = recordGame(contestant);
    const { game, recordedAt } = recording;
    const extension: StudioStart = { game, recordedAt, show: recording, paper: true };
    return { ...first, ...recording.start, extension };
  }
}
