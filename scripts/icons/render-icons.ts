// Renders assets/icons/icon.svg into the sizes that the systems want: node scripts/icons/render-icons.ts
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumLaunch } from '../lib/chromium.ts';
import { root } from '../lib/project.mjs';

const LINUX_SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512];
const folder = path.join(root, 'assets/icons');

const svg = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
const browser = await chromium.launch(chromiumLaunch());
const page = await browser.newPage();
await page.setContent(`<style>body { margin: 0 } svg { display: block; width: 100vw }</style>${svg}`);
for (const size of LINUX_SIZES) await render(size, `linux/${size}x${size}.png`);
await render(1024, 'icon.png');
await browser.close();

async function render(size: number, name: string): Promise<void> {
  await page.setViewportSize({ width: size, height: size });
  await page.screenshot({ path: path.join(folder, name), omitBackground: true });
}
