import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { Controller } from '../../src-shared/controller.ts';
import { GameManifest } from '../../src-shared/game-manifest.ts';
import { Ranked } from '../../src-shared/bridge.ts';
import { SHIPPED_GAMES } from '../../src-renderer/games/list.ts';
import type { Game } from '../../src-renderer/sdk/partyline.ts';
import {
  chanceFrom,
  makePlayer,
  makePlayers,
  noPhones,
  notPlain,
  restoreGame,
  runOut,
  startGame,
  stir,
  takePhones,
  type Contestant,
} from './contract.ts';

// Whole games are played here: seconds on a quiet machine, more on a busy one.
vi.setConfig({ testTimeout: 60_000 });

const games = `${import.meta.dirname}/../../src-renderer/games`;
const modules = import.meta.glob<{ game: Game<unknown> }>('../../src-renderer/games/*/game.ts');
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** `points_one` and `points_other` are the same text: each language has plurals of its own. */
const textNames = (texts: Record<string, string>) =>
  [...new Set(Object.keys(texts).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, '')))].sort();

async function load(id: string): Promise<Contestant> {
  const module = await modules[`../../src-renderer/games/${id}/game.ts`]?.();
  if (!module) throw new Error(`games/${id}/game.ts is missing`);
  const manifest = GameManifest.parse(readJson(`${games}/${id}/game.json`));
  const texts: Contestant['texts'] = {};
  for (const tag of manifest.languages) {
    texts[tag] = readJson(`${games}/${id}/texts.${tag}.json`) as Record<string, string>;
  }
  return { game: module.game, manifest, texts };
}

describe.each(SHIPPED_GAMES)('the game %s', async (id) => {
  const contestant = await load(id);
  const { game, manifest, texts } = contestant;
  const { min, max } = manifest.players;
  /** Three times what the game says of itself, in steps. */
  const patience = manifest.minutes * 3 * 60 * 60;
  const counts = [...new Set([min, min + 1, Math.ceil((min + max) / 2), max])];

  test('has a game.json of its own name, and says its name and tagline in each language', () => {
    expect(manifest.id).toBe(id);
    for (const tag of manifest.languages) {
      expect(texts[tag]?.['title']).toBeTruthy();
      expect(texts[tag]?.['tagline']).toBeTruthy();
    }
  });

  test('has every text in every language', () => {
    const [first = 'en', ...others] = manifest.languages;
    for (const tag of others) expect(textNames(texts[tag] ?? {})).toEqual(textNames(texts[first] ?? {}));
    for (const tag of manifest.languages) expect(Object.values(texts[tag] ?? {})).not.toContain('');
  });

  test.each(counts)('starts with %i players, each with a fitting controller', (count) => {
    const runner = startGame(contestant, { players: makePlayers(count) });
    const phones = noPhones(count);
    for (const controller of takePhones(runner, phones))
      expect(() => Controller.parse(controller)).not.toThrow();
    expect(phones.shows.size).toBe(count);
    expect(notPlain(runner.state)).toBe(null);
  });

  test.each([11, 12, 13, 14, 15, 16])('survives a restless room (seed %i)', (seed) => {
    const chance = chanceFrom(seed);
    const count = counts[seed % counts.length] ?? min;
    const runner = startGame(contestant, { players: makePlayers(count), seed });
    const phones = noPhones(count);
    const kinds = new Set<string>(manifest.controls);
    for (let step = 0; step < 3000 && !runner.result(); step++) {
      for (const controller of takePhones(runner, phones)) {
        Controller.parse(controller);
        for (const control of controller.controls) expect(kinds).toContain(control.kind);
      }
      if (chance.next() < 0.5) stir(runner, phones, chance);
      runner.step();
      runner.takeEffects();
    }
    expect(notPlain(runner.state)).toBe(null);
  });

  test.each([21, 22, 23])('goes on from a snapshot as if nothing had happened (seed %i)', (seed) => {
    const chance = chanceFrom(seed);
    const runner = startGame(contestant, { players: makePlayers(5), seed });
    const phones = noPhones(5);
    for (let moment = 0; moment < 10 && !runner.result(); moment++) {
      const steps = 30 + chance.below(700);
      for (let step = 0; step < steps; step++) {
        takePhones(runner, phones);
        if (chance.next() < 0.4) stir(runner, phones, chance);
        runner.step();
      }
      takePhones(runner, phones);
      const restored = restoreGame(contestant, runner);
      const restoredPhones = { ...noPhones(0), lastSeat: phones.lastSeat, showed: [...phones.showed] };
      takePhones(restored, restoredPhones);
      for (const { id: playerId } of [...runner.players, ...runner.audience]) {
        expect(restoredPhones.shows.get(playerId)).toEqual(phones.shows.get(playerId));
      }
      restoredPhones.showed = [...phones.showed];
      const twins = [
        { runner, phones, chance: chanceFrom(seed + moment) },
        { runner: restored, phones: restoredPhones, chance: chanceFrom(seed + moment) },
      ];
      for (const twin of twins) {
        for (let step = 0; step < 200; step++) {
          takePhones(twin.runner, twin.phones);
          if (step % 3 === 0) stir(twin.runner, twin.phones, twin.chance);
          twin.runner.step();
        }
      }
      expect(restored.snapshot()).toEqual(runner.snapshot());
    }
  });

  test('is the same game again from the same seed and inputs, and another one from another seed', () => {
    const play = (seed: number) => {
      const runner = startGame(contestant, { players: makePlayers(min + 1), seed });
      const phones = noPhones(min + 1);
      const chance = chanceFrom(5);
      for (let step = 0; step < 900; step++) {
        takePhones(runner, phones);
        if (step % 2 === 0) stir(runner, phones, chance);
        runner.step();
      }
      return JSON.stringify(runner.snapshot());
    };
    expect(play(3)).toBe(play(3));
    expect(play(3)).not.toBe(play(4));
  });

  test.runIf(game.bot).each(counts)('is played to its end by %i bots alone', (count) => {
    const runner = startGame(contestant, { players: makePlayers(count, true), seed: count });
    expect(runOut(runner, patience)).toBeLessThan(patience);
    const result = runner.result();
    expect(result?.headline).toBeTruthy();
    expect(result?.ranking.map((one) => one.playerId).sort()).toEqual(
      runner.players.map((one) => one.id).sort(),
    );
    for (const ranked of result?.ranking ?? []) Ranked.parse(ranked);
  });

  test.runIf(game.tick).each([min, max])('ends by itself when none of %i players does anything', (count) => {
    const runner = startGame(contestant, { players: makePlayers(count) });
    expect(runOut(runner, patience)).toBeLessThan(patience);
  });

  test('ends, or goes on, when all but one leave at any moment', () => {
    for (const steps of [0, 200, 900, 2600]) {
      const runner = startGame(contestant, { players: makePlayers(min + 2), seed: steps });
      runOut(runner, steps);
      for (const player of runner.players.slice(1)) runner.leave(player.id);
      expect(runOut(runner, patience)).toBeLessThan(patience);
    }
  });

  test('gives each phone beyond its maximum something to look at', () => {
    const runner = startGame(contestant, { players: makePlayers(max) });
    runner.join(makePlayer(max));
    const phones = noPhones(max);
    takePhones(runner, phones);
    expect(runner.audience.map((one) => one.id)).toEqual([`p${max}`]);
    expect(phones.shows.get(`p${max}`)?.title).toBeTruthy();
  });

  test.each(manifest.languages)('never shows the name of a text instead of the text (%s)', (language) => {
    const runner = startGame(contestant, { players: makePlayers(4), language, seed: 8 });
    const phones = noPhones(4);
    const chance = chanceFrom(8);
    const names = new Set(textNames(texts[language] ?? {}).filter((name) => name.includes('.')));
    const check = (text: string | undefined) => expect(names.has(text ?? '')).toBe(false);
    for (let step = 0; step < 4000 && !runner.result(); step++) {
      for (const { title, text, controls } of takePhones(runner, phones)) {
        [title, text, ...controls.map((control) => control.label)].forEach(check);
        for (const shown of [title, text]) expect(shown ?? '').not.toMatch(/\{\{|\b[a-z]+\.[a-z]+\b/);
      }
      if (step % 4 === 0) stir(runner, phones, chance);
      runner.step();
    }
  });
});
