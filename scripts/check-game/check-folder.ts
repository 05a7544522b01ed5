/** Reads one game's folder and holds it to every check of the contract; ends with 1 where one is broken. */
import { CONTRACT } from '../../test/games/contract.ts';
import { Broken, type Check, type Contestant } from '../../test/games/contract/contestant.ts';
import { describeProblem } from '../../src-renderer/stage/problem.ts';
import { bounded, Hung, RULES_WITHIN_MS } from '../lib/bounded.ts';
import { loadFolder } from './load-folder.ts';

const [given = '.', withinMs = RULES_WITHIN_MS] = process.argv.slice(2);
process.exitCode = await checkFolder(given, Number(withinMs));

/** `withinMs`: the longest that one check may take. */
async function checkFolder(folder: string, withinMs: number): Promise<number> {
  let contestant: Contestant;
  try {
    contestant = await loadFolder(folder);
  } catch (error) {
    console.log(`FAILED  is a game\n        ${sentenceOf(error)}`);
    return 1;
  }
  const { title } = contestant.manifest;
  const said = new Set<string>();
  let broken = 0;
  for (const check of CONTRACT) {
    const answer = hold(check, { contestant, said, withinMs });
    if (answer === 'hung') {
      console.log(`\n${title} hangs, so the promises after this one were not looked at.`);
      return 1;
    }
    if (answer === 'broken') broken += 1;
  }
  console.log(
    broken === 0
      ? `\n${title} keeps all ${CONTRACT.length} promises of a game. Invite people.`
      : `\n${title} breaks ${broken} of ${CONTRACT.length} promises. docs/write-a-game.md says how to keep them.`,
  );
  return broken === 0 ? 0 : 1;
}

/** `said`: a game that throws in its setup breaks everything in the same words. */
type Office = { contestant: Contestant; said: Set<string>; withinMs: number };

function hold({ title, run }: Check, { contestant, said, withinMs }: Office): 'kept' | 'broken' | 'hung' {
  try {
    const note = bounded(withinMs, () => run(contestant));
    console.log(`passed  ${title}${note ? ` (${note})` : ''}`);
    return 'kept';
  } catch (error) {
    const sentence = sentenceOf(error);
    console.log(`FAILED  ${title}\n        ${said.has(sentence) ? 'The same again.' : sentence}`);
    said.add(sentence);
    return error instanceof Hung ? 'hung' : 'broken';
  }
}

/** Our own sentences as they are; what the game threw, with where in it that was. */
function sentenceOf(error: unknown): string {
  return (
    error instanceof Broken || error instanceof Hung ? error.message : describeProblem(error)
  ).replaceAll('\n', '\n        ');
}
