// @ts-check
/** One ES module a game, beside its manifest, texts and assets. */
import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';
import { buildTarget } from './oldest-browsers.ts';

/** The names that the stage's import map serves; everything else goes into the module. */
const SERVED = ['partyline', 'react', 'react/jsx-runtime', 'react-dom/client'];

/**
 * @param {{ source: string, target: string, mode: 'production' | 'development', plugins?: import('vite').Plugin[] }} game folders: the one with `game.ts`,
 *   and the one that gets `game.js`; `plugins` are more of Vite's own
 */
export async function buildGame({ source, target, mode, plugins = [] }) {
  await build({
    mode,
    logLevel: 'warn',
    configFile: false,
    publicDir: false,
    plugins,
    // In development, too: the other runtime is not served, and what is built in of it asks for a `require`.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    build: {
      // People read these: names in errors, and code in the browser's tools.
      sourcemap: mode === 'development',
      minify: mode !== 'development',
      outDir: target,
      emptyOutDir: true,
      target: buildTarget('tv'),
      lib: { entry: path.join(source, 'game.ts'), formats: ['es'], fileName: () => 'game.js' },
      rolldownOptions: { external: SERVED },
    },
  });
  await mkdir(target, { recursive: true });
  const data = (await readdir(source)).filter(
    (name) => name.endsWith('.json') || name === 'assets' || name === 'packs',
  );
  for (const name of data) await cp(path.join(source, name), path.join(target, name), { recursive: true });
}
