/** A house's settings, as they lie in its data folder before the host starts. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Most tests want the game itself: the how-to before it has a test of its own. */
export function explainNothing(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(path.join(dataDir, 'settings.json'), JSON.stringify({ howTos: false }));
}
