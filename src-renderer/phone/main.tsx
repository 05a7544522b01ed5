/** The guests' page: a phone with the browser's own line, time and memory. */
import './all-styles.ts';
import type { Language } from '../../src-shared/party.ts';
import { browserPorts } from './link/browser-ports.ts';
import { safeStorage } from '../ui/safe-storage.ts';
import { createMemory } from './memory.ts';
import { mountPhone } from './mount-phone.tsx';
import { codeOfLink } from './screens/code.ts';
import { loadTable, type Table } from './texts/tables.ts';

const WORDS_AGAIN_MS = 1_000;

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root element');
const memory = createMemory(
  safeStorage(() => localStorage),
  safeStorage(() => sessionStorage),
);
mountPhone(root, {
  ports: browserPorts({
    memory,
    ...(import.meta.env.DEV ? { inspect: (message) => void inspectFrame(message) } : {}),
  }),
  memory,
  code: codeOfLink(location.search),
  firstTable,
});

/** The host may go away between the page and its words: then they come a little later. */
async function firstTable(language: Language): Promise<Table> {
  for (;;) {
    try {
      return await loadTable(language);
    } catch {
      await new Promise((resolve) => setTimeout(resolve, WORDS_AGAIN_MS));
      // Safari does not ask twice for what has failed; a fresh page does.
      if (await isHostThere()) location.reload();
    }
  }
}

function isHostThere(): Promise<boolean> {
  return fetch(location.href).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Development only: the schemas stay out of the bundle that guests load. */
async function inspectFrame(message: unknown): Promise<void> {
  const { checkFrame } = await import('./link/check-frame.ts');
  checkFrame(message);
}
