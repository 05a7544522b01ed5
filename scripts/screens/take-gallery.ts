/** Leaves pictures of the phone's gallery in `screens/`: every control in every state, on phones of four sizes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import sirv from 'sirv';
import { build, preview, type Plugin } from 'vite';
import { root } from '../lib/project.mjs';

const PHONE = path.join(root, 'src-renderer/phone');
/** Size of a phone, how many stand side by side, and how its owner has it. */
const SHEETS: { width: number; height: number; columns: number; as?: Habit }[] = [
  { width: 390, height: 844, columns: 8 },
  { width: 390, height: 844, columns: 8, as: 'forced-colors' },
  { width: 390, height: 844, columns: 8, as: 'right-to-left' },
  { width: 390, height: 844, columns: 8, as: 'letters-200' },
  { width: 320, height: 568, columns: 9, as: 'letters-200' },
  { width: 320, height: 568, columns: 9 },
  { width: 844, height: 390, columns: 4 },
  { width: 568, height: 320, columns: 6 },
  { width: 1024, height: 768, columns: 4 },
];
const FRAME_PX = 24;
/** The images of the gallery's options and cards, served as the files of a game. */
const GAMES: Plugin = {
  name: 'games',
  configurePreviewServer: ({ middlewares }) =>
    void middlewares.use('/games', sirv(path.join(PHONE, 'gallery/games'))),
};

type Habit = 'forced-colors' | 'right-to-left' | 'letters-200';

/** `only` names one size, such as `390x844`. */
export async function takeGallery(browser: Browser, folder: string, only?: string): Promise<void> {
  const outDir = await mkdtemp(path.join(tmpdir(), 'partyline-gallery-'));
  const built = {
    outDir,
    emptyOutDir: true,
    rolldownOptions: { input: path.join(PHONE, 'gallery/index.html') },
  };
  const shared = { configFile: path.join(PHONE, 'vite.config.ts'), logLevel: 'error' } as const;
  await build({ ...shared, build: built });
  const server = await preview({
    ...shared,
    plugins: [GAMES],
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  try {
    const [origin] = server.resolvedUrls?.local ?? [];
    if (!origin) throw new Error('the gallery has no address');
    for (const sheet of SHEETS) {
      const size = `${sheet.width}x${sheet.height}`;
      if (only && only !== size) continue;
      const address = new URL(`gallery/index.html?size=${size}`, origin);
      if (sheet.as === 'right-to-left') address.searchParams.set('dir', 'rtl');
      if (sheet.as === 'letters-200') address.searchParams.set('letters', '2');
      const name = ['controls', size, ...(sheet.as ? [sheet.as] : [])].join('-');
      await takeSheet(browser, {
        ...sheet,
        address: address.href,
        forcedColors: sheet.as === 'forced-colors' ? 'active' : 'none',
        file: path.join(folder, `${name}.png`),
      });
      console.log(`screens/${name}.png`);
    }
  } finally {
    await server.close();
    await rm(outDir, { recursive: true, force: true });
  }
}

type Sheet = {
  width: number;
  columns: number;
  address: string;
  forcedColors: 'active' | 'none';
  file: string;
};

async function takeSheet(browser: Browser, sheet: Sheet): Promise<void> {
  const { width, columns, address, forcedColors, file } = sheet;
  const context = await browser.newContext({
    forcedColors,
    viewport: { width: columns * (width + FRAME_PX) + FRAME_PX, height: 900 },
    deviceScaleFactor: 1,
    hasTouch: true,
  });
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('iframe').first().waitFor();
  for (const frame of await page.locator('iframe').all()) {
    await frame.contentFrame().locator('body[data-ready]').waitFor({ timeout: 120_000 });
  }
  await page.waitForTimeout(600);
  await page.screenshot({ path: file, fullPage: true });
  await context.close();
}
