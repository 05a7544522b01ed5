/** A game's folder as the host would serve it, `game.json`, texts and `game.js`, made ready for the contract suite. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { registerHooks, type ResolveFnOutput } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { GameManifest } from '../../src-shared/game-manifest.ts';
import { gameOf } from '../../src-renderer/engine/import-game.ts';
import { placeOf } from '../../src-renderer/engine/problem.ts';
import { Broken, type Contestant } from '../../src-renderer/engine/contract/contestant.ts';
import { RULES_WITHIN_MS } from '../lib/bounded.ts';
import { loadModule } from './load-module.ts';
import { ownFiles } from './own-files.ts';

const SDK = new URL('../../src-renderer/sdk/partyline.ts', import.meta.url).href;

/** What the stage's import map serves, for modules outside of the project. */
const SERVED = new Map([
  ['partyline', SDK],
  ...['react', 'react/jsx-runtime', 'react-dom/client'].map(
    (name) => [name, import.meta.resolve(name)] as const,
  ),
]);

/** The SDK imports its icons as Vite reads them. */
const AS_TEXT = '.svg?raw';

function resolveOurs(name: string, next: (name: string) => ResolveFnOutput): ResolveFnOutput {
  if (!name.endsWith(AS_TEXT)) return next(name);
  const found = next(name.slice(0, -'?raw'.length));
  return { ...found, url: `${found.url}?raw` };
}

/** @throws {Broken} a sentence for the maker of the game */
export async function loadFolder(folder: string, withinMs: number = RULES_WITHIN_MS): Promise<Contestant> {
  const manifest = readManifest(folder);
  const texts: Contestant['texts'] = {};
  for (const tag of manifest.languages) texts[tag] = readTexts(path.join(folder, `texts.${tag}.json`));
  const own = pathToFileURL(realpathSync(folder) + path.sep).href;
  const hooks = registerHooks({
    resolve(name, context, next) {
      if (!context.parentURL?.startsWith(own)) return resolveOurs(name, (found) => next(found, context));
      const url = SERVED.get(name);
      if (url) return { url, shortCircuit: true };
      const found = /^\.{1,2}\//.test(name) ? next(name, context) : null;
      if (found?.url.startsWith(own)) return found;
      throw new Broken(
        `it imports "${name}". A game has its own folder and ${[...SERVED.keys()].join(', ')}, nothing else.`,
      );
    },
    load(url, context, next) {
      if (!url.endsWith(AS_TEXT)) return next(url, context);
      const svg = readFileSync(new URL(url), 'utf8');
      return { format: 'module', source: `export default ${JSON.stringify(svg)};`, shortCircuit: true };
    },
  });
  try {
    const file = path.join(folder, 'game.js');
    if (!existsSync(file)) throw new Broken('there is no such file.');
    return { game: gameOf(await loadModule(realpathSync(file), withinMs)), manifest, texts };
  } catch (error) {
    throw new Broken(`game.js cannot be loaded: ${reasonOf(error, ownFiles([folder]))}`, { cause: error });
  } finally {
    hooks.deregister();
  }
}

/** What was thrown, where, and the line itself where Node has put it above the stack. */
function reasonOf(error: unknown, own: RegExp): string {
  if (!(error instanceof Error)) return String(error);
  const [, file = '', code] = /^(\S+):\d+\n([^\n]*\n *\^+)\n/.exec(error.stack ?? '') ?? [];
  return [error.message, placeOf(error, own), own.test(file) && code].filter(Boolean).join('\n');
}

function readManifest(folder: string): GameManifest {
  const parsed = GameManifest.safeParse(readJson(path.join(folder, 'game.json')) ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Broken(`game.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it does not fit'}`);
  }
  const name = path.basename(folder);
  if (parsed.data.id !== name)
    throw new Broken(`game.json says "${parsed.data.id}", the folder is called "${name}".`);
  const { poster } = parsed.data;
  if (poster !== undefined && !existsSync(path.join(folder, poster)))
    throw new Broken(`game.json names the poster "${poster}", and there is no such file.`);
  return parsed.data;
}

/** None where there is no such file: what that means is for the check of the texts to say. */
function readTexts(file: string): Record<string, string> {
  const parsed = z.record(z.string(), z.string()).safeParse(readJson(file) ?? {});
  if (parsed.success) return parsed.data;
  throw new Broken(`${path.basename(file)}: every key must have one text, and nothing else.`);
}

function readJson(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Broken(`${path.basename(file)} is not valid JSON.`, { cause: error });
  }
}
