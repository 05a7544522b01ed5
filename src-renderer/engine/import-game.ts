import type { Game } from '../sdk/partyline.ts';

/** Loads a game's module; throws a sentence for its maker where the module is not a game. */
export async function importGame(url: string): Promise<Game<unknown>> {
  return gameOf(await load(url));
}

async function load(url: string): Promise<unknown> {
  try {
    return await import(/* @vite-ignore */ url);
  } catch (error) {
    // The report alone knows where a syntax error is; main.ts hears it.
    reportError(error);
    throw error;
  }
}

/** The game that a module exports; throws a sentence for its maker where there is none. */
export function gameOf(module: unknown): Game<unknown> {
  const game = isRecord(module) ? module['game'] : undefined;
  if (!isRecord(game)) throw new Error('game.js has no export named "game".');
  for (const name of ['setup', 'input', 'controller', 'result']) {
    if (typeof game[name] !== 'function') throw new Error(`The game of game.js has no function "${name}".`);
  }
  if (!game['Tv'] && typeof game['mount'] !== 'function') {
    throw new Error('The game of game.js has no picture: give it "Tv" or "mount".');
  }
  return game as Game<unknown>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
