import type { Page } from '@playwright/test';

/** The names of Node and Electron that a page can use; in a locked window, nothing. */
export function nodeNames(page: Page): Promise<string[]> {
  const names = ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'];
  return page.evaluate((known) => known.filter((name) => name in window), names);
}
