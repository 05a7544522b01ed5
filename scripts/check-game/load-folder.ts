/** A game's folder as the host would serve it, `game.json`, texts and `game.js`, made ready for the contract suite. */
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { registerHooks, type ResolveFnOutput } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readGame } from '../../src-main/host/games/read-game.ts';
import { lookAtFiles, PACKS_FOLDER } from '../../src-main/host/games/game-files.ts';
import { readOwnPacks, readContent, shelvePacks } from '../../src-main/host/games/pack-files.ts';
import type { GamePack } from '../../src-shared/game-pack.ts';
import { soundFault, type SoundFaultOf } from '../../src-shared/sound-file.ts';
import type { GameFault } from '../../src-shared/game-fault.ts';
import { faultWords } from '../../src-renderer/tv/screens/parts/fault-words.ts';
import { createTexts } from '../../src-renderer/tv/texts/i18n.ts';
import { gameOf } from '../../src-renderer/engine/import-game.ts';
import { placeOf } from '../../src-renderer/engine/problem.ts';
import { Broken, type Contestant } from '../../src-renderer/engine/contract/contestant.ts';
import { RULES_WITHIN_MS } from '../lib/bounded.ts';
import { loadAgain, loadModule } from './load-module.ts';
import { ownFiles } from './own-files.ts';

const SDK = new URL('../../src-renderer/sdk/partyline.ts', import.meta.url).href;

/** The names that the stage's import map serves, for modules outside of the project. */
const SERVED = new Map([
  ['partyline', SDK],
  ...['react', 'react/jsx-runtime', 'react-dom/client'].map(
    (name) => [name, import.meta.resolve(name)] as const,
  ),
]);

/** The error of a game that uses a page's globals, which Node does not have. */
const OF_PAGES =
  /^(window|document|self|location|screen|localStorage|sessionStorage|requestAnimationFrame|matchMedia|getComputedStyle|customElements|alert|Image|Audio|AudioContext|OffscreenCanvas|Path2D|FontFace|HTML\w*Element|Element|Node) is not defined$/;

/** The SDK imports its icons as Vite reads them. */
const AS_TEXT = '.svg?raw';

function resolveOurs(name: string, next: (name: string) => ResolveFnOutput): ResolveFnOutput {
  if (!name.endsWith(AS_TEXT)) return next(name);
  const found = next(name.slice(0, -'?raw'.length));
  return { ...found, url: `${found.url}?raw` };
}

/** @throws {Broken} a sentence for the maker of the game */
export async function loadFolder(folder: string, withinMs: number = RULES_WITHIN_MS): Promise<Contestant> {
  const { fault: filesFault } = await lookAtFiles(folder);
  if (filesFault) throw new Broken(cardWords(filesFault));
  const read = await readGame(folder);
  if ('fault' in read) throw new Broken(cardWords(read.fault));
  const { manifest } = read;
  const { poster } = manifest;
  if (poster !== undefined && !existsSync(path.join(folder, poster)))
    throw new Broken(`game.json names the poster "${poster}", and there is no such file.`);
  const texts: Contestant['texts'] = {};
  for (const tag of manifest.languages) texts[tag] = readTexts(path.join(folder, `texts.${tag}.json`));
  const packs = await loadPacks(folder, read);
  const hasFile = (file: string) => isServed(folder, file);
  const heard = soundFaultIn(folder, hasFile);
  return { ...(await loadGame(folder, withinMs)), manifest, texts, packs, hasFile, soundFault: heard };
}

/** Whether the host serves this file, by its exact name: not every system minds capitals. */
function isServed(folder: string, file: string): boolean {
  const parts = file.split('/');
  if (parts[0]?.toLowerCase() === PACKS_FOLDER) return false;
  try {
    const inner = (count: number) => path.join(folder, ...parts.slice(0, count));
    return (
      parts.every((part, index) => readdirSync(inner(index)).includes(part)) &&
      statSync(inner(parts.length)).isFile()
    );
  } catch {
    return false;
  }
}

/** A file is read once: rules name it again and again. */
function soundFaultIn(folder: string, hasFile: (file: string) => boolean): SoundFaultOf {
  const faults = new Map<string, string | null>();
  return (name, use) => {
    const key = `${use} ${name}`;
    const known = faults.get(key);
    if (known !== undefined) return known;
    const fault = hasFile(name)
      ? soundFault(readFileSync(path.join(folder, name)), use)
      : 'is not in the folder of the game';
    faults.set(key, fault);
    return fault;
  };
}

/** The packs of the folder itself, which make one shelf. */
async function loadPacks(folder: string, game: Parameters<typeof readOwnPacks>[1]): Promise<GamePack[]> {
  const found = await readOwnPacks(folder, game);
  const { packs, refused } = shelvePacks(found.packs, []);
  const sentences = [...found.refused, ...refused].map(({ fault }) => cardWords(fault));
  if (sentences.length > 0) throw new Broken(sentences.join('\n'));
  const contents = await Promise.all(packs.map(readContent));
  return contents.filter((content) => content !== null);
}

/** The sentence that the card on the TV would have. */
function cardWords(fault: GameFault): string {
  return faultWords(fault, createTexts('en'));
}

async function loadGame(folder: string, withinMs: number): Promise<Pick<Contestant, 'game' | 'reload'>> {
  const own = pathToFileURL(realpathSync(folder) + path.sep).href;
  const file = realpathSync(path.join(folder, 'game.js'));
  /** Another number makes other modules of the same files. */
  let copy = 0;
  registerHooks({
    resolve(name, context, next) {
      if (!isFrom(own, context) && !isGame(name, file))
        return resolveOurs(name, (found) => next(found, context));
      const url = SERVED.get(name);
      if (url) return { url, shortCircuit: true };
      const found = isGame(name, file) || /^\.{1,2}\//.test(name) ? next(name, context) : null;
      if (!found?.url.startsWith(own))
        throw new Broken(
          `it imports "${name}". A game has its own folder and ${[...SERVED.keys()].join(', ')}, nothing else.`,
        );
      // As the stage does in developer mode, so that places in errors are told the same way.
      return copy === 0 ? found : { ...found, url: `${found.url}?at=${copy}` };
    },
    load(url, context, next) {
      if (!url.endsWith(AS_TEXT)) return next(url, context);
      const svg = readFileSync(new URL(url), 'utf8');
      return { format: 'module', source: `export default ${JSON.stringify(svg)};`, shortCircuit: true };
    },
  });
  try {
    const { module, canRepeat } = await loadModule(file, withinMs);
    const game = gameOf(module);
    if (!canRepeat) return { game };
    return {
      game,
      reload() {
        copy += 1;
        return gameOf(loadAgain(file));
      },
    };
  } catch (error) {
    throw new Broken(`game.js cannot be loaded: ${reasonOf(error, ownFiles([folder]))}`, { cause: error });
  }
}

function isFrom(own: string, { parentURL }: { parentURL: string | undefined }): boolean {
  return parentURL?.startsWith(own) ?? false;
}

/** Whether this is our own asking for the game, by path or by address. */
function isGame(name: string, file: string): boolean {
  return name === file || name === pathToFileURL(file).href;
}

/** The error, its place, and the line itself where Node has put it above the stack. */
function reasonOf(error: unknown, own: RegExp): string {
  if (!(error instanceof Error)) return String(error);
  const [, thing] = OF_PAGES.exec(error.message) ?? [];
  const said =
    thing === undefined
      ? error.message
      : `it uses "${thing}" while it is imported. The rules also run where there is no page: use it in "mount" or "Tv".`;
  const [, file = '', code] = /^(\S+):\d+\n([^\n]*\n *\^+)\n/.exec(error.stack ?? '') ?? [];
  return [said, placeOf(error, own), own.test(file) && code].filter(Boolean).join('\n');
}

/** None where there is no such file: what that means is for the check of the texts to say. */
function readTexts(file: string): Record<string, string> {
  // The host's own reading has found only texts in it.
  return existsSync(file) ? (parseText(file) as Record<string, string>) : {};
}

/** `game.json` as it is written, whatever else stands in it. */
export function readManifestJson(folder: string): unknown {
  return parseText(path.join(folder, 'game.json'));
}

function parseText(file: string): unknown {
  return JSON.parse(new TextDecoder().decode(readFileSync(file))) as unknown;
}
