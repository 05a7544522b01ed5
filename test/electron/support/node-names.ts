import type { Page } from '@playwright/test';

/** What of Node and Electron a page can name; in a locked window, nothing. */
export function nodeNames(page: Page): Promise<string[]> {
  const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'];
  return page.evaluate((known) => known.filter((name) => name in window), names);
}
