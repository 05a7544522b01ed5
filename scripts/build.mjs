// Builds everything under out/. Run it through `npm run build`, so that Node is the locked one.
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build as buildElectron } from 'electron-vite';
import { build } from 'vite';
import { SHIPPED_GAMES } from '../src-renderer/games/list.ts';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

await rm('out', { recursive: true, force: true });
await buildElectron({ logLevel: 'warn' });
for (const page of ['phone', 'stage']) {
  await build({ configFile: `src-renderer/${page}/vite.config.ts`, logLevel: 'warn' });
}
for (const id of SHIPPED_GAMES) await buildGame(id);
await writeFile('out/games/order.json', JSON.stringify(SHIPPED_GAMES));

/** One ES module a game, beside its manifest, texts and assets. */
async function buildGame(id) {
  const from = `src-renderer/games/${id}`;
  const to = `out/games/${id}`;
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: to,
      target: 'chrome120',
      lib: { entry: `${from}/game.ts`, formats: ['es'], fileName: () => 'game.js' },
      rolldownOptions: { external: ['partyline', 'react', 'react/jsx-runtime', 'react-dom/client'] },
    },
  });
  await mkdir(to, { recursive: true });
  const data = (await readdir(from)).filter((name) => name.endsWith('.json') || name === 'assets');
  for (const name of data) await cp(path.join(from, name), path.join(to, name), { recursive: true });
}
