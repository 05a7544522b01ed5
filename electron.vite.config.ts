import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Builds the two main-process programs, the preload and the TV; everything they need is bundled. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: false,
      rolldownOptions: {
        input: { main: 'src-main/main.ts', headless: 'src-main/headless.ts' },
        external: ['electron', 'bufferutil', 'utf-8-validate'],
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'src-main/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer/tv',
    base: '/tv/',
    plugins: [react()],
    build: {
      outDir: 'out/renderer/tv',
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: 'src-renderer/tv/index.html' },
    },
  },
});
