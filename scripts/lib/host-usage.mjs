// @ts-check
/** The options of the host, for the commands that pass theirs on to it. It needs no build. */
import { setUp } from '../setup.mjs';
import { capture } from './children.mjs';
import { lockedNode } from './project.mjs';

const SOURCE = './src-main/headless/command-line.ts';

/**
 * @param {string} command as people type it
 * @param {string} [own] lines for options that are the command's own
 */
export async function hostUsage(command, own = '') {
  await setUp({ build: false });
  const program = `import { USAGE } from '${SOURCE}'; process.stdout.write(USAGE);`;
  const { output } = await capture(lockedNode, ['--input-type=module', '--eval', program]);
  return output.replace('npm run host --', `${command} --`).replace('\n\n', `\n\n${own}`);
}
