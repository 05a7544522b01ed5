import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { GameManifest } from '../../src-shared/game-manifest.ts';
import { SHIPPED_GAMES } from '../../src-renderer/games/list.ts';
import type { Game } from '../../src-renderer/sdk/partyline.ts';
import { CONTRACT } from '../../src-renderer/engine/contract/contract.ts';
import type { Contestant } from '../../src-renderer/engine/contract/contestant.ts';

// Whole games are played here: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 120_000 });

const games = `${import.meta.dirname}/../../src-renderer/games`;
const modules = import.meta.glob<{ game: Game<unknown> }>('../../src-renderer/games/*/game.ts');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

async function load(folder: string): Promise<Contestant> {
  const module = await modules[`../../src-renderer/games/${folder}/game.ts`]?.();
  if (!module) throw new Error(`games/${folder}/game.ts is missing`);
  const manifest = GameManifest.parse(readJson(`${games}/${folder}/game.json`));
  const texts: Contestant['texts'] = {};
  for (const tag of manifest.languages) {
    texts[tag] = readJson(`${games}/${folder}/texts.${tag}.json`) as Record<string, string>;
  }
  return { game: module.game, manifest, texts };
}

describe.each([...SHIPPED_GAMES, '_template'])('the game %s', async (folder) => {
  const contestant = await load(folder);

  test('has a game.json of its own name', () => {
    expect(contestant.manifest.id).toBe(folder.replace(/^_/, ''));
  });

  test.each(CONTRACT)('$title', ({ run }) => {
    expect(() => run(contestant)).not.toThrow();
  });
});
