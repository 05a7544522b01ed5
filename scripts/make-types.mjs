// @ts-check
// npm run make-types: makes the files that games without a build get from the SDK again, after a change of it.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const USAGE = `Usage: npm run make-types

Makes two files that a game without a build is given, in scripts/plain-game: partyline.d.ts, the types of the SDK, and
game.schema.json, what game.json may hold. A test says when they are no longer those of the source.

  --help  say this
`;

await runScript(makeTypes, { usage: USAGE });

async function makeTypes() {
  await setUp({ build: false });
  const { makeSdkTypes } = await import('./sdk-types/sdk-types.ts');
  const { makeManifestSchema } = await import('./sdk-types/manifest-schema.ts');
  const folder = path.join(root, 'scripts', 'plain-game');
  await writeFile(path.join(folder, 'partyline.d.ts'), await makeSdkTypes());
  await writeFile(path.join(folder, 'game.schema.json'), await makeManifestSchema());
  return 0;
}
