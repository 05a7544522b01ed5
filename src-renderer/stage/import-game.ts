import type { Game } from '../sdk/partyline.ts';

/** Loads a game's module; throws a sentence for its maker where the module is not a game. */
export async function importGame(url: string): Promise<Game<unknown>> {
  return gameOf(await import(/* @vite-ignore */ url), url);
}

/** The game that a module exports; throws a sentence for its maker where there is none. */
export function gameOf(module: unknown, url: string): Game<unknown> {
  const game = isRecord(module) ? module['game'] : undefined;
  if (!isRecord(game)) throw new Error(`${url} has no export named "game".`);
  for (const name of ['setup', 'input', 'controller', 'result']) {
    if (typeof game[name] !== 'function') throw new Error(`The game of ${url} has no function "${name}".`);
  }
  if (!game['Tv'] && typeof game['mount'] !== 'function') {
    throw new Error(`The game of ${url} has no picture: give it "Tv" or "mount".`);
  }
  return game as Game<unknown>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
