import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds the Studio's page. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/studio/',
  plugins: [react()],
  build: {
    outDir: '../../out/renderer/studio',
    emptyOutDir: true,
    target: 'chrome120',
    modulePreload: false,
    assetsInlineLimit: 0,
  },
});
