import { defineConfig, type Plugin } from 'vite';

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

/** Builds the phone's page: small, and for browsers of about 2019 on. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/phone/',
  plugins: [plainImports],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../out/renderer/phone',
    emptyOutDir: true,
    target: ['es2019', 'chrome73', 'safari13', 'firefox68'],
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
