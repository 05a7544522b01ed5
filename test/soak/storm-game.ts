/** The game of the storm: it counts each press exactly, so that a gap, a double or a swap is seen. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Game } from '../../src-renderer/sdk/partyline.ts';

export type Count = { last: number; presses: number; wrong: string[] };
export type StormState = { ticks: number; counts: Record<string, Count> };

export const STORM_GAME_ID = 'storm';

export function stormGame(): Game<StormState> {
  return {
    setup: () => ({ ticks: 0, counts: {} }),
    join: () => {},
    input(state, player, control, value) {
      if (control !== 'say') return;
      const count = (state.counts[player.id] ??= { last: 0, presses: 0, wrong: [] });
      const press = Number(value);
      count.presses += 1;
      if (press !== count.last + 1) count.wrong.push(`${press} after ${count.last}`);
      count.last = press;
    },
    tick(state) {
      state.ticks += 1;
    },
    controller: (state) => ({
      title: 'Press',
      // Changes around a control break nothing.
      text: `${Math.floor(state.ticks / 20)}`,
      controls: [
        { kind: 'text', id: 'say', maxLength: 12 },
        { kind: 'stick', id: 'move' },
      ],
    }),
    result: () => null,
    mount: () => () => {},
  };
}

/** The files by which the host lists it: the rules run in the storm's own stage. */
export async function writeStormGame(gamesDir: string): Promise<void> {
  const folder = path.join(gamesDir, STORM_GAME_ID);
  await mkdir(folder, { recursive: true });
  const manifest = {
    id: STORM_GAME_ID,
    title: 'Storm',
    tagline: 'Counts presses.',
    players: { min: 1, max: 16 },
    minutes: 5,
    languages: ['en'],
    controls: ['text', 'stick'],
    version: '1.0.0',
    sdk: 1,
  };
  await writeFile(path.join(folder, 'game.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'texts.en.json'), '{}');
  await writeFile(path.join(folder, 'game.js'), 'export const game = {};\n');
}
