/** Types for the tests, which do not read JavaScript. */
import type { Plugin } from 'vite';

export function buildGame(order: {
  source: string;
  target: string;
  mode: 'production' | 'development';
  plugins?: Plugin[];
}): Promise<void>;
