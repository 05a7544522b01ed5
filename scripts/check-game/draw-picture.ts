/** Mounts a game's picture on the real stage, in a Chromium of this machine, and notes what goes wrong there. */
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type ConsoleMessage, type Page, type Route } from '@playwright/test';
import { lookup } from 'mrmime';
import { build } from 'vite';
import { stagePolicy } from '../../src-main/host/base/content-security.ts';
import { STAGE_PORT_MESSAGE } from '../../src-shared/stage-link.ts';
import { isBuilt } from '../lib/build-stamp.mjs';
import { chromiumLaunch, findChromium } from '../lib/chromium.ts';
import { root } from '../lib/project.mjs';
import type { PictureAnswer, PictureStart } from './picture-call.ts';

/** No host stands there: each request is answered here. */
const HOST = 'partyline.test';
const LAUNCH_WITHIN_MS = 30_000;
/** As long as a TV waits. */
const STARTED_WITHIN_MS = 20_000;
/** Time for frames to be drawn, and for files to be asked for. */
const LOOK_MS = 300;
const MOST_PROBLEMS = 8;
const MOST_LETTERS = 300;

/** What Chromium says where a page may not do something. */
const FORBIDDEN = /Content Security Policy|Trusted ?(?:Type|HTML|Script)|sandboxed|Permissions policy/i;

/** @param scratch a folder for what has to be built */
export async function drawPicture(
  { folder, scratch }: { folder: string; scratch: string },
  starts: readonly PictureStart[],
): Promise<PictureAnswer> {
  if (findChromium() === null)
    return { notChecked: 'there is no Chromium here (PARTYLINE_CHROMIUM may name one)' };
  const stage = await stageFolder(scratch);
  const browser = await chromium.launch({ ...chromiumLaunch(), timeout: LAUNCH_WITHIN_MS });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    /** Each with the first moment that it came at. */
    const problems = new Map<string, string>();
    let when = '';
    const note = (sentence: string): void => {
      if (problems.size < MOST_PROBLEMS && !problems.has(sentence)) problems.set(sentence, when);
    };
    const id = path.basename(folder);
    await page.route('**/*', serve({ stage, [`games/${id}`]: folder }, note));
    page.on('console', (message) => noteForbidden(message, note));
    for (const one of starts) {
      ({ when } = one);
      const problem = await mount(page, { ...one.start, gameUrl: `/games/${id}/game.js` });
      if (problem !== null) note(problem);
    }
    return { problems: [...problems].map(([sentence, at]) => `${capital(at)}: ${sentence}`) };
  } finally {
    await browser.close();
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

async function stageFolder(scratch: string): Promise<string> {
  if (await isBuilt()) return path.join(root, 'out', 'renderer', 'stage');
  const outDir = path.join(scratch, 'stage');
  const configFile = path.join(root, 'src-renderer', 'stage', 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir, emptyOutDir: true } });
  return outDir;
}

/** Answers with the files of these folders, by the first parts of their addresses. */
function serve(folders: Record<string, string>, note: (sentence: string) => void) {
  return async (route: Route): Promise<void> => {
    const { hostname, pathname } = new URL(route.request().url());
    const asked = decodeURIComponent(pathname).slice(1);
    if (hostname !== HOST) return route.abort();
    if (asked === '')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' });
    const [name, folder] = Object.entries(folders).find(([start]) => asked.startsWith(`${start}/`)) ?? [];
    const file = folder && name ? await ownFile(folder, asked.slice(name.length + 1)) : null;
    if (file === null) {
      if (name !== undefined && name !== 'stage')
        note(`It asks for the file "${asked.slice(name.length + 1)}", which is not in its folder.`);
      return route.fulfill({ status: 404, headers: { 'access-control-allow-origin': '*' } });
    }
    const body = await readFile(file);
    const isStage = asked === 'stage/index.html';
    return route.fulfill({
      body,
      contentType: lookup(file) ?? 'application/octet-stream',
      headers: {
        'access-control-allow-origin': '*',
        ...(isStage && { 'content-security-policy': stagePolicy(body.toString())(HOST) }),
      },
    });
  };
}

async function ownFile(folder: string, name: string): Promise<string | null> {
  const inside = (await realpath(folder)) + path.sep;
  const file = await realpath(path.join(folder, name)).catch(() => null);
  return file?.startsWith(inside) ? file : null;
}

function noteForbidden(message: ConsoleMessage, note: (sentence: string) => void): void {
  const text = message.text();
  if (message.type() !== 'error' || !FORBIDDEN.test(text)) return;
  const [, file] = /\/games\/[^/]+\/(.*)$/.exec(message.location().url) ?? [];
  const place = file === undefined ? '' : ` ${file}:${message.location().lineNumber + 1}`;
  note(`The stage forbids something that it does:${place} ${text.split('\n')[0]?.slice(0, MOST_LETTERS)}`);
}

/** The shell's part of a start. @returns the problem that ended it */
async function mount(page: Page, start: object): Promise<string | null> {
  await page.goto(`http://${HOST}/`);
  return page.evaluate(
    ({ start, word, lookMs, withinMs }) =>
      new Promise<string | null>((resolve) => {
        const frame = document.createElement('iframe');
        frame.setAttribute('sandbox', 'allow-scripts');
        frame.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; border: 0';
        frame.src = '/stage/index.html';
        const [shell, frames] = [new MessageChannel(), new MessageChannel()];
        frames.port1.onmessage = () => requestAnimationFrame(() => frames.port1.postMessage(null));
        shell.port1.onmessage = ({
          data: said,
        }: MessageEvent<{
          type: string;
          data: { message: string; type?: string; data?: { message: string } };
        }>) => {
          if (said.type === 'ready') shell.port1.postMessage({ type: 'start', data: start });
          if (said.type === 'problem') resolve(said.data.message);
          // Of its Studio: a recording that is another game here than in Node.
          if (said.data.type === 'refused') resolve(said.data.data?.message ?? null);
          // Of a game that is over there is no start to tell.
          if (said.type === 'started' || said.type === 'result') setTimeout(() => resolve(null), lookMs);
        };
        frame.onload = () => frame.contentWindow?.postMessage(word, '*', [shell.port2, frames.port2]);
        document.body.append(frame);
        setTimeout(() => resolve(`It shows no first picture within ${withinMs / 1000} s.`), withinMs);
      }),
    { start, word: STAGE_PORT_MESSAGE, lookMs: LOOK_MS, withinMs: STARTED_WITHIN_MS },
  );
}
