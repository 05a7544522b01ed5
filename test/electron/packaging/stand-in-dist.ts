/** An Electron dist folder for Linux with the right names and layout, and the stand-in where the binary would be. */
import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { standInFolder } from '../support/back-end.ts';

const FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'icudtl.dat',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
  'chrome_crashpad_handler',
  'chrome-sandbox',
];
const LOCALES = ['de', 'en-GB', 'en-US', 'ja', 'pt-BR'];

/** A fuse wire as in a real binary: its sentinel, version 1, the count, and one character for each fuse. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
  Buffer.from([1, 9]),
  Buffer.from('101110010', 'latin1'),
]);

/** Never ship what is built on it. */
export function makeStandInDist(folder: string): void {
  for (const inner of ['locales', 'resources']) mkdirSync(path.join(folder, inner), { recursive: true });
  for (const name of FILES) writeFileSync(path.join(folder, name), `stand-in for ${name}\n`);
  for (const name of LOCALES) writeFileSync(path.join(folder, 'locales', `${name}.pak`), 'stand-in\n');
  writeFileSync(path.join(folder, 'version'), electronVersion());
  cpSync(standInFolder, folder, { recursive: true });
  // The shell has replaced itself by Node before it would read so far.
  appendFileSync(
    path.join(folder, 'electron'),
    Buffer.concat([Buffer.from('# '), FUSE_WIRE, Buffer.from('\n')]),
  );
}

/** The states of the fuses in a binary, in the order of the wire. */
export function fusesOf(binary: string): string {
  const bytes = readFileSync(binary);
  const sentinel = FUSE_WIRE.subarray(0, 32);
  const at = bytes.indexOf(sentinel);
  if (at < 0) throw new Error(`there is no fuse wire in ${binary}`);
  const count = bytes[at + 33] ?? 0;
  return bytes.toString('latin1', at + 34, at + 34 + count);
}

function electronVersion(): string {
  const file = createRequire(import.meta.url).resolve('electron/package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
