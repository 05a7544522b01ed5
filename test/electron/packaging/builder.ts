/** electron-builder, as the tests use it. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Configuration } from 'electron-builder';
import { root } from '../support/back-end.ts';

// Neither the validator nor the archive's reader is part of electron-builder's public face, so both are found
// through the package that brings them.
const ownRequire = createRequire(import.meta.url);
const builderRequire = createRequire(ownRequire.resolve('electron-builder'));
const libraryRequire = createRequire(builderRequire.resolve('app-builder-lib'));

type ConfigModule = {
  getConfig(root: string, file: string, options: null): Promise<Configuration>;
  validateConfiguration(config: Configuration, log: unknown): Promise<void>;
};
type LogModule = { DebugLogger: new (isEnabled: boolean) => unknown };
type AsarModule = {
  listPackage(archive: string, options: { isPack: boolean }): string[];
  statFile(archive: string, name: string): { files?: unknown };
};

/** electron-builder.yml as electron-builder reads it, or an error with its schema's complaint. */
export async function readConfig(change: (config: Configuration) => Configuration = (config) => config) {
  const { getConfig, validateConfiguration } = builderRequire(
    'app-builder-lib/out/util/config/config',
  ) as ConfigModule;
  const { DebugLogger } = builderRequire('builder-util') as LogModule;
  const config = change(await getConfig(root, 'electron-builder.yml', null));
  await validateConfiguration(config, new DebugLogger(false));
  return config;
}

/** Builds the unpacked Linux app on this dist folder; returns its folder. */
export async function buildLinuxFolder(electronDist: string, output: string): Promise<string> {
  const settings = [`-c.electronDist=${electronDist}`, `-c.directories.output=${output}`];
  const cli = path.join(root, 'node_modules/electron-builder/cli.js');
  const env = { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' };
  const args = [cli, '--linux', 'dir', '--x64', '--publish', 'never', ...settings];
  await promisify(execFile)(process.execPath, args, { cwd: root, env });
  return path.join(output, 'linux-unpacked');
}

/** The files in an archive, as sorted paths from its root. */
export function filesInArchive(archive: string): string[] {
  const asar = libraryRequire('@electron/asar') as AsarModule;
  return asar
    .listPackage(archive, { isPack: false })
    .map((name) => name.slice(1))
    .filter((name) => asar.statFile(archive, name).files === undefined)
    .toSorted();
}
