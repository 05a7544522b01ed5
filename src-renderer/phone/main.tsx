/** The phone's page: makes the parts, ties them together, shows the first screen. */
import '@fontsource-variable/bricolage-grotesque/index.css';
import '@fontsource-variable/atkinson-hyperlegible-next/index.css';
import '../ui/tokens.css';
import './styles/all.css';
import { render } from 'preact';
import { ICONS } from '../ui/icons.ts';
import { App } from './app.tsx';
import { createInputs } from './controls/inputs.ts';
import { createLateParts, lateStyleSheet, whenIdle } from './controls/late-parts.ts';
import { browserTimer } from './controls/latest-wins.ts';
import { createBeeps } from './feel/beeps.ts';
import { createFeel, flashPage, vibratePhone } from './feel/feel.ts';
import { createHandSide } from './hand-side.ts';
import { browserPorts, wakeWithPage } from './link/browser-ports.ts';
import { createLink } from './link/link.ts';
import { browserStorage, createMemory } from './memory.ts';
import { guardZoom } from './guard-zoom.ts';
import { PhoneContext } from './phone-context.ts';
import { rememberSeat } from './remember-seat.ts';
import { codeOfLink } from './screens/code.ts';
import { loadTable, type Table } from './texts/tables.ts';
import { createTexts, preferredLanguage } from './texts/texts.ts';

const WORDS_AGAIN_MS = 1_000;

const memory = createMemory(browserStorage());
const language = memory.language() ?? preferredLanguage(navigator.languages ?? [navigator.language]);
const beeps = createBeeps();
const feel = createFeel({ vibrate: vibratePhone, beeps, flash: flashPage, now: () => Date.now() });
const link = createLink(
  browserPorts(import.meta.env.DEV ? (message) => void inspectFrame(message) : undefined),
);
const inputs = createInputs(link);
const late = createLateParts({ styles: lateStyleSheet, after: browserTimer });
const hand = createHandSide(memory);

rememberSeat(link, memory);
wakeWithPage(link);
guardZoom(document);
link.onSignal((signal) => {
  if (signal.type === 'effect') feel.effect(signal.data);
});
for (const gesture of ['pointerdown', 'touchend', 'keydown']) {
  document.addEventListener(gesture, () => beeps.wake());
}

const token = memory.token();
if (token !== null) link.resume(token, language);
void show();

/** The first screen, once its words are there; the line is on its way meanwhile. */
async function show(): Promise<void> {
  const texts = createTexts({ language, table: await firstTable() }, loadTable);
  texts.onChange(() => {
    memory.keepLanguage(texts.language());
    link.send({ type: 'profile', data: { language: texts.language() } });
  });
  const profile = memory.profile();
  const code = codeOfLink(location.search);
  const draft = {
    code,
    name: profile?.name ?? '',
    iconIndex: profile?.iconIndex ?? Math.floor(Math.random() * ICONS.length),
    luck: Math.random(),
  };
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root element');
  root.textContent = '';
  render(
    <PhoneContext.Provider value={{ link, inputs, texts, memory, feel, hand, late }}>
      <App draft={draft} codeKnown={code !== ''} />
    </PhoneContext.Provider>,
    root,
  );
  // No controller of the evening is to wait for its code.
  whenIdle(() => void late.fetchAll());
}

/** The host may go away between the page and its words: then they come a little later. */
async function firstTable(): Promise<Table> {
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
