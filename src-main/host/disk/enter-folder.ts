/** Claims the data folder for a host, for as long as that host runs. */
import type { HostOptions } from '../host-api.ts';
import { inUseSentence } from './notices.ts';
import { StartProblem } from '../base/start-problem.ts';
import { DataFolder, type FolderTools } from './data-folder.ts';

type Claim = Pick<HostOptions, 'dataDir' | 'whenInUse'> & FolderTools;

/** Throws a StartProblem where another host has the folder, and this one is not to go on without. */
export async function enterFolder<Started>(
  { dataDir, whenInUse = 'refuse', logger, clock }: Claim,
  start: (folder: DataFolder) => Promise<Started>,
): Promise<Started> {
  const folder = await DataFolder.open(dataDir, { logger, clock });
  const { owner } = folder;
  if (owner && whenInUse === 'refuse') throw new StartProblem('data-in-use', inUseSentence(owner, whenInUse));
  // The log in that folder is the other host's, too.
  if (owner) logger.level = 'silent';
  try {
    return await start(folder);
  } catch (error) {
    folder.close();
    throw error;
  }
}
