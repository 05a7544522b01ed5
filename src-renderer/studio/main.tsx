/** The Studio's page: TV and simulated phones on one screen, for makers of games. */
import '@fontsource-variable/bricolage-grotesque/index.css';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '../ui/tokens.css';
import './styles/all.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { takeTvToken } from '../tv/link/tv-token.ts';
import { safeStorage } from '../ui/safe-storage.ts';
import { readKept, writeKept } from './kept.ts';
import { StudioApp } from './screens/studio-app.tsx';
import { createStudio } from './studio.ts';
import { wordsFor, WordsContext } from './words/words.ts';

// This page may not evaluate strings as code, and zod would ask the browser for it.
z.config({ jitless: true });

/** Shut or full, it lets the Studio work without a memory. */
const storage = safeStorage(() => sessionStorage);
const words = wordsFor(navigator.languages);
const studio = createStudio({
  words,
  token: takeTvToken({ location, history, storage: () => sessionStorage }),
  kept: readKept(storage, () => crypto.randomUUID().slice(0, 8)),
  keep: (kept) => writeKept(storage, kept),
  download,
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <WordsContext value={words}>
    <StudioApp studio={studio} />
  </WordsContext>,
);

function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
