import type { TvFrame } from '../sdk/partyline.ts';

/** Finds the files of a game's own folder: next to its module, and never above. */
export function createAssets(gameUrl: string): TvFrame['asset'] {
  const folder = gameUrl.split(/[?#]/, 1)[0]?.replace(/[^/]*$/, '') ?? '/';
  return (path) => {
    const parts = path.split('/');
    if (path === '' || /[:\\]/.test(path) || parts.some((part) => part === '' || part === '..')) {
      throw new Error(`asset("${path}"): name a file of the game's own folder, such as "assets/cow.webp".`);
    }
    return folder + parts.map(encodeURIComponent).join('/');
  };
}
