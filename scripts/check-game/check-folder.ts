/** Reads one game's folder and holds it to every check of the contract; ends with 1 where one is broken. */
import { setImmediate as turn } from 'node:timers/promises';
import { CONTRACT, PICTURE_PROMISE } from '../../src-renderer/engine/contract/contract.ts';
import { gameWarnings, manifestWarnings } from '../../src-renderer/engine/contract/warnings.ts';
import { Broken, type Check, type Contestant } from '../../src-renderer/engine/contract/contestant.ts';
import { describeProblem } from '../../src-renderer/engine/problem.ts';
import { bounded, Hung, RULES_WITHIN_MS } from '../lib/bounded.ts';
import { askPicture, pictureStarts } from './ask-picture.ts';
import { loadFolder, readManifestJson } from './load-folder.ts';
import { ownFiles } from './own-files.ts';

/** The folder with the `game.js`, the one with the source that it is made of, and the longest that one check may take. */
const [folder = '.', source = folder, withinMs = RULES_WITHIN_MS] = process.argv.slice(2);

/** Errors that the game threw, or a promise of it, when none of its rules ran: Node would end with a trace. */
let late: unknown[] = [];
process.on('uncaughtException', (error) => late.push(error));

const own = ownFiles([folder, source]);
process.exitCode = await checkFolder(Number(withinMs)).catch(ownFault);
// A timer of the game would keep us here.
setTimeout(() => process.exit(), 500).unref();
if (process.connected) process.disconnect();

/** A fault of ours is none of the game's: it keeps its trace. */
function ownFault(error: unknown): number {
  console.error(error);
  return 1;
}

async function checkFolder(boundMs: number): Promise<number> {
  let contestant: Contestant;
  try {
    contestant = await loadFolder(folder, boundMs);
  } catch (error) {
    console.log(`FAILED  is a game\n        ${sentenceOf(error)}`);
    return 1;
  }
  const { title } = contestant.manifest;
  const said = new Set<string>();
  let broken = 0;
  for (const check of CONTRACT) {
    const answer = await hold(check, { contestant, said, boundMs });
    if (answer === 'hung') {
      console.log(`\n${title} hangs, so the promises after this one were not looked at.`);
      return 1;
    }
    if (answer === 'broken') broken += 1;
  }
  const drawn = await holdPicture(contestant, boundMs);
  if (drawn === 'broken') broken += 1;
  warn(contestant, boundMs);
  const promises = CONTRACT.length + (drawn === 'not checked' ? 0 : 1);
  console.log(
    broken === 0
      ? `\n${title} keeps all ${promises} promises of a game. Invite people.`
      : `\n${title} breaks ${broken} of ${promises} promises. docs/game-reference.md says how to keep them.`,
  );
  return broken === 0 ? 0 : 1;
}

async function holdPicture(
  contestant: Contestant,
  boundMs: number,
): Promise<'kept' | 'broken' | 'not checked'> {
  const notChecked = (why: string) => {
    console.log(`not checked  ${PICTURE_PROMISE}: ${why}`);
    return 'not checked' as const;
  };
  let starts;
  try {
    starts = bounded(boundMs, () => pictureStarts(contestant));
  } catch {
    // The checks above have told what the rules throw, or that they hang.
    return notChecked('its rules do not get that far');
  }
  const answer = await askPicture(starts);
  if ('notChecked' in answer) return notChecked(answer.notChecked);
  if (answer.problems.length === 0) {
    console.log(`passed  ${PICTURE_PROMISE} (${starts.length} moments)`);
    return 'kept';
  }
  console.log(`FAILED  ${PICTURE_PROMISE}\n${answer.problems.map(indented).join('\n')}`);
  return 'broken';
}

/** Prints warnings: they break no promise. */
function warn(contestant: Contestant, boundMs: number): void {
  const warnings = manifestWarnings(readManifestJson(folder));
  try {
    warnings.push(...bounded(boundMs, () => gameWarnings(contestant, () => performance.now())));
  } catch {
    // A game that throws or hangs in here breaks a promise, too, which was told above.
  }
  for (const warning of warnings) console.log(`warning ${warning}`);
}

function indented(sentence: string): string {
  return `        ${sentence.replaceAll('\n', '\n        ')}`;
}

/** `said`: a game that throws in its setup breaks everything in the same words. */
type Office = { contestant: Contestant; said: Set<string>; boundMs: number };

async function hold(
  { title, run }: Check,
  { contestant, said, boundMs }: Office,
): Promise<'kept' | 'broken' | 'hung'> {
  try {
    const note = bounded(boundMs, () => run(contestant));
    await lateErrors();
    console.log(`passed  ${title}${note ? ` (${note})` : ''}`);
    return 'kept';
  } catch (error) {
    const sentence = sentenceOf(error);
    console.log(`FAILED  ${title}\n        ${said.has(sentence) ? 'The same again.' : sentence}`);
    said.add(sentence);
    return error instanceof Hung ? 'hung' : 'broken';
  }
}

/** Lets what the rules have started come to its end. */
async function lateErrors(): Promise<void> {
  await turn();
  const [first] = late;
  late = [];
  if (first === undefined) return;
  throw new Broken(
    `The rules started something that broke after they had answered. Rules answer at once: no async, no await, no timers.\n${describeProblem(first, own)}`,
  );
}

/** Our own sentences as they are; what the game threw, with where in it that was. */
function sentenceOf(error: unknown): string {
  return (
    error instanceof Broken || error instanceof Hung ? error.message : describeProblem(error, own)
  ).replaceAll('\n', '\n        ');
}
