import { defineConfig, type Plugin } from 'vite';
import { buildTarget } from '../../scripts/lib/oldest-browsers.ts';
import { roundedSvg } from './round-icons.ts';

/**
 * The page loads its late parts and their one style sheet by itself (controls/late-parts.ts): what Vite would
 * put round each import() for that is a thirtieth of all that a phone may load.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

const lightIcons: Plugin = {
  name: 'light-icons',
  transform(code, id) {
    // A raw import is a module of one string.
    const text = id.endsWith('.svg?raw') ? /^export default (".*")/s.exec(code)?.[1] : undefined;
    return text === undefined
      ? null
      : { code: `export default ${JSON.stringify(roundedSvg(JSON.parse(text) as string))}`, map: null };
  },
};

/** Builds the phone's page: small, and for old browsers. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/phone/',
  plugins: [plainImports, lightIcons],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../out/renderer/phone',
    emptyOutDir: true,
    target: buildTarget('phone'),
    modulePreload: false,
    assetsInlineLimit: 0,
    // A name that stands for a number costs more than the number.
    rolldownOptions: { optimization: { inlineConst: { mode: 'all', pass: 3 } } },
  },
});
