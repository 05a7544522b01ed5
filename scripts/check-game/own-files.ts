import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Finds the address of one of these folders in a line of a stack: what comes after it is a file as its maker calls it. */
export function ownFiles(folders: readonly string[]): RegExp {
  const roots = folders.map((folder) => realpathSync(folder) + path.sep);
  const addresses = roots.flatMap((one) => [pathToFileURL(one).href, one]);
  return new RegExp(addresses.map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'));
}
