import { defineConfig } from 'vite';

/** Builds the phone's page: small, and for browsers of about 2019 on. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/phone/',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../out/renderer/phone',
    emptyOutDir: true,
    target: ['es2019', 'chrome73', 'safari13', 'firefox68'],
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
