import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { buildTarget } from '../../scripts/lib/oldest-browsers.ts';

/** Builds the Studio's page. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  plugins: [react()],
  build: {
    outDir: '../../out/renderer/studio',
    emptyOutDir: true,
    target: buildTarget('studio'),
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
