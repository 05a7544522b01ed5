/** Loads a game's module, and ends one that never ends. */
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { bounded, Hung } from '../lib/bounded.ts';

const require = createRequire(import.meta.url);

export type Loaded = {
  module: unknown;
  /** Whether `loadAgain` can load it: not a module that waits for something. */
  canRepeat: boolean;
};

/** @throws {Hung} after `withinMs`; else what the module throws */
export async function loadModule(file: string, withinMs: number): Promise<Loaded> {
  try {
    // Unlike an import it runs here and now, so that an endless loop can be cut off; and it knows the line of a syntax error.
    return { module: bounded(withinMs, () => require(file) as unknown), canRepeat: true };
  } catch (error) {
    if (!hasAwait(error)) throw error;
    return { module: await importWithin(file, withinMs), canRepeat: false };
  }
}

/** Whether this is a module of its own, rather than the one of last time, is for the hooks of `node:module` to say. */
export function loadAgain(file: string): unknown {
  return require(file) as unknown;
}

/** A module that waits for something, which only an import does. */
function hasAwait(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_REQUIRE_ASYNC_MODULE';
}

async function importWithin(file: string, withinMs: number): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_resolve, reject) => {
    timer = setTimeout(() => reject(new Hung(withinMs)), withinMs);
  });
  try {
    return await Promise.race([import(pathToFileURL(file).href), late]);
  } finally {
    clearTimeout(timer);
  }
}
