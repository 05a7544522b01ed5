// @ts-check
// npm run make-types: makes the files that games without a build get from the SDK again, after a change of it.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Problem, root, runScript } from './lib/project.mjs';
import { setUp } from './setup.mjs';

const USAGE = `Usage: npm run make-types

Makes two files that a game without a build is given, in scripts/plain-game: partyline.d.ts, the types of the SDK, and
game.schema.json, what game.json may hold.

  --check  makes nothing, and says whether they are those of the source
  --help   say this
`;

await runScript(makeTypes, { usage: USAGE });

async function makeTypes() {
  await setUp({ build: false });
  const { makeSdkTypes } = await import('./sdk-types/sdk-types.ts');
  const { makeManifestSchema } = await import('./sdk-types/manifest-schema.ts');
  const made = { 'partyline.d.ts': await makeSdkTypes(), 'game.schema.json': await makeManifestSchema() };
  for (const [name, text] of Object.entries(made)) {
    const file = path.join(root, 'scripts', 'plain-game', name);
    if (!process.argv.includes('--check')) await writeFile(file, text);
    else if ((await readFile(file, 'utf8')) !== text)
      throw new Problem(`scripts/plain-game/${name} is not that of the source: npm run make-types makes it.`);
  }
  return 0;
}
