/** Where the party is kept: the same folder with and without Electron, so that the evening goes on. */
import envPaths from 'env-paths';

export function defaultDataDir(): string {
  return envPaths('Partyline', { suffix: '' }).data;
}
