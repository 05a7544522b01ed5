import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildTarget } from '../../scripts/lib/oldest-browsers.ts';

/** Builds the TV's page, for the app's window and for any browser. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tv/',
  plugins: [react()],
  build: {
    outDir: '../../out/renderer/tv',
    emptyOutDir: true,
    target: buildTarget('tv'),
    modulePreload: { polyfill: false },
  },
});
