/** Leaves pictures of the phone's gallery in `screens/`: every control in every state, on phones of four sizes. */
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { createServer } from 'vite';
import { EXHIBITS } from '../../src-renderer/phone/gallery/exhibits.ts';
import { root } from '../lib/project.mjs';

/** Size of a phone, and how many stand side by side. */
const SHEETS = [
  { width: 390, height: 844, columns: 8 },
  { width: 320, height: 568, columns: 9 },
  { width: 844, height: 390, columns: 4 },
  { width: 568, height: 320, columns: 6 },
  { width: 1024, height: 768, columns: 4 },
];
const FRAME_PX = 24;

/** `only` names one size, such as `390x844`. */
export async function takeGallery(browser: Browser, folder: string, only?: string): Promise<void> {
  const server = await createServer({
    configFile: path.join(root, 'src-renderer/phone/vite.config.ts'),
    logLevel: 'error',
    // The libraries may lie outside of the project: a worktree has them linked.
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null, fs: { strict: false } },
  });
  try {
    await server.listen();
    const [origin] = server.resolvedUrls?.local ?? [];
    if (!origin) throw new Error('the gallery has no address');
    for (const { width, height, columns } of SHEETS) {
      const size = `${width}x${height}`;
      if (only && only !== size) continue;
      const context = await browser.newContext({
        viewport: { width: columns * (width + FRAME_PX) + FRAME_PX, height: 900 },
        deviceScaleFactor: 1,
        hasTouch: true,
      });
      const page = await context.newPage();
      await page.goto(new URL(`gallery/index.html?size=${size}`, origin).href);
      for (let index = 0; index < EXHIBITS.length; index += 1) {
        await page.frameLocator('iframe').nth(index).locator('body[data-ready]').waitFor({ timeout: 60_000 });
      }
      await page.waitForTimeout(600);
      await page.screenshot({ path: path.join(folder, `controls-${size}.png`), fullPage: true });
      console.log(`screens/controls-${size}.png`);
      await context.close();
    }
  } finally {
    await server.close();
  }
}
