/** The guests' page: a phone with the browser's own line, time and memory. */
import './all-styles.ts';
import type { Language } from '../../src-shared/party.ts';
import { browserDeps } from './link/browser-deps.ts';
import type { PhoneLinkDeps } from './link/phone-link.ts';
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
  deps: import.meta.env.DEV ? inspected(browserDeps(memory)) : browserDeps(memory),
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
function inspected(deps: PhoneLinkDeps): PhoneLinkDeps {
  const checked = import('./link/check-frame.ts');
  const { carrier } = deps;
  return {
    ...deps,
    carrier: {
      ...carrier,
      open: (events) =>
        carrier.open({
          ...events,
          heard(frame) {
            void checked.then(({ checkFrame }) => checkFrame(frame));
            events.heard(frame);
          },
        }),
    },
  };
}
