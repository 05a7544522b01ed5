/** Plays a recording again and says how it went: exit code 0 for the same game, 1 for another one, 2 where it cannot be. */
import { readFileSync } from 'node:fs';
import { DamagedRecording } from '../../src-renderer/engine/recording/place.ts';
import { replayWhole } from '../../src-renderer/engine/recording/replay-whole.ts';
import { describeProblem } from '../../src-renderer/engine/problem.ts';
import { readRecording } from '../../src-shared/recording.ts';
import { bounded, Hung, RULES_WITHIN_MS } from '../lib/bounded.ts';
import { loadFolder } from '../check-game/load-folder.ts';
import { ownFiles } from '../check-game/own-files.ts';
import { describeReplay, type Told } from './describe-replay.ts';

const [file = '', folder = '', source = folder, to = '', form = 'words'] = process.argv.slice(2);
process.exitCode = await replayFile();

async function replayFile(): Promise<number> {
  let told: Told;
  try {
    told = await play();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  console.log(form === 'json' ? JSON.stringify(toJson(told)) : describeReplay(told).join('\n'));
  return told.replayed.parting ? 1 : 0;
}

/** @throws {Error} a sentence: the recording or the game cannot be read, or the rules throw before the first step */
async function play(): Promise<Told> {
  const read = readRecording(JSON.parse(new TextDecoder().decode(readFileSync(file))));
  if ('problem' in read) throw new Error(read.problem);
  const { recording } = read;
  const { game, manifest, texts } = await loadFolder(folder);
  const own = ownFiles([folder, source]);
  try {
    const last = to === '' ? undefined : Number(to);
    const replayed = bounded(RULES_WITHIN_MS, () => replayWhole({ game, recording, texts, own }, last));
    return { recording, manifest, replayed };
  } catch (error) {
    if (error instanceof DamagedRecording) throw error;
    if (error instanceof Hung) throw new Error(`${manifest.title} hangs: ${error.message}`, { cause: error });
    throw new Error(`${manifest.title} cannot begin as it did: ${describeProblem(error, own)}`, {
      cause: error,
    });
  }
}

function toJson({ recording, manifest, replayed }: Told): object {
  const { steps, parting, threw, result, state } = replayed;
  return {
    game: manifest.id,
    version: { recorded: recording.game.version, here: manifest.version },
    recordedAt: recording.recordedAt,
    steps,
    same: parting === null,
    parting,
    threw,
    ranking: result?.ranking ?? null,
    state,
  };
}
