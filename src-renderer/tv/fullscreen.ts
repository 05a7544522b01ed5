import type { AppWindow } from '../../src-shared/app-window.ts';

/** Has the key F fill the screen, in the app as in a browser; returns what ends it. */
export function listenForFullscreenKey(page: Document, app: AppWindow | undefined): () => void {
  function onKey(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'f' || event.repeat || event.ctrlKey || event.metaKey || event.altKey)
      return;
    if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
    if (app) app.toggleFullscreen();
    else void toggle(page);
  }
  page.addEventListener('keydown', onKey);
  return () => page.removeEventListener('keydown', onKey);
}

async function toggle(page: Document): Promise<void> {
  try {
    if (page.fullscreenElement) await page.exitFullscreen();
    else await page.documentElement.requestFullscreen();
  } catch (error) {
    // Some TV browsers have no full screen to give; the page works without.
    console.warn('no full screen here', error);
  }
}
