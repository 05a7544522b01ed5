// Builds everything under out/. Run it through `npm run build`, so that Node is the locked one.
// With --dev: development mode, source maps, and what stands in out/ is replaced piece by piece.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build as buildElectron } from 'electron-vite';
import { build } from 'vite';
import { SHIPPED_GAMES } from '../src-renderer/games/list.ts';
import { buildGame } from './lib/build-game.mjs';
import { fingerprint, markBuilt } from './lib/build-stamp.mjs';
import { root } from './lib/project.mjs';

if (process.argv.some((one) => one === '--help' || one === '-h')) {
  process.stdout.write(`Usage: npm run build [-- --dev]

Builds everything under out/.

  --dev   development mode: source maps, and what stands in out/ is replaced piece by piece
  --help  say this
`);
  process.exit(0);
}
process.chdir(root);
const dev = process.argv.includes('--dev');
const mode = dev ? 'development' : 'production';
const shared = { mode, logLevel: 'warn', build: { sourcemap: dev } };
// Libraries choose their development code by this, and so does Vite's own idea of production.
process.env.NODE_ENV = mode;

const from = await fingerprint();
// While someone plays on it in development, no file may be missing for longer than its own replacement.
if (dev) await rm('out/.built-from', { force: true });
else await rm('out', { recursive: true, force: true });
await buildElectron(shared);
// electron-vite sets it to what it thinks best.
process.env.NODE_ENV = mode;
for (const page of ['tv', 'phone', 'stage', 'studio', 'phone/studio']) {
  await build({ ...shared, configFile: `src-renderer/${page}/vite.config.ts` });
}
if (!dev) await compress('out/renderer/phone');
for (const id of SHIPPED_GAMES) {
  await buildGame({ source: `src-renderer/games/${id}`, target: `out/games/${id}`, mode });
}
await writeFile('out/games/order.json', JSON.stringify(SHIPPED_GAMES));
if (!dev) await markBuilt(from);

/** Phones may be far from the router: what they load lies beside itself as gzip, which the host serves. */
async function compress(folder) {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => /\.(html|js|css|svg)$/.test(one))) {
    const file = path.join(folder, name);
    await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
  }
}
