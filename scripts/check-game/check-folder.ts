/** Reads one game's folder and holds it to every check of the contract; ends with 1 where one is broken. */
import { CONTRACT } from '../../test/games/contract.ts';
import { Broken, type Check, type Contestant } from '../../test/games/contract/contestant.ts';
import { describeProblem } from '../../src-renderer/stage/problem.ts';
import { loadFolder } from './load-folder.ts';

process.exitCode = await checkFolder(process.argv[2] ?? '.');

async function checkFolder(folder: string): Promise<number> {
  let contestant: Contestant;
  try {
    contestant = await loadFolder(folder);
  } catch (error) {
    console.log(`FAILED  is a game\n        ${sentenceOf(error)}`);
    return 1;
  }
  const { title } = contestant.manifest;
  const said = new Set<string>();
  const broken = CONTRACT.filter((check) => !isKept(check, { contestant, said })).length;
  console.log(
    broken === 0
      ? `\n${title} keeps all ${CONTRACT.length} promises of a game. Invite people.`
      : `\n${title} breaks ${broken} of ${CONTRACT.length} promises. docs/write-a-game.md says how to keep them.`,
  );
  return broken === 0 ? 0 : 1;
}

/** `said`: a game that throws in its setup breaks everything in the same words. */
type Office = { contestant: Contestant; said: Set<string> };

function isKept({ title, run }: Check, { contestant, said }: Office): boolean {
  try {
    const note = run(contestant);
    console.log(`passed  ${title}${note ? ` (${note})` : ''}`);
    return true;
  } catch (error) {
    const sentence = sentenceOf(error);
    console.log(`FAILED  ${title}\n        ${said.has(sentence) ? 'The same again.' : sentence}`);
    said.add(sentence);
    return false;
  }
}

/** Our own sentences as they are; what the game threw, with where in it that was. */
function sentenceOf(error: unknown): string {
  return (error instanceof Broken ? error.message : describeProblem(error)).replaceAll('\n', '\n        ');
}
