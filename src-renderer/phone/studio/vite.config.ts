import { defineConfig, mergeConfig } from 'vite';
import phone from '../vite.config.ts';

/** Builds the simulated phone's page like the guests' own, beside it. */
export default mergeConfig(
  phone,
  defineConfig({
    root: import.meta.dirname,
    base: '/studio-phone/',
    build: { outDir: '../../../out/renderer/studio-phone' },
  }),
);
